// The page of thanks: how others rate the place, what was done here, what is near.
import type { ThanksPageQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { FeedLink } from './FeedLink.tsx';
import { RETIRED } from './RetiredPage.tsx';
import { Surroundings, SURROUNDINGS } from './Surroundings.tsx';
import { Thanks } from './Thanks.tsx';
import { LINE_OR_PART_OF, ToldForm } from './ToldForm.tsx';
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
          ...LineOrPart
        }
      }
      ...Retired
      ...Unknown
    }
  }
  ${SURROUNDINGS}
  ${LINE_OR_PART_OF}
  ${MASTHEAD}
  ${RETIRED}
  ${UNKNOWN}
`;

/** What of a page is this visit's. */
export type ThanksState = {
  /** The score had been received before: this attempt changed nothing. */
  already?: boolean;
  /** A fresh UUID v4 for every page served, for the line or the part of the day; null where it was told. */
  ballotId: string | null;
};

type Props = ThanksState & {
  context: PageContext;
  sign: Extract<ThanksPageQuery['sign'], { __typename: 'Sign' }>;
};

/** The published results do not hold this score yet. */
export function ThanksPage({ context, sign, already = false, ballotId }: Props) {
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
        <Surroundings context={context} location={location}>
          {ballotId !== null && (
            <ToldForm context={context} code={sign.code} location={location} ballotId={ballotId} />
          )}
        </Surroundings>
      </Thanks>
    </Layout>
  );
}
