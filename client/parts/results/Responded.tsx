// Of how many visitors ratings are, in the same words wherever a number of ratings stands; or that this is not known.
import type { ReactNode } from 'react';
import type { FigureWording } from '../../text/texts.ts';
import { respondedIn, type Response } from '../../text/visitors.ts';

export const RESPONDED = /* GraphQL */ `
  fragment Responded on Summary {
    response {
      visitors
      answers
      rate
    }
  }
`;

type Props = { wording: FigureWording; response: Response; children?: ReactNode };

/** The sentence, then what is to be said of it; nothing where the share cannot be told. */
export function Responded({ wording, response, children }: Props) {
  if (response === null) return <p className="small">{wording.texts.results.unvisited}</p>;
  const told = respondedIn(wording, response);
  return (
    told && (
      <p className="small">
        {told}. {children}
      </p>
    )
  );
}
