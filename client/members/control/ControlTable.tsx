// The table behind a control chart: each month with its average, what is usual for it, and whether it points to a change.
import type { ControlledMonth } from '../../charts/ControlChart.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { average, month, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useControlTexts } from './texts.ts';

/** The latest first, folded away until asked for. */
export function ControlTable({ months }: { months: readonly ControlledMonth[] }) {
  const { columns, rules } = useControlTexts();
  const { language, texts: figures } = useFigureWording();
  return (
    <details>
      <summary>{figures.distribution.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.month}</th>
            <th scope="col">{columns.average}</th>
            <th scope="col">{columns.limits}</th>
            <th scope="col">{columns.count}</th>
            <th scope="col">{columns.signal}</th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map(({ start, count, signal, ...each }) => (
            <tr key={start}>
              <th scope="row">{month(start, language)}</th>
              <td>{average(each.average, language)}</td>
              <td>
                {say(figures.results.range, {
                  lower: average(each.lower, language),
                  upper: average(each.upper, language),
                })}
              </td>
              <td>{wholeNumber(count, language)}</td>
              <td>{signal === null ? '–' : rules[signal]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
