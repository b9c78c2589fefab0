// By which ways ratings came, below their number on members' pages.
import { waysIn, type Ways } from '../../text/ways.ts';
import { useFigureWording } from './texts.ts';

/** Nothing where it is not told. */
export function CameBy({ ways }: { ways: Ways | null | undefined }) {
  const told = waysIn(useFigureWording(), ways);
  return told.length > 0 && <p className="small">{told.join(' ')}</p>;
}
