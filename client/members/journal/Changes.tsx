// The fields that an entry changed, each as it was and as it is.
import { say } from '../../text/say.ts';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { rowsOf, type Row } from './difference.ts';
import { useJournalTexts } from './texts.ts';
import { type Names, useValueWords } from './useValueWords.ts';

/** So many are seen at once; more are seen when they are asked for. */
const FEW = 4;

type Props = { before: string | null; after: string | null; names: Names };

/** Nothing where no field changed. */
export function Changes({ before, after, names }: Props) {
  const { details } = useJournalTexts();
  const rows = rowsOf(before, after);
  if (rows.length === 0) return null;
  const list = <Rows rows={rows} names={names} />;
  if (rows.length <= FEW) return list;
  return <Disclosure title={say(details, { count: String(rows.length) })}>{list}</Disclosure>;
}

function Rows({ rows, names }: { rows: readonly Row[]; names: Names }) {
  const texts = useJournalTexts();
  const { labelOf, sayValue } = useValueWords(names);
  return (
    <dl className="changes">
      {rows.map((row) => (
        <div key={row.path.join(' ')}>
          <dt>{labelOf(row)}</dt>
          <dd>
            {row.before !== null && (
              <del>
                <span className="hidden">{texts.before} </span>
                {sayValue(row, row.before)}
              </del>
            )}{' '}
            {row.after !== null && (
              <ins>
                {row.before !== null && <span className="hidden">{texts.after} </span>}
                {sayValue(row, row.after)}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
