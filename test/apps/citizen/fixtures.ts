// Believable answers of the GraphQL API for every citizens' page; the numbers are invented.
import type {
  CodePageQuery,
  FollowUpPageQuery,
  ImprovementFragment,
  MastheadFragment,
  OverviewFragment,
  TabletPageQuery,
  ThanksPageQuery,
  UnconfirmedFragment,
  VotePageQuery,
} from '../../../client/generated/operations.ts';
import type { PageContext } from '../../../client/parts/page/context.ts';
import { type Language, textsIn } from '../../../client/text/texts.ts';
import { whoAnswers } from './who-answers.ts';

export const ballotId = '3f0c8f0e-6d0b-4a51-9d1e-0d8a4b1f2c33';
export const commentId = 'a1d0e3b5-52a7-4c5e-8f61-70c1d2e3f4a5';
export const code = '482913760';

export const context: PageContext = {
  language: 'bg',
  texts: textsIn('bg'),
  languages: ['bg', 'en'],
  path: `/s/${code}`,
  platformName: 'Kazva',
  publicUrl: 'https://kazva.example',
  assets: {
    style: 'main{color:inherit}',
    results: '.own{color:inherit}',
    report: '.part{color:inherit}',
    desk: '.desk{color:inherit}',
    display: '.display{color:inherit}',
    print: '.steps{color:inherit}',
    script: 'addEventListener("submit",()=>{})',
    tablet: 'addEventListener("click",()=>{})',
    turns: 'setInterval(()=>{},9)',
    request: '.request{color:inherit}',
    photo: 'addEventListener("change",()=>{})',
  },
};

/** The same context in another language of the platform. */
export function contextIn(language: Language): PageContext {
  return { ...context, language, texts: textsIn(language) };
}

/** The private half of the city's ballot key (PKCS#8, base64). */
export const ballotSecret =
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgg1Kj/6+Ne/NyyI9kOoMIQnJ4HpZu+/5v1cnMXk6vEoChRANCAARlP87v1Ji4sh4oYyPR4ZBCQbOCcpV76YAVMrz+/ZLBcEmjECoMmzIOWtbkz8kaJodOWyDLPk0ITwFLfWD5dOc4';

/** Arms drawn for tests, in the page. */
const arms =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 36"><path d="M1 1h30v19c0 8-6 12-15 15C7 32 1 28 1 20z" fill="#1f4d3a"/><path d="M16 7c5 4 6 12 0 19-6-7-5-15 0-19" fill="#e9a41a"/></svg>';

type Municipality = MastheadFragment & {
  readonly threshold: number;
  readonly poolPeriod: 'QUARTER';
  readonly commentsAllowed: boolean;
  readonly ballotKey: { readonly id: string; readonly publicKey: string } | null;
  readonly commentMonths: number;
  readonly requestHost: string | null;
};

export const municipality: Municipality = {
  slug: 'stara-zagora',
  name: 'Стара Загора',
  languages: ['bg', 'en'],
  isDemo: true,
  colour: '#1f4d3a',
  host: 'kazva.starazagora.bg',
  urgentPhone: '042 614 614',
  armsSource: `data:image/svg+xml,${encodeURIComponent(arms)}`,
  commentsAllowed: true,
  ballotKey: {
    id: '6b1c9a52-6f8f-4b9e-9a54-0c2f6e6b7a10',
    publicKey: 'BGU/zu/UmLiyHihjI9HhkEJBs4JylXvpgBUyvP79ksFwSaMQKgybMg5a1uTPyRomh05bIMs+TQhPAUt9YPl05zg=',
  },
  commentMonths: 24,
  requestHost: 'signali.starazagora.example',
  threshold: 5,
  poolPeriod: 'QUARTER',
};

