// Rows of a timetable that are not read: one sentence for each file and kind of mistake, with its rows.
import { say } from '../../text/say.ts';
import type { Mistake } from './send-gtfs.ts';
import { useLinesTexts } from './texts.ts';

/** Nothing where all are read. */
export function UnreadRows({ mistakes }: { mistakes: readonly Mistake[] }) {
  const { plan: texts } = useLinesTexts();
  if (mistakes.length === 0) return null;
  const groups = new Map<string, Mistake[]>();
  for (const mistake of mistakes) {
    const key = `${mistake.file} ${mistake.fault}`;
    groups.set(key, [...(groups.get(key) ?? []), mistake]);
  }
  return (
    <div className="notice wrong">
      <p>
        <strong>{texts.mistakes}</strong>
      </p>
      <ul>
        {[...groups].map(([key, [first, ...more]]) =>
          first === undefined ? null : (
            <li key={key}>
              {say(texts.mistake, {
                file: first.file,
                rows: say(more.length === 0 ? texts.row : texts.rows, {
                  lines: [first, ...more].map(({ line }) => line).join(', '),
                }),
                fault: texts.faults[first.fault],
              })}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
