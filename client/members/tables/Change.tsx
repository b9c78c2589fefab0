// How much an average changed since the period before, with what it was then.
import type { ResultRowFragment } from '../../generated/operations.ts';
import { average, signed } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useTablesTexts } from './texts.ts';

/** The sign says which way; nothing is said by colour. */
export function Change({ result: { change, before } }: { result: ResultRowFragment }) {
  const texts = useTablesTexts();
  const { language, texts: figures } = useFigureWording();
  if (change === null || !before || before.average === null)
    return <small className="not-enough">{texts.noBefore}</small>;
  return (
    <>
      <span className="change">{signed(change.amount, language)}</span>
      <small>
        {say(texts.before, {
          average: average(before.average, language),
          answers: sayCount(figures.results.answers, before.count, language),
        })}
      </small>
      {change.isUnlikely && <small className="unlikely">{texts.unlikely}</small>}
    </>
  );
}
