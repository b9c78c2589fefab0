// Lines that the server refused: of each which one it is, what of it, and why.
import { wordIn } from '../../journal/words.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { say } from '../../text/say.ts';
import type { LinesPlan } from './send-gtfs.ts';
import { useLinesTexts } from './texts.ts';

type Props = { faults: readonly FieldFault[]; lines: LinesPlan['lines'] };

/** More of them nobody reads at a time. */
const MOST_SHOWN = 20;

/** Nothing where none was. */
export function RefusedLines({ faults, lines }: Props) {
  const { plan: texts } = useLinesTexts();
  const { refusedColumns: columns, refusedFaults: reasons, refusedOther } = texts;
  if (faults.length === 0) return null;
  const told = faults.slice(0, MOST_SHOWN).map(({ field, fault, part }) => {
    const [, at = '', name = ''] = /^lines\.(\d+)\.(\w+)$/.exec(field) ?? [];
    const { shortName, externalId } = lines[Number(at)] ?? {};
    const reason = wordIn(reasons, fault) ?? refusedOther;
    return say(texts.refusedLine, {
      line: shortName === undefined ? field : `${shortName} (${externalId})`,
      column: wordIn(columns, name) ?? name,
      fault: say(reason, { place: part ?? '' }),
    });
  });
  return (
    <div className="notice wrong" role="alert">
      <p>
        <strong>{texts.refused}</strong>
      </p>
      <ul>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
