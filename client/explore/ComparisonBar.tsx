// How many things are chosen for the comparison, and the way to it.
import { say } from '../text/say.ts';
import { useAddress } from './address.ts';
import { mostCompared } from '../parts/results/compared.ts';
import { useTexts } from './language.ts';
import { Link } from './Link.tsx';

/** Stays in sight at the lower edge; nothing at all while nothing is chosen. */
export function ComparisonBar() {
  const address = useAddress();
  const { comparison } = useTexts();
  const { compare = [] } = address;
  const most = String(mostCompared);
  return (
    <div className="tray-place" role="status">
      {compare.length > 0 && (
        <div className="tray">
          <p>
            {say(comparison.chosen, { count: String(compare.length), most })}
            {compare.length >= mostCompared && <small>{say(comparison.full, { most })}</small>}
          </p>
          <Link to={{ ...address, location: undefined, view: 'comparison' }} className="button">
            {comparison.show}
          </Link>
          <Link to={{ ...address, compare: undefined }}>{comparison.clear}</Link>
        </div>
      )}
    </div>
  );
}
