// The pages on a screen in a lobby: of the place where it hangs, and of a municipality.
import type { CityDisplayPageQuery, PlaceDisplayPageQuery } from '../generated/operations.ts';
import { QrCode } from '../parts/page/QrCode.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { wholeCode } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { Display, DISPLAYED } from './Display.tsx';
import { IMPROVEMENT, PLANNED } from './Improvement.tsx';
import { RETIRED, RetiredPage } from './RetiredPage.tsx';

export const PLACE_DISPLAY_PAGE = /* GraphQL */ `
  query PlaceDisplayPage($code: String!, $language: String!) {
    sign(code: $code) {
      __typename
      ... on Sign {
        code
        url
        location {
          id
          name(language: $language)
          settlement {
            name(language: $language)
          }
          category {
            name(language: $language)
            ratingQuestion(language: $language)
          }
          summary {
            ...Displayed
          }
          improvements(first: 3) {
            ...Improvement
          }
          plannedImprovements(first: 3) {
            ...Planned
          }
        }
        municipality {
          ...Masthead
          threshold
          timeZone
        }
      }
      ...Retired
    }
  }
  ${MASTHEAD}
  ${RETIRED}
  ${DISPLAYED}
  ${IMPROVEMENT}
  ${PLANNED}
`;

export const CITY_DISPLAY_PAGE = /* GraphQL */ `
  query CityDisplayPage($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      threshold
      timeZone
      summary {
        ...Displayed
      }
      improvements(first: 5) {
        ...Improvement
      }
      plannedImprovements(first: 3) {
        ...Planned
      }
    }
  }
  ${MASTHEAD}
  ${DISPLAYED}
  ${IMPROVEMENT}
  ${PLANNED}
`;

type PlaceProps = {
  context: PageContext;
  sign: Extract<PlaceDisplayPageQuery['sign'], { __typename: 'Sign' | 'SignRetired' }>;
  /** The day of the municipality on which the page was made. */
  today: string;
};

/**
 * Of the place where the sign hangs; whoever stands before the screen is there, and may vote. A screen that hangs before an event's first day
 * says when that is, and shows the place by itself from then on.
 */
export function PlaceDisplayPage({ context, sign, today }: PlaceProps) {
  if (sign.__typename === 'SignRetired')
    return <RetiredPage context={context} sign={sign} ownScript={context.assets.turns} />;
  const { display } = context.texts;
  const { code, url, location, municipality } = sign;
  const host = municipality.host ?? new URL(context.publicUrl).host;
  return (
    <Display
      context={context}
      name={location.name}
      shown={location}
      municipality={municipality}
      today={today}
      of={location.id}
    >
      <h2>{location.category.ratingQuestion}</h2>
      <QrCode text={url} name={display.scan} />
      <p>{display.scan}</p>
      <p className="small">{say(display.code, { code: wholeCode(code), host })}</p>
    </Display>
  );
}

type CityProps = {
  context: PageContext;
  municipality: NonNullable<CityDisplayPageQuery['municipality']>;
  today: string;
};

/** Of the whole municipality; beside it the way to all results. */
export function CityDisplayPage({ context, municipality, today }: CityProps) {
  const { display } = context.texts;
  const origin = municipality.host ? `https://${municipality.host}` : context.publicUrl;
  return (
    <Display
      context={context}
      name={municipality.name}
      shown={municipality}
      municipality={municipality}
      today={today}
    >
      <h2>{display.results}</h2>
      <QrCode text={`${origin}/results/${municipality.slug}`} name={display.resultsHow} />
      <p>{display.resultsHow}</p>
    </Display>
  );
}
