// What is published apart, since more came than is usual: how many, why, and the results with and without them.
import type { UnconfirmedFragment } from '../../generated/operations.ts';
import { average, oneOf, wholeNumber } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import type { Wording } from '../../text/texts.ts';
import { Fold } from './Fold.tsx';

export const UNCONFIRMED = /* GraphQL */ `
  fragment Unconfirmed on Summary {
    count
    average
    interval {
      lower
      upper
    }
    unconfirmed {
      count
      reasons
      isReclassified
      together {
        count
        average
        interval {
          lower
          upper
        }
      }
    }
  }
`;

type Props = {
  wording: Wording;
  summary: UnconfirmedFragment;
  /** A section of its own, folded away, or one sentence. */
  shape: 'section' | 'sentence';
};

/** Nothing at all where nothing is published apart. */
export function Unconfirmed({ wording, summary, shape }: Props) {
  const { language, texts } = wording;
  const { unconfirmed } = summary;
  const mean = unconfirmed?.together.average;
  if (!unconfirmed || mean == null) return null;
  const { results } = texts;
  const { reasons, isReclassified, together } = unconfirmed;
  const why = reasons.map((reason) => results.unconfirmed.reasons[reason]);
  if (isReclassified) why.push(results.unconfirmed.reclassified);
  const values = {
    answers: sayCount(results.answers, unconfirmed.count, language),
    reasons: oneOf(why, language),
    average: average(mean, language),
    together: sayCount(results.answers, together.count, language),
  };
  if (shape === 'sentence') return <p className="apart">{say(results.unconfirmed.sentence, values)}</p>;
  return (
    <Fold
      title={`${results.unconfirmed.title} (${wholeNumber(unconfirmed.count, language)})`}
      className="apart"
    >
      <p>{say(results.unconfirmed.lead, values)}</p>
      <p>{say(results.unconfirmed.together, values)}</p>
      <WithAndWithout wording={wording} rows={{ without: summary, with: together }} />
    </Fold>
  );
}

type Row = Pick<UnconfirmedFragment, 'count' | 'average' | 'interval'>;
type RowsProps = { wording: Wording; rows: { readonly without: Row; readonly with: Row } };

function WithAndWithout({ wording: { language, texts }, rows }: RowsProps) {
  const { report, results, trend, distribution } = texts;
  return (
    <table className="with-and-without">
      <thead>
        <tr>
          <th scope="col">{report.standing}</th>
          <th scope="col">{results.average}</th>
          <th scope="col">{trend.chance}</th>
          <th scope="col">{distribution.count}</th>
        </tr>
      </thead>
      <tbody>
        {(['without', 'with'] as const).map((which) => {
          const { count, average: mean, interval } = rows[which];
          return (
            <tr key={which}>
              <th scope="row">{report[which]}</th>
              <td>{mean === null ? '–' : average(mean, language)}</td>
              <td>
                {interval
                  ? say(results.range, {
                      lower: average(interval.lower, language),
                      upper: average(interval.upper, language),
                    })
                  : '–'}
              </td>
              <td>{wholeNumber(count, language)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
