// The end of the trip: thanks, how others rate the place, a number for what is urgent.
import type { ThanksPageQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { textsIn } from '../text/texts.ts';
import type { PageContext } from './context.ts';
import { Layout } from './Layout.tsx';
import { MASTHEAD } from './Masthead.tsx';
import { RETIRED } from './RetiredPage.tsx';
import { UNKNOWN } from './UnknownCodePage.tsx';
import { link } from './links.ts';
import { Overview, OVERVIEW } from './Overview.tsx';

export const THANKS_PAGE = /* GraphQL */ `
  query ThanksPage($code: String!, $language: String!) {
    sign(code: $code) {
      __typename
      ... on Sign {
        code
        municipality {
          ...Masthead
          threshold
        }
        location {
          id
          name(language: $language)
          summary {
            ...Overview
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
  ${OVERVIEW}
`;

type Props = {
  context: PageContext;
  sign: Extract<ThanksPageQuery['sign'], { __typename: 'Sign' }>;
  /** The score had been received before: this attempt changed nothing. */
  already?: boolean;
};

/** Thanks; the place's published results, which do not yet hold this score. */
export function ThanksPage({ context, sign, already = false }: Props) {
  const { page, thanks } = textsIn(context.language);
  const { location, municipality } = sign;
  return (
    <Layout context={context} title={thanks.title} municipality={municipality} shape="reading">
      <p className="about">{location.name}</p>
      <h1 tabIndex={-1}>{thanks.heading}</h1>
      <p>{already ? thanks.already : thanks.received}</p>
      {municipality.urgentPhone && (
        <p>
          <a className="button quiet" href={`tel:${municipality.urgentPhone.replace(/[^+\d]/g, '')}`}>
            {say(page.urgent, { phone: municipality.urgentPhone.replaceAll(' ', '\u00a0') })}
          </a>
        </p>
      )}
      <h2>{thanks.others}</h2>
      <Overview language={context.language} summary={location.summary} threshold={municipality.threshold} />
      {location.summary.count > 0 && (
        <p className="small">{say(thanks.waiting, { threshold: String(municipality.threshold) })}</p>
      )}
      <p>
        <a href={link(context, `/results/${municipality.slug}/${location.id}`)}>{thanks.place}</a>
      </p>
    </Layout>
  );
}
