// The follow-up as a page of its own, for browsers without a script and for a reload.
import type { FollowUpPageQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { FollowUp, keyOf, TRIP } from './FollowUp.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { RETIRED } from './RetiredPage.tsx';
import { Thanks } from './Thanks.tsx';
import { UNKNOWN } from './UnknownCodePage.tsx';

export const FOLLOW_UP_PAGE = /* GraphQL */ `
  query FollowUpPage($code: String!, $language: String!) {
    sign(code: $code) {
      __typename
      ... on Sign {
        ...Trip
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

type Props = {
  context: PageContext;
  sign: Extract<FollowUpPageQuery['sign'], { __typename: 'Sign' }>;
  /** The question of the score's band, chosen by the server; one of the location's category. */
  questionId: string;
  /** A fresh UUID v4 for every page served; never that of the score. */
  ballotId: string;
  /** Another one, for a comment. */
  commentId: string;
  /** The score had been received before: this attempt changed nothing. */
  already?: boolean;
};

/** An address put together by hand may name a question of another category: then there is no such page. */
export function FollowUpPage({ context, sign, questionId, ballotId, commentId, already = false }: Props) {
  const question = sign.location.category.questions.find(({ id }) => id === questionId);
  if (!question) return <ErrorPage context={context} problem="notFound" />;
  const { title } = context.texts.followUp;
  return (
    <Layout
      context={context}
      title={title}
      municipality={sign.municipality}
      shape="trip"
      enhanced
      ballotKey={keyOf(sign)}
    >
      <FollowUp
        context={context}
        sign={sign}
        question={question}
        ids={{ answer: ballotId, comment: commentId }}
        already={already}
      />
      <template data-step="thanks">
        <Thanks context={context} sign={sign} />
      </template>
    </Layout>
  );
}
