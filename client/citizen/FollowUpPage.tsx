// The one adaptive question after a score: several options, "skip" as easy as "send".
import type { FollowUpPageQuery } from '../generated/operations.ts';
import { textsIn } from '../text/texts.ts';
import { BallotForm } from './BallotForm.tsx';
import type { PageContext } from './context.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { Layout } from './Layout.tsx';
import { MASTHEAD } from './Masthead.tsx';
import { RETIRED } from './RetiredPage.tsx';
import { UNKNOWN } from './UnknownCodePage.tsx';
import { link } from './links.ts';

export const FOLLOW_UP_PAGE = /* GraphQL */ `
  query FollowUpPage($code: String!, $language: String!) {
    sign(code: $code) {
      __typename
      ... on Sign {
        code
        municipality {
          ...Masthead
        }
        location {
          name(language: $language)
          category {
            questions {
              id
              text(language: $language)
              options {
                id
                text(language: $language)
              }
            }
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
  sign: Extract<FollowUpPageQuery['sign'], { __typename: 'Sign' }>;
  /** The question of the score's band, chosen by the server; one of the location's category. */
  questionId: string;
  /** A fresh UUID v4 for every page served; never that of the score. */
  ballotId: string;
  /** The score had been received before: this attempt changed nothing. */
  already?: boolean;
};

/** The question as a form of checkboxes; an address put together by hand may name a question of another category. */
export function FollowUpPage({ context, sign, questionId, ballotId, already = false }: Props) {
  const { followUp, thanks } = textsIn(context.language);
  const question = sign.location.category.questions.find(({ id }) => id === questionId);
  if (!question) return <ErrorPage context={context} problem="notFound" />;
  return (
    <Layout context={context} title={followUp.title} municipality={sign.municipality} shape="trip" enhanced>
      <p className="about">{sign.location.name}</p>
      <h1 tabIndex={-1}>{already ? thanks.already : followUp.received}</h1>
      <BallotForm context={context} action={`/s/${sign.code}/answer`} ballotId={ballotId}>
        <input type="hidden" name="question" value={question.id} />
        <fieldset aria-describedby="optional">
          <legend>{question.text}</legend>
          <p id="optional">{followUp.optional}</p>
          {question.options.map((option) => (
            <label className="option" key={option.id}>
              <input type="checkbox" name="option" value={option.id} />
              {option.text}
            </label>
          ))}
        </fieldset>
        <button>{followUp.send}</button>
        <a className="button quiet" href={link(context, `/s/${sign.code}/thanks`)}>
          {followUp.skip}
        </a>
      </BallotForm>
    </Layout>
  );
}
