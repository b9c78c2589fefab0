// The average by visitors beside that of all ratings, each named; or why there is none.
import type { FigureWording } from '../../text/texts.ts';
import { type Weighed, weightedIn } from '../../text/visitors.ts';

export const WEIGHED = /* GraphQL */ `
  fragment Weighed on Summary {
    visitedShare
    weighted {
      average
      interval {
        lower
        upper
      }
    }
  }
`;

/** A sentence below the average of all ratings; nothing where no visitors are known at all. */
export function Weighted({ wording, summary }: { wording: FigureWording; summary: Weighed }) {
  const told = weightedIn(wording, summary);
  return told && <p className="small">{told}</p>;
}
