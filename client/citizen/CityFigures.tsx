// The numbers of a city or of a part of it: the average of all ratings, of how many visitors they are, and the average by visitors.
import type { CityFiguresFragment } from '../generated/operations.ts';
import { AverageFigures, OVERVIEW } from '../parts/results/AverageFigures.tsx';
import { Responded } from '../parts/results/Responded.tsx';
import { WEIGHED, Weighted } from '../parts/results/Weighted.tsx';
import type { Wording } from '../text/texts.ts';

/** The operation brings the fragment Responded. */
export const CITY_FIGURES = /* GraphQL */ `
  fragment CityFigures on Summary {
    ...Overview
    ...Responded
    ...Weighed
  }
  ${OVERVIEW}
  ${WEIGHED}
`;

type Props = { wording: Wording; summary: CityFiguresFragment; threshold: number };

export function CityFigures({ wording, summary, threshold }: Props) {
  return (
    <AverageFigures wording={wording} summary={summary} threshold={threshold}>
      <Responded wording={wording} response={summary.response} />
      <Weighted wording={wording} summary={summary} />
    </AverageFigures>
  );
}
