// Which page is behind which address. Paths are read in any case, since a sign's address is upper case.
import { castAnswer, castComment, castScore, followUpPage, thanksPage, toForm, votePage } from './vote.ts';
import { anonymityPage, codePage, openCode, placeResultsPage, resultsPage } from './open-pages.ts';
import {
  accessibilityPage,
  benchmarkPage,
  cityAnonymityPage,
  improvementsPage,
  openDataPage,
  privacyPage,
} from './papers.ts';
import { READ } from '../../foundation/methods.ts';
import { openPaper, paperPage } from './paper-slip.ts';
import { castPulse, pulsePage, pulseThanksPage, toPulse } from './pulse.ts';
import { cityDisplayPage, placeDisplayPage } from './display.ts';
import { askRequestState, requestStatePage } from './request-state-page.ts';
import { requestPage, sendRequest } from './request-page.ts';
import { MOST_PHOTO_BYTES } from '../../municipality/service-requests/upload.ts';
import { reportPage } from './report-page.ts';
import { tabletPage } from './tablet.ts';
import type { Address } from '../router/address.ts';
import type { Method } from '../router/match.ts';
import { answerPage, type Page, type PagesApp } from './answer.ts';
import type { QueryName } from './canonical-address.ts';

type Handler = Page['handler'];

const citizens = {
  door: 'citizens',
  parts: { year: String.raw`20\d\d`, team: '[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{20}' },
  spelling: 'loose',
  who: 'anybody',
} as const;

const row = (methods: readonly Method[], path: string, page: Page): Address<PagesApp> => ({
  ...citizens,
  methods,
  path,
  answer: (asked) => answerPage(asked, page),
});

/** A form that is posted. */
const form = (path: string, handler: Handler) =>
  row(['POST'], path, { handler, keeping: 'never', named: null });

/** What is broken, and what is asked for besides, in some 5,000 characters, each of up to four bytes that a form writes as three. */
const REPORT = { mostBytes: 60_000, mostWithFile: MOST_PHOTO_BYTES + 60_000 };

/** A visitor's own page. */
const own = (path: string, handler: Handler) => row(READ, path, { handler, keeping: 'own', named: null });

/** A page with ballots. */
const vote = (path: string, handler: Handler) =>
  row(READ, path, { handler, keeping: 'own', named: { at: path, reads: [] } });

/** A page that is open to all. */
const open = (path: string, handler: Handler, ...reads: readonly QueryName[]) =>
  row(READ, path, { handler, keeping: 'open', named: { at: path, reads } });

/** Every page; of two that a path could be, the first. */
export const PAGES: readonly Address<PagesApp>[] = [
  open('/', codePage),
  // Where the language link of a form that failed leads.
  { ...open('/', codePage), path: '/code' },
  form('/code', openCode),
  // The code of a pulse's team is longer than a sign's.
  own('/s/:team', pulsePage),
  form('/s/:team', castPulse),
  form('/s/:team/vote', castPulse),
  own('/s/:team/vote', toPulse),
  own('/s/:team/thanks', pulseThanksPage),
  vote('/s/:code', (visit) => votePage(visit)),
  form('/s/:code', castScore),
  own('/p/:paper', openPaper),
  own('/s/:code/paper/:paper', paperPage),
  form('/s/:code/vote', castScore),
  vote('/s/:code/next/:step', followUpPage),
  form('/s/:code/answer', castAnswer),
  form('/s/:code/comment', castComment),
  own('/s/:code/vote', toForm),
  own('/s/:code/answer', toForm),
  own('/s/:code/comment', toForm),
  own('/s/:code/thanks', thanksPage),
  vote('/tablet/:code', tabletPage),
  own('/display/:code', placeDisplayPage),
  open('/results/:slug', resultsPage, 'after', 'category', 'period', 'search', 'settlement'),
  open('/results/:slug/display', cityDisplayPage),
  open('/results/:slug/anonymity', cityAnonymityPage),
  open('/results/:slug/accessibility', accessibilityPage),
  open('/results/:slug/privacy', privacyPage),
  open('/results/:slug/improvements', improvementsPage),
  open('/results/:slug/data', openDataPage, 'version'),
  open('/results/:slug/benchmark', benchmarkPage),
  open('/results/:slug/report/:year', reportPage, 'edition'),
  open('/results/:slug/request', requestStatePage),
  row(['POST'], '/results/:slug/request', {
    handler: askRequestState,
    keeping: 'never',
    named: null,
    handedOver: { mostBytes: 1_000, mostWithFile: 0 },
  }),
  open('/results/:slug/:id', placeResultsPage, 'period'),
  open('/results/:slug/:id/request', requestPage),
  row(['POST'], '/results/:slug/:id/request', {
    handler: sendRequest,
    keeping: 'never',
    named: null,
    handedOver: REPORT,
  }),
  open('/anonymity', anonymityPage),
];