export const settlement = { name: 'Стара Загора' };
const optionTexts = ['Отношението на екипа', 'Чистотата и дворът', 'Храната', 'Връзката с родителите'];
const question = (id: string, fromScore: number, toScore: number, text: string) => ({
  id,
  fromScore,
  toScore,
  text,
  options: optionTexts.map((text, at) => ({ id: `${id}${at + 1}`, text })),
});
const kindergartens = {
  icon: 'KINDERGARTEN' as const,
  name: 'Детски градини',
  ratingQuestion: 'Как оценявате тази детска градина?',
  questions: [
    question('5', 1, 4, 'Какъв е проблемът?'),
    question('6', 5, 8, 'Кое може да бъде подобрено?'),
    question('7', 9, 10, 'Кое Ви харесва най-много?'),
  ],
};

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
  together: { count: 6270, average: 7.42, interval: { lower: 7.35, upper: 7.49 } },
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
      asksPresence: false,
      line: null,
      settlement,
      category: kindergartens,
    },
  },
};

const ALWAYS = { opensOn: null, closedOn: null };
const place = { id: '7', name: 'ДГ № 33 „Люляк“' };
export const retired: VotePageQuery = {
  sign: {
    __typename: 'SignRetired',
    code,
    municipality,
    ...ALWAYS,
    location: place,
    replacement: { code: '482913750', location: place },
  },
};
export const retiredForGood: VotePageQuery = {
  sign: { __typename: 'SignRetired', code, municipality, ...ALWAYS, location: place, replacement: null },
};
export const unknown: VotePageQuery = {
  sign: {
    __typename: 'SignUnknown',
    code: '482913761',
    didYouMean: [{ code, municipality, location: { name: 'ДГ № 33 „Люляк“' } }],
  },
};

export const tablet: TabletPageQuery = {
  sign: {
    ...vote.sign,
    location: {
      ...vote.sign.location,
      kind: 'TABLET',
      name: 'Таблет на гишето',
      desk: { name: 'Център за административно обслужване' },
    },
  },
};

export const followUp: FollowUpPageQuery = vote;

const days = { from: '2026-01-14', to: '2026-04-13' };
const side = { ...days, count: 41, average: 6.9, interval: { lower: 6.2, upper: 7.6 } };

/** All that can be told of one: with a photo, and ratings that rose since. */
export const improvement: ImprovementFragment = {
  id: '1',
  text: 'Дворът има нови пейки и сянка над пясъчника.',
  textLanguage: 'bg',
  said: 'Няма къде да се седне на сянка.',
  saidLanguage: 'bg',
  doneOn: '2026-04-14',
  photo: {
    path: '/results/stara-zagora/photos/large.jpg',
    smallPath: '/results/stara-zagora/photos/small.jpg',
    width: 1600,
    height: 1200,
    alt: 'Пейки около пясъчник под платнище',
  },
  locations: [{ id: '33', name: 'ДГ № 33 „Люляк“' }],
  category: null,
  settlement: null,
  promise: null,
  effect: {
    verdict: 'HIGHER',
    before: side,
    after: {
      from: '2026-05-14',
      to: '2026-08-13',
      count: 52,
      average: 8.1,
      interval: { lower: 7.6, upper: 8.6 },
    },
  },
};

export function thanks(of: OverviewFragment): ThanksPageQuery {
  const location = {
    id: '33',
    name: 'ДГ № 33 „Люляк“',
    address: 'кв. „Железник“, ул. „Загоре“ 12',
    lines: [{ id: '7', shortName: '7', longName: 'Железник – Център' }],
    category: { isUrgent: true, asksDayPart: false },
    requestChannel: whoAnswers.requestChannel,
    municipality: { ...municipality, openingHour: 3, nextNight: '2026-12-01', about: whoAnswers.about },
    summary: of,
    improvements: of.count > 0 ? [improvement] : [],
    nearby: [
      { id: '34', name: 'Детска площадка „Железник“', category: { name: 'Детски площадки' } },
      { id: '35', name: 'Парк „Артилерийски“', category: { name: 'Паркове и градини' } },
    ],
  };
  return { sign: { __typename: 'Sign', code, municipality, location } };
}

export const cities: CodePageQuery = {
  municipalities: [
    { slug: 'kazanlak', name: 'Казанлък' },
    { slug: 'stara-zagora', name: 'Стара Загора' },
  ],
};
