// A summary as one row of a list: name, average, ball on its track, interval and number of ratings.
import type { ReactNode } from 'react';
import { BallTrack } from '../../charts/BallTrack.tsx';
import type { RespondedFragment, SummaryRowFragment } from '../../generated/operations.ts';
import { average } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import type { Wording } from '../../text/texts.ts';
import { respondedIn } from '../../text/visitors.ts';

export const SUMMARY_ROW = /* GraphQL */ `
  fragment SummaryRow on Summary {
    count
    average
    interval {
      lower
      upper
    }
  }
`;

/** With how many came, where a page asks for that too. */
export type RowSummary = SummaryRowFragment & Partial<RespondedFragment>;

type Props = { wording: Wording; summary: RowSummary; children: ReactNode };

/** A list item; `children` is its name. */
export function SummaryRow({ wording, summary, children }: Props) {
  const { language, texts } = wording;
  const { results } = texts;
  if (summary.average === null) {
    return (
      <li>
        <span className="name">{children}</span>
        <span className="waiting">{results.notEnough}</span>
      </li>
    );
  }
  const { interval } = summary;
  const responded = respondedIn(wording, summary.response);
  return (
    <li>
      <span className="name">{children}</span>
      <strong>{average(summary.average, language)}</strong>
      <BallTrack average={summary.average} interval={interval} />
      <span className="range">
        {interval &&
          say(results.range, {
            lower: average(interval.lower, language),
            upper: average(interval.upper, language),
          })}
      </span>
      <span className="number-of">{sayCount(results.answers, summary.count, language)}</span>
      {responded && <small className="responded">{responded}</small>}
    </li>
  );
}
