// The table behind the bar chart of a distribution.
import { percent, wholeNumber } from '../text/formats.ts';
import type { FigureWording } from '../text/texts.ts';

type Props = { distribution: readonly number[]; total: number; wording: FigureWording };

/** Ten rows, score 1 first, folded away until asked for. */
export function DistributionTable({ distribution, total, wording }: Props) {
  const { language } = wording;
  const texts = wording.texts.distribution;
  return (
    <details>
      <summary>{texts.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.score}</th>
            <th scope="col">{texts.count}</th>
            <th scope="col">{texts.share}</th>
          </tr>
        </thead>
        <tbody>
          {distribution.map((count, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td>{wholeNumber(count, language)}</td>
              <td>{percent(count / Math.max(1, total), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
