// Believable answers of the GraphQL API for the pages of results; the numbers are invented.
import type {
  ImprovementsPageQuery,
  OverviewFragment,
  PlaceResultsPageQuery,
  ResultsPageQuery,
  UnconfirmedFragment,
} from '../../../client/generated/operations.ts';
import { apart, improvement, municipality, nothingYet } from './fixtures.ts';

const settlement = { name: 'Стара Загора' };

type Row = readonly [name: string, count: number, average: number, half: number];

const categoryRows: readonly Row[] = [
  ['Паркове и градини', 1204, 8.71, 0.18],
  ['Детски градини', 2110, 8.32, 0.08],
  ['Центрове за административно обслужване', 641, 8.1, 0.22],
  ['Спортни обекти', 18, 8.9, 1.2],
  ['Тролейбуси и автобуси', 1530, 6.9, 0.15],
  ['Детски площадки', 137, 6.4, 0.4],
  ['Читалища', 0, 0, 0],
];
const settlementRows: readonly Row[] = [
  ['Стара Загора', 5480, 7.93, 0.06],
  ['с. Богомилово', 12, 8.4, 1.1],
  ['с. Старозагорски бани', 230, 8.8, 0.21],
  ['с. Малко Кадиево', 7, 4.1, 2.4],
  ...['Арнаутито', 'Борилово', 'Борово', 'Братя Кунчеви'].map((name): Row => [`с. ${name}`, 0, 0, 0]),
];

function rowOf([name, count, average, half]: Row) {
  return count === 0
    ? { name, summary: { count, average: null, interval: null } }
    : {
        name,
        summary: { count, average, interval: { lower: average - half, upper: Math.min(10, average + half) } },
      };
}

const quietRows: readonly Row[] = [
  ['Кметства', 14, 7.71, 1.34],
  ['Библиотеки и читалища', 5, 9.4, 0.68],
  ['Центрове за работа с деца и за подкрепа на личностното развитие', 1024, 6.02, 0.21],
];

const places: readonly Row[] = [
  ['ДГ № 1 „Звънче“', 61, 8.6, 0.5],
  ['ДГ № 33 „Люляк“', 214, 8.36, 0.29],
  ['Парк „Митрополит Методий Кусев“ (Аязмото)', 402, 9.1, 0.14],
  ['Кметство Арнаутито', 0, 0, 0],
  ['Тролейбус СТ 1234 АВ', 9, 4.4, 1.9],
];

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

const improvements = [
  {
    ...improvement,
    locations: ['Аязмото', 'Бедечка', 'Загорка', 'Артилерийски', '5-ти октомври'].map((name, at) => ({
      id: `l${at}`,
      name: `Парк „${name}“`,
    })),
  },
  {
    id: '2',
    text: 'Ремонтирахме площадките в три парка.',
    said: null,
    doneOn: '2026-09-01',
    photo: null,
    locations: [],
    category: { name: 'Паркове и градини' },
    settlement,
    effect: {
      verdict: 'TOO_EARLY' as const,
      before: improvement.effect.before,
      after: { from: '2026-10-01', to: '2026-12-31', count: 0, average: null, interval: null },
    },
  },
];

const published = {
  count: 5810,
  average: 7.93,
  interval: { lower: 7.87, upper: 7.99 },
  distribution: [212, 98, 131, 167, 318, 402, 777, 1203, 1190, 1312],
};

const positionOf = (at: number) => ({ latitude: 42.3 + (at % 4) * 0.07, longitude: 25.5 + (at % 5) * 0.06 });

type Municipality = NonNullable<ResultsPageQuery['municipality']>;
const city: Municipality = {
  ...municipality,
  categories: categoryRows.map(([name], at) => ({ id: `c${at}`, name })),
  settlements: settlementRows.map(([name], at) => ({ id: `s${at}`, name, position: positionOf(at) })),
  improvements,
  inBenchmark: true,
  boundary: null,
  reports: [2025],
  summary: {
    ...published,
    unconfirmed: null,
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
    summary: { ...nothingYet, unconfirmed: null, byCategory: [], bySettlement: [], byLocation: [] },
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
      registrationNumber: 'СТ 1234 АВ',
      isRetired: false,
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
      category: { id: 'c4', name: 'Тролейбуси и автобуси' },
      municipality,
      summary: { ...of, unconfirmed },
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

export const improvementsPage: ImprovementsPageQuery = { municipality: { ...municipality, improvements } };
export const noImprovements: ImprovementsPageQuery = { municipality: { ...municipality, improvements: [] } };
