// Routes of results: of a city, of a place, by month, in tables, and rating by rating.
import { BOTH_WAYS, FORWARDS, PAGE_INFO } from './page-parts.ts';
import type { Route } from './route.ts';

const FIGURES = 'count average distribution interval { lower upper }';

const MONTHS = 'series(by: MONTH) { starts counts averages lowers uppers }';

const PART = '$slug: String!, $settlement: ID, $category: ID, $from: Date, $to: Date';
const OF_PART =
  'filter: {municipality: $slug, settlement: $settlement, category: $category}, from: $from, to: $to';

/** Of a place that is not there nothing is told, and not that it has no ratings. */
const atPlace = (name: string, told: string) =>
  `query ${name}($slug: String!, $id: ID!, $from: Date, $to: Date) {
    location(municipality: $slug, id: $id) { summary(from: $from, to: $to) { ${told} } }
  }`;

const TABLE = `${PART}, $sort: ResultSort = BEST, $language: String`;
const OF_TABLE = `${OF_PART}, sort: $sort, language: $language`;

const ROW = `result { count average topShare bottomShare interval { lower upper } change { amount isUnlikely } }
  rank { from to standsOut }`;

export const RESULT_ROUTES: readonly Route[] = [
  {
    path: '/municipalities/:slug/results',
    summary: 'The results of a municipality, or of a part of it.',
    operation: `query getResults(${PART}) { summary(${OF_PART}) { ${FIGURES} } }`,
  },
  {
    path: '/municipalities/:slug/results/months',
    summary: 'The results of a municipality, or of a part of it, month by month.',
    operation: `query listMonths(${PART}) { summary(${OF_PART}) { ${MONTHS} } }`,
  },
  {
    path: '/municipalities/:slug/results/places',
    summary:
      'The table of places. A place that moves between two pages, since something was published, comes once all the same.',
    pages: ['placeResults'],
    operation: `query listPlaceResults(${TABLE}, $search: String, ${FORWARDS.variables}) {
      placeResults(${OF_TABLE}, search: $search, ${FORWARDS.given}) {
        totalCount compared { from to }
        nodes { location { id name(language: $language) category { id key } settlement { id ekatte } } ${ROW} }
        ${PAGE_INFO}
      }
    }`,
  },
  {
    path: '/municipalities/:slug/results/services',
    summary: 'The table of services.',
    operation: `query listServiceResults(${TABLE}) {
      categoryResults(${OF_TABLE}) {
        compared { from to } nodes { category { id key name(language: $language) } places ${ROW} }
      }
    }`,
  },
  {
    path: '/municipalities/:slug/results/settlements',
    summary: 'The table of settlements.',
    operation: `query listSettlementResults(${TABLE}) {
      settlementResults(${OF_TABLE}) {
        compared { from to } nodes { settlement { id ekatte name(language: $language) } places ${ROW} }
      }
    }`,
  },
  {
    path: '/municipalities/:slug/places/:id/results',
    summary: 'The results of a place.',
    operation: atPlace('getPlaceResults', FIGURES),
  },
  {
    path: '/municipalities/:slug/places/:id/results/months',
    summary: 'The results of a place, month by month.',
    operation: atPlace('listPlaceMonths', MONTHS),
  },
  {
    path: '/municipalities/:slug/ratings',
    summary: 'Published ratings, newest day first; within a day in no order that means anything.',
    pages: ['ratings'],
    operation: `query listRatings($slug: String!, $location: ID, ${BOTH_WAYS.variables}) {
      ratings(municipality: $slug, location: $location, ${BOTH_WAYS.given}) {
        nodes { score publishedOn standing location { id } } ${PAGE_INFO}
      }
    }`,
  },
];
