// The badges of a city, of a part of it and of a place: what each asks of GraphQL, and the SVG that it makes of the answer.
import { renderToStaticMarkup } from 'react-dom/server';
import type { BadgeNumbersFragment, CityBadgeQuery, PlaceBadgeQuery } from '../generated/operations.ts';
import { month } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { Wording } from '../text/texts.ts';
import type { EmbedTheme } from '../parts/embed/html.ts';
import { Badge, type Badged } from './Badge.tsx';
import { partNames, periodName, type Part } from './report.ts';

const NUMBERS = /* GraphQL */ `
  fragment BadgeNumbers on Summary {
    count
    average
    series(by: MONTH) {
      starts
      counts
    }
  }
`;

const CITY_BADGE = /* GraphQL */ `
  query CityBadge(
    $slug: String!
    $language: String!
    $category: ID
    $settlement: ID
    $from: Date
    $to: Date
  ) {
    municipality(slug: $slug) {
      name(language: $language)
      colour
      isDemo
      categories {
        id
        name(language: $language)
      }
      settlements {
        id
        name(language: $language)
      }
      summary(category: $category, settlement: $settlement, from: $from, to: $to) {
        ...BadgeNumbers
      }
    }
  }
  ${NUMBERS}
`;

const PLACE_BADGE = /* GraphQL */ `
  query PlaceBadge($slug: String!, $id: ID!, $language: String!, $from: Date, $to: Date) {
    location(municipality: $slug, id: $id) {
      name(language: $language)
      municipality {
        name(language: $language)
        colour
        isDemo
      }
      summary(from: $from, to: $to) {
        ...BadgeNumbers
      }
    }
  }
  ${NUMBERS}
`;

type City = Pick<NonNullable<CityBadgeQuery['municipality']>, 'name' | 'colour' | 'isDemo'>;

/** What the page of the same part shows, and the month of the newest of it. */
function badged(wording: Wording, city: City, name: string | null, summary: BadgeNumbersFragment): Badged {
  const { starts, counts } = summary.series;
  const newest = starts.findLast((_, at) => (counts[at] ?? 0) > 0);
  const whole = say(wording.texts.results.title, { municipality: city.name });
  return {
    wording,
    owner: say(wording.texts.page.municipality, { municipality: city.name }),
    name: name ?? whole,
    see: name === null ? whole : say(wording.texts.badge.see, { name }),
    colour: city.colour,
    isDemo: city.isDemo,
    summary,
    upTo: newest === undefined ? null : month(newest, wording.language),
  };
}

type Props<Data> = { wording: Wording; data: Data; part: Part };

/** Each with the operation to run first; `of` gives null where there is no such municipality, part or place. */
export const badges = {
  city: {
    operation: CITY_BADGE,
    of: ({ wording, data: { municipality }, part }: Props<CityBadgeQuery>): Badged | null => {
      const names = municipality && partNames(wording, municipality, part);
      if (!municipality || !names) return null;
      return badged(wording, municipality, names.join(' · ') || null, municipality.summary);
    },
  },
  place: {
    operation: PLACE_BADGE,
    of: ({ wording, data: { location }, part: { period } }: Props<PlaceBadgeQuery>): Badged | null => {
      if (!location) return null;
      const name = period ? `${location.name} · ${periodName(wording, period)}` : location.name;
      return badged(wording, location.municipality, name, location.summary);
    },
  },
};

/** The badge as a file. */
export function drawBadge(of: Badged, theme: EmbedTheme): string {
  return renderToStaticMarkup(<Badge {...of} theme={theme} />);
}
