// Why a list stands in no order: its averages do not differ more than chance may make them.
import type { RankableFragment } from '../generated/operations.ts';
import { wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';

export const RANKABLE = /* GraphQL */ `
  fragment Rankable on Ranking {
    isRankable
    neededCount
  }
`;

type Props = { context: PageContext; ranking: RankableFragment };

/** A sentence, and from how many ratings on there would be an order. */
export function NotRanked({ context: { language, texts }, ranking: { neededCount } }: Props) {
  return (
    <p className="small">
      {texts.report.notRanked}
      {neededCount !== null &&
        ` ${say(texts.report.rankedFrom, { count: wholeNumber(neededCount, language) })}`}
    </p>
  );
}
