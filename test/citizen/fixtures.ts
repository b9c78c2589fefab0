// Believable answers of the GraphQL API for every citizens' page; the numbers are invented.
import type {
  CodePageQuery,
  FollowUpPageQuery,
  MastheadFragment,
  OverviewFragment,
  PlaceResultsPageQuery,
  ResultsPageQuery,
  ThanksPageQuery,
  UnconfirmedFragment,
  VotePageQuery,
} from '../../client/generated/operations.ts';
import type { PageContext } from '../../client/citizen/context.ts';

export const ballotId = '3f0c8f0e-6d0b-4a51-9d1e-0d8a4b1f2c33';
export const code = '482913760';

export const context: PageContext = {
  language: 'bg',
  languages: ['bg', 'en'],
  path: `/s/${code}`,
  platformName: 'Kazva',
  publicUrl: 'https://kazva.example',
  nonce: 'nonce-of-this-page',
  assets: { style: 'main{color:inherit}', script: 'addEventListener("submit",()=>{})' },
};

export const municipality: MastheadFragment & { threshold: number; poolPeriod: 'QUARTER' } = {
  slug: 'stara-zagora',
  name: 'Стара Загора',
  languages: ['bg', 'en'],
  isDemo: true,
  colour: '#1f4d3a',
  host: 'kazva.starazagora.bg',
  urgentPhone: '042 614 614',
  threshold: 5,
  poolPeriod: 'QUARTER',
};

const settlement = { name: 'Стара Загора' };
const kindergartens = { name: 'Детски градини', ratingQuestion: 'Доволни ли сте от детската градина?' };

export const summary: OverviewFragment = {
  count: 214,
  average: 8.36,
  interval: { lower: 8.07, upper: 8.65 },
  distribution: [7, 2, 3, 4, 9, 8, 17, 38, 52, 74],
};
export const apart: UnconfirmedFragment['unconfirmed'] = {
  count: 460,
  reasons: ['NETWORK', 'BURST', 'HOURS'],
  isReclassified: true,
  together: { count: 6270, average: 7.42 },
};
export const nothingYet: OverviewFragment = {
  count: 0,
  average: null,
  interval: null,
  distribution: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
};

export const vote: VotePageQuery & { sign: { __typename: 'Sign' } } = {
  sign: {
    __typename: 'Sign',
    code,
    municipality,
    location: {
      id: '33',
      name: 'ДГ № 33 „Люляк“',
      address: 'кв. „Железник“, ул. „Загоре“ 12',
      line: null,
      settlement,
      category: kindergartens,
    },
  },
};

export const retired: VotePageQuery = { sign: { __typename: 'SignRetired', code, municipality } };
export const unknown: VotePageQuery = {
  sign: {
    __typename: 'SignUnknown',
    code: '482913761',
    didYouMean: [{ code, municipality, location: { name: 'ДГ № 33 „Люляк“' } }],
  },
};

const optionTexts = ['Отношението на екипа', 'Чистотата и дворът', 'Храната', 'Връзката с родителите'];

export const followUp: FollowUpPageQuery = {
  sign: {
    __typename: 'Sign',
    code,
    municipality,
    location: {
      name: 'ДГ № 33 „Люляк“',
      category: {
        questions: [
          {
            id: '7',
            text: 'Кое Ви харесва най-много?',
            options: optionTexts.map((text, at) => ({ id: String(at + 1), text })),
          },
        ],
      },
    },
  },
};

export function thanks(of: OverviewFragment): ThanksPageQuery {
  const location = { id: '33', name: 'ДГ № 33 „Люляк“', summary: of };
  return { sign: { __typename: 'Sign', code, municipality, location } };
}

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
  ['с. Малко Кадиево', 7, 5.1, 2.4],
  ...['Арнаутито', 'Борилово', 'Борово', 'Братя Кунчеви', 'Бъдеще', 'Воденичарово'].map((name): Row => [
    `с. ${name}`,
    0,
    0,
    0,
  ]),
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

export const results: ResultsPageQuery = {
  municipality: {
    ...municipality,
    summary: {
      count: 5810,
      average: 7.93,
      interval: { lower: 7.87, upper: 7.99 },
      distribution: [212, 98, 131, 167, 318, 402, 777, 1203, 1190, 1312],
      unconfirmed: null,
      byCategory: categoryRows
        .map(rowOf)
        .map(({ name, summary }, at) => ({ category: { id: `c${at}`, name }, summary })),
      bySettlement: settlementRows
        .map(rowOf)
        .map(({ name, summary }, at) => ({ settlement: { id: `s${at}`, name }, summary })),
    },
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
  },
};

/** The same city, where some ratings are published apart. */
export const resultsApart: ResultsPageQuery = {
  municipality: results.municipality && {
    ...results.municipality,
    summary: { ...results.municipality.summary, unconfirmed: apart },
  },
};

const months = Array.from(
  { length: 14 },
  (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
);

export function placeResults(
  of: OverviewFragment,
  unconfirmed: UnconfirmedFragment['unconfirmed'] = null,
): PlaceResultsPageQuery {
  const published = of.count > 0 ? months : [];
  return {
    location: {
      name: 'Тролейбус „Железник – Мототехника“',
      address: null,
      line: '26',
      registrationNumber: 'СТ 1234 АВ',
      settlement,
      category: { name: 'Тролейбуси и автобуси' },
      municipality,
      summary: {
        ...of,
        unconfirmed,
        series: {
          starts: published,
          counts: published.map((_, at) => 6 + at),
          averages: published.map((_, at) => 6.2 + (at % 5) * 0.6),
        },
      },
    },
  };
}

export const cities: CodePageQuery = {
  municipalities: [
    { slug: 'kazanlak', name: 'Казанлък' },
    { slug: 'stara-zagora', name: 'Стара Загора' },
  ],
};
