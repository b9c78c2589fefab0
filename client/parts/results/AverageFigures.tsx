// A summary at full size: average, interval, number of ratings and distribution as equals, or "not enough yet".
import type { ReactNode } from 'react';
import { BallTrack } from '../../charts/BallTrack.tsx';
import { Distribution } from '../../charts/Distribution.tsx';
import type { OverviewFragment } from '../../generated/operations.ts';
import { average, wholeNumber } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import type { Wording } from '../../text/texts.ts';

export const OVERVIEW = /* GraphQL */ `
  fragment Overview on Summary {
    count
    average
    interval {
      lower
      upper
    }
    distribution
  }
`;

type Props = {
  wording: Wording;
  summary: OverviewFragment;
  threshold: number;
  /** What stands beside the number of ratings, where there are any. */
  children?: ReactNode;
};

/** `threshold` is the smallest group in which the municipality publishes. */
export function AverageFigures({ wording, summary, threshold, children }: Props) {
  const { language, texts } = wording;
  const { results } = texts;
  if (summary.count === 0 || summary.average == null) {
    return (
      <div className="notice">
        <p>
          <strong>{results.notEnough}</strong>
        </p>
        <p>{say(results.notEnoughWhy, { threshold: wholeNumber(threshold, language) })}</p>
      </div>
    );
  }
  const { interval } = summary;
  return (
    <div className="overview">
      <div>
        <p className="average">
          <span className="hidden">{results.average} </span>
          <strong>{average(summary.average, language)}</strong> {results.outOf}
        </p>
        <BallTrack average={summary.average} interval={interval} />
        <p>{sayCount(results.answers, summary.count, language)}</p>
        {children}
        <details className="small">
          <summary>{results.howSure}</summary>
          {interval && (
            <p>
              {say(results.interval, {
                answers: sayCount(results.answers, summary.count, language),
                lower: average(interval.lower, language),
                upper: average(interval.upper, language),
              })}
            </p>
          )}
          <p>{results.selfSelected}</p>
        </details>
      </div>
      <Distribution distribution={summary.distribution} wording={wording} />
    </div>
  );
}
