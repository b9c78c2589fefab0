// Believable answers of the GraphQL API for the pages of results; the numbers are invented.
import type {
  ImprovementsPageQuery,
  OverviewFragment,
  PlaceResultsPageQuery,
  ResultsPageQuery,
  ServiceDayPartsQuery,
  UnconfirmedFragment,
} from '../../../client/generated/operations.ts';
import { apart, municipality, nothingYet } from './fixtures.ts';
import { improvements } from './improvement-fixtures.ts';
import { whoAnswers } from './who-answers.ts';
import { planned } from './planned.ts';
import { categoryRows, places, quietRows, rowOf, settlementRows } from './result-rows.ts';

const settlement = { name: 'Стара Загора' };

const months = Array.from(
  { length: 14 },
  (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
);

function seriesOf(starts: readonly string[]) {
  const averages = starts.map((_, at) => 6.2 + (at % 5) * 0.6);
  return {
    starts,
    averages,
    counts: starts.map((_, at) => 6 + at),
    lowers: averages.map((average) => average - 0.7),
    uppers: averages.map((average) => average + 0.7),
  };
}

const published = {
  count: 5810,
  average: 7.93,
  interval: { lower: 7.87, upper: 7.99 },
  distribution: [212, 98, 131, 167, 318, 402, 777, 1203, 1190, 1312],
};

const servedAt = (at: number) => ({ hasPlaces: true, position: positionOf(at) });
const positionOf = (at: number) => ({ latitude: 42.3 + (at % 4) * 0.07, longitude: 25.5 + (at % 5) * 0.06 });

type Municipality = NonNullable<ResultsPageQuery['municipality']>;
const city: Municipality = {
  ...municipality,
  categories: categoryRows.map(([name], at) => ({ id: `c${at}`, name, hasPlaces: true })),
  settlements: settlementRows.map(([name], at) => ({ ...servedAt(at), id: `s${at}`, name })),
  improvements,
  plannedImprovements: planned,
  inBenchmark: true,
  boundary: null,
  reports: [2025],
  summary: {
    ...published,
    response: { visitors: 61_240, answers: 5_210, rate: 5_210 / 61_240 },
    visitedShare: 0.9,
    weighted: { average: 7.61, interval: { lower: 7.5, upper: 7.72 } },
    unconfirmed: null,
    rankingOfPlaces: { isRankable: true },
    rankingOfCategories: { isRankable: true, neededCount: 11 },
    rankingOfSettlements: { isRankable: false, neededCount: 140 },
    byCategory: categoryRows
      .map(rowOf)
      .flatMap(({ summary }, at) => (summary.count > 0 ? [{ category: { id: `c${at}` }, summary }] : [])),
    bySettlement: settlementRows
      .map(rowOf)
      .flatMap(({ summary }, at) => (summary.count > 0 ? [{ settlement: { id: `s${at}` }, summary }] : [])),
    byLocation: places
      .map(rowOf)
      .flatMap(({ name, summary }, at) =>
        summary.count > 0 ? [{ location: { id: `l${at}`, name, settlement }, summary }] : [],
      ),
  },
  always: { series: seriesOf(months) },
  lines: [
    {
      id: '7',
      shortName: '7',
      longName: 'Железник – Център',
      riders: { count: 34, average: 6.4, interval: { lower: 5.7, upper: 7.1 }, places: 5 },
    },
    { id: '12', shortName: '12', longName: null, riders: null },
  ],
  quietPlaces: {
    byCategory: quietRows.map(rowOf).map(({ name, summary }, at) => ({
      category: { id: `q${at}`, name },
      pool: { ...summary, places: 3 + at },
    })),
  },
  unconfirmedPool: { count: 22, average: 9.55 },
  locations: {
    totalCount: 612,
    pageInfo: { hasNextPage: true, endCursor: 'MjU' },
    nodes: places.map(rowOf).map(({ name, summary }, at) => ({
      id: `l${at}`,
      name,
      address: at === 2 ? null : 'ул. „Загоре“ 12',
      settlement,
      summary,
    })),
  },
};

export const results: ResultsPageQuery = { municipality: city };

/** What was said at one of its services, of which nothing is published of the evening. */
export const dayParts: ServiceDayPartsQuery = {
  municipality: {
    categories: [
      {
        id: 'c0',
        dayParts: [
          { part: 'MORNING', count: 58, average: 5.9, interval: { lower: 5.3, upper: 6.5 }, places: 11 },
          { part: 'DAY', count: 41, average: 7.4, interval: { lower: 6.8, upper: 8 }, places: 9 },
        ],
      },
    ],
  },
};

/** Its places on a map. */
export const placePoints = {
  ids: places.map((_, at) => `l${at}`),
  names: places.map(([name]) => name),
  latitudes: places.map((_, at) => positionOf(at).latitude),
  longitudes: places.map((_, at) => positionOf(at).longitude),
  counts: places.map(([, count]) => count),
  averages: places.map(([, , average]) => average),
  lowers: places.map(([, , average, half]) => average - half),
  uppers: places.map(([, , average, half]) => Math.min(10, average + half)),
};

/** The same city, where some ratings are published apart. */
export const resultsApart: ResultsPageQuery = {
  municipality: { ...city, summary: { ...city.summary, unconfirmed: apart } },
};

/** A city of which nothing is published yet, and of which no position is known. */
export const resultsEmpty: ResultsPageQuery = {
  municipality: {
    ...city,
    settlements: city.settlements.map((settlement) => ({ ...settlement, position: null })),
    improvements: [],
    summary: {
      ...nothingYet,
      response: null,
      visitedShare: null,
      weighted: null,
      unconfirmed: null,
      rankingOfPlaces: null,
      rankingOfCategories: null,
      rankingOfSettlements: null,
      byCategory: [],
      bySettlement: [],
      byLocation: [],
    },
    always: { series: seriesOf([]) },
    quietPlaces: { byCategory: [] },
    unconfirmedPool: { count: 0, average: null },
  },
};

const options = ['Отношението на водача', 'Чистотата', 'Точността', 'Температурата'];

/** A vehicle with these numbers; where something is published, with all that a place may have. */
export function placeResults(
  of: OverviewFragment,
  unconfirmed: UnconfirmedFragment['unconfirmed'] = null,
): PlaceResultsPageQuery {
  const isPublished = of.count > 0;
  return {
    location: {
      id: 'l4',
      name: 'Тролейбус „Железник – Мототехника“',
      address: null,
      line: '26',
      website: null,
      registrationNumber: 'СТ 1234 АВ',
      firstDay: null,
      lastDay: null,
      season: 'OPEN',
      isRetired: false,
      asksPresence: isPublished,
      openingHours: isPublished
        ? {
            hours: [1, 2, 3, 4, 5].flatMap((weekday) => [
              { weekday, opensMinute: 510, closesMinute: 720 },
              { weekday, opensMinute: 780, closesMinute: 1020 },
            ]),
            since: '2026-11-09',
          }
        : null,
      changes: isPublished
        ? [
            { on: '2026-11-09', change: 'HOURS' },
            { on: '2026-10-12', change: 'SIGN' },
          ]
        : [],
      settlement,
      category: { id: 'c4', name: 'Тролейбуси и автобуси', isUrgent: false },
      requestChannel: isPublished ? whoAnswers.requestChannel : null,
      municipality: { ...municipality, about: isPublished ? whoAnswers.about : null },
      summary: {
        ...of,
        unconfirmed,
        ways: isPublished ? { filled: null, onPhone: null, withSlip: 17, withoutSlip: 22 } : null,
        response: isPublished ? { visitors: 1_212, answers: 47, rate: 47 / 1_212, source: 'билетите' } : null,
      },
      always: { series: seriesOf(isPublished ? months : []) },
      answers: isPublished
        ? [
            {
              question: { id: '1', text: 'Какъв е проблемът?' },
              respondents: 21,
              options: options.map((text, at) => ({ option: { id: String(at), text }, chosen: 14 - 3 * at })),
            },
          ]
        : [],
      improvements: isPublished ? improvements.slice(0, 1) : [],
      plannedImprovements: isPublished ? planned : [],
      nearby: places
        .map(rowOf)
        .slice(2, 4)
        .map(({ name, summary }, at) => ({ id: `n${at}`, name, category: { name: 'Паркове' }, summary })),
      desk: isPublished ? null : { id: 'l1', name: 'Център за административно обслужване' },
      tablet: isPublished
        ? {
            id: 'l9',
            name: 'Таблет в центъра за обслужване',
            summary: { count: 31, average: 8.9, interval: { lower: 8.4, upper: 9.4 } },
          }
        : null,
    },
  };
}

const rated = placeResults(published).location;
/** A place that is rated no more. */
export const retiredPlace: PlaceResultsPageQuery = { location: rated && { ...rated, isRetired: true } };

export const improvementsPage: ImprovementsPageQuery = {
  municipality: { ...municipality, improvements, plannedImprovements: planned },
};
export const noImprovements: ImprovementsPageQuery = {
  municipality: { ...municipality, improvements: [], plannedImprovements: [] },
};
