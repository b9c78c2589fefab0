// The page behind a sign's code: whose place it is, one question, the ball scale, one button.
import type { VotePageQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { textsIn } from '../text/texts.ts';
import { BallotForm } from './BallotForm.tsx';
import { BallScale } from './BallScale.tsx';
import type { PageContext } from './context.ts';
import { Layout } from './Layout.tsx';
import { MASTHEAD } from './Masthead.tsx';
import { RETIRED } from './RetiredPage.tsx';
import { UNKNOWN } from './UnknownCodePage.tsx';

export const VOTE_PAGE = /* GraphQL */ `
  query VotePage($code: String!, $language: String!) {
    sign(code: $code) {
      __typename
      ... on Sign {
        code
        municipality {
          ...Masthead
        }
        location {
          id
          name(language: $language)
          address(language: $language)
          line
          settlement {
            name(language: $language)
          }
          category {
            name(language: $language)
            ratingQuestion(language: $language)
          }
        }
      }
      ...Retired
      ...Unknown
    }
  }
  ${MASTHEAD}
  ${RETIRED}
  ${UNKNOWN}
`;

type Props = {
  context: PageContext;
  sign: Extract<VotePageQuery['sign'], { __typename: 'Sign' }>;
  /** A fresh UUID v4 for every page served. */
  ballotId: string;
  /** The form came without a score. */
  missing?: boolean;
};

/** A complete form that works without a script; nothing is chosen. */
export function VotePage({ context, sign, ballotId, missing = false }: Props) {
  const { vote } = textsIn(context.language);
  const { location, municipality } = sign;
  const about = [location.category.name, location.settlement.name];
  if (location.line) about.push(say(vote.line, { line: location.line }));
  return (
    <Layout
      context={context}
      title={say(vote.title, { place: location.name })}
      municipality={municipality}
      shape="trip"
      enhanced
    >
      <p className="about">{about.join(' · ')}</p>
      <h1 tabIndex={-1}>{location.name}</h1>
      {location.address && <p className="address">{location.address}</p>}
      <p className="question" id="question">
        {location.category.ratingQuestion}
      </p>
      <BallotForm context={context} action={`/s/${sign.code}`} ballotId={ballotId}>
        {missing && (
          <p className="missing" role="alert">
            {vote.missing}
          </p>
        )}
        <BallScale language={context.language} labelledBy="question" />
        <button>{vote.send}</button>
        <p className="promise">{vote.promise}</p>
      </BallotForm>
    </Layout>
  );
}
