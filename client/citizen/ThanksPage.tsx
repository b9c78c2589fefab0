// The page of thanks: how others rate the place, what was done here, what is near.
import type { ThanksPageQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { FeedLink } from './FeedLink.tsx';
import { RETIRED } from './RetiredPage.tsx';
import { Surroundings, SURROUNDINGS } from './Surroundings.tsx';
import { Thanks } from './Thanks.tsx';
import { UNKNOWN } from './UnknownCodePage.tsx';

export const THANKS_PAGE = /* GraphQL */ `
  query ThanksPage($code: String!, $language: String!) {
    sign(code: $code) {
      __typename
      ... on Sign {
        code
        municipality {
          ...Masthead
        }
        location {
          ...Surroundings
        }
      }
      ...Retired
      ...Unknown
    }
  }
  ${SURROUNDINGS}
  ${MASTHEAD}
  ${RETIRED}
  ${UNKNOWN}
`;

type Props = {
  context: PageContext;
  sign: Extract<ThanksPageQuery['sign'], { __typename: 'Sign' }>;
  /** The score had been received before: this attempt changed nothing. */
  already?: boolean;
};

/** The published results do not hold this score yet. */
export function ThanksPage({ context, sign, already = false }: Props) {
  const { location, municipality } = sign;
  return (
    <Layout
      context={context}
      title={context.texts.thanks.title}
      municipality={municipality}
      shape="reading"
      beside="results"
      sharing={
        <FeedLink
          context={context}
          path={`/results/${municipality.slug}/${location.id}`}
          title={location.name}
        />
      }
      enhanced
    >
      <Thanks context={context} sign={sign} already={already}>
        <Surroundings context={context} location={location} />
      </Thanks>
    </Layout>
  );
}
