// The page behind a sign's code: whose place it is, one question, the ball scale, one button; and, for the script, the
// steps that follow: the questions of all bands and the thanks, so that nothing more is needed where the signal ends.
import type { VotePageQuery } from '../generated/operations.ts';
import { isLongName } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { BallotForm } from './BallotForm.tsx';
import { BallScale } from './BallScale.tsx';
import { CategoryPicture } from './CategoryIcon.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { FollowUpTemplates, keyOf, TRIP } from './FollowUp.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { RETIRED } from './RetiredPage.tsx';
import { Thanks } from './Thanks.tsx';
import { UNKNOWN } from './UnknownCodePage.tsx';

export const VOTE_PAGE = /* GraphQL */ `
  query VotePage($code: String!, $language: String!) {
    sign(code: $code) {
      __typename
      ... on Sign {
        ...Trip
        location {
          address(language: $language)
          asksPresence
          line
          settlement {
            name(language: $language)
          }
          category {
            icon
            name(language: $language)
            ratingQuestion(language: $language)
          }
        }
      }
      ...Retired
      ...Unknown
    }
  }
  ${TRIP}
  ${MASTHEAD}
  ${RETIRED}
  ${UNKNOWN}
`;

/** What of a page is this visit's. */
export type VoteState = {
  /** A fresh UUID v4 for every page served. */
  ballotId: string;
  /** The form came without a score. */
  missing?: boolean;
  /** The code of the slip of paper that is voted with; the ballot id is the slip's. */
  paper?: string | undefined;
};

type Props = VoteState & {
  context: PageContext;
  sign: Extract<VotePageQuery['sign'], { __typename: 'Sign' }>;
};

/** A complete form that works without a script; nothing is chosen. */
export function VotePage({ context, sign, ballotId, missing = false, paper }: Props) {
  const { vote, paper: papers } = context.texts;
  const { location, municipality } = sign;
  const { category, settlement, line } = location;
  const title = say(vote.title, { place: location.name });
  return (
    <Layout
      context={context}
      title={title}
      municipality={municipality}
      shape="trip"
      enhanced
      ballotKey={keyOf(sign)}
    >
      <section data-step="vote" data-title={title}>
        <p className="about">
          <CategoryPicture icon={category.icon} />
          {[category.name, settlement.name, ...(line ? [say(vote.line, { line })] : [])].join(' · ')}
        </p>
        <h1 tabIndex={-1} className={isLongName(location.name) ? 'long' : undefined}>
          {location.name}
        </h1>
        {location.address && <p className="address">{location.address}</p>}
        <p className="question" id="question">
          {category.ratingQuestion}
        </p>
        {/* A browser forgets a page when a form is posted to its own address, and "back" would fetch a new ballot. */}
        <BallotForm
          context={context}
          action={`/s/${sign.code}/vote${paper ? `?paper=${paper}` : ''}`}
          slip="score"
          ballotId={ballotId}
          isPrinted={paper !== undefined}
        >
          {missing && (
            <p className="missing" role="alert">
              {vote.missing}
            </p>
          )}
          <BallScale texts={context.texts} labelledBy="question" />
          {location.asksPresence && !paper && <p>{papers.asked}</p>}
          <button>{vote.send}</button>
          {paper && <p className="promise">{papers.present}</p>}
          <p className="promise">{vote.promise}</p>
        </BallotForm>
      </section>
      <FollowUpTemplates context={context} sign={sign} />
      <template data-step="thanks">
        <Thanks context={context} sign={sign} />
      </template>
    </Layout>
  );
}
