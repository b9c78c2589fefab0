// Every page in every state, rendered from fixtures: what tests of markup, access and looks walk through.
import type { PageContext } from '../../../client/parts/page/context.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import { everyBenchmark } from './every-benchmark.ts';
import { everyPaper } from './every-paper.ts';
import { everyRequest } from './every-request.ts';
import { source } from '../../action/reports/source.ts';
import { noOpenData, openData } from './open-data-fixtures.ts';
import * as fixtures from './fixtures.ts';
import { found, foundNone } from './found-fixtures.ts';
import * as reports from './results-fixtures.ts';

const { ballotId, commentId } = fixtures;

const edition = {
  year: source.year,
  edition: 2,
  publishedAt: '2026-02-12T08:00:00Z',
  withdrawnAt: null,
  withdrawnWhy: null,
  figures: source.figures,
  content: source.content,
};
const withdrawn = {
  ...edition,
  withdrawnAt: '2026-02-20T08:00:00Z',
  withdrawnWhy: 'Броят на участниците беше сгрешен.',
  figures: null,
  content: null,
};
const reportPage = {
  municipality: { ...fixtures.municipality, arms: null, timeZone: 'Europe/Sofia' },
  reportEdition: edition,
  reportEditions: [edition, { ...edition, edition: 1, withdrawnAt: '2026-02-11T08:00:00Z' }],
};

const PAPER = '0123456789ABCDEFGHJK';
const closedPaper = {
  paperSlip: {
    __typename: 'PaperSlipClosed',
    because: 'USED',
    beginsOn: '2026-12-01',
    endsOn: '2027-03-31',
    municipality: fixtures.municipality,
    location: { id: '7', name: 'Детска градина „Люляк“' },
  },
} as const;

/** Name of the state → complete document. */
export function everyPage(context: PageContext): Record<string, string> {
  return {
    vote: pages.vote.render({ context, data: fixtures.vote, ballotId }),
    tablet: pages.tablet.render({ context, data: fixtures.tablet }),
    'vote-missing': pages.vote.render({ context, data: fixtures.vote, ballotId, missing: true }),
    'vote-paper': pages.vote.render({ context, data: fixtures.vote, ballotId, paper: PAPER }),
    'paper-used': pages.paperSlip.render({ context, data: closedPaper }),
    'paper-unknown': pages.paperSlip.render({
      context,
      data: { paperSlip: { __typename: 'PaperSlipUnknown', code: 'x' } },
    }),
    'follow-up': pages.followUp.render({
      context,
      data: fixtures.followUp,
      ballotId,
      commentId,
      questionId: '7',
    }),
    'follow-up-already': pages.followUp.render({
      context,
      data: fixtures.followUp,
      ballotId,
      commentId,
      questionId: '7',
      already: true,
    }),
    thanks: pages.thanks.render({ context, data: fixtures.thanks(fixtures.summary), ballotId }),
    'thanks-first': pages.thanks.render({
      context,
      data: fixtures.thanks(fixtures.nothingYet),
      ballotId,
      already: true,
    }),
    results: pages.results.render({ context, data: reports.results, filter: {} }),
    'results-filtered': pages.results.render({
      context,
      data: reports.results,
      filter: { category: 'c0', period: '2026-01', after: 'MjU' },
    }),
    found: pages.found.render({ context, data: found, filter: { search: 'парк' } }),
    'found-none': pages.found.render({
      context,
      data: foundNone,
      filter: { search: 'кметсво', category: 'c0', settlement: 's0' },
    }),
    'results-of-settlement': pages.results.render({
      context,
      data: reports.results,
      filter: { settlement: 's0' },
      places: reports.placePoints,
    }),
    'results-of-service': pages.results.render({
      context,
      data: reports.results,
      filter: { category: 'c0' },
      dayParts: reports.dayParts,
    }),
    'results-empty': pages.results.render({ context, data: reports.resultsEmpty, filter: {} }),
    'results-empty-period': pages.results.render({
      context,
      data: reports.resultsEmpty,
      filter: { period: '2024' },
    }),
    'results-apart': pages.results.render({ context, data: reports.resultsApart, filter: {} }),
    'place-apart': pages.placeResults.render({
      context,
      data: reports.placeResults(fixtures.summary, fixtures.apart),
      period: undefined,
    }),
    'place-only-apart': pages.placeResults.render({
      context,
      data: reports.placeResults(fixtures.nothingYet, {
        count: 20,
        reasons: ['BURST'],
        isReclassified: false,
        together: { count: 20, average: 9.85, interval: { lower: 9.68, upper: 10 } },
      }),
      period: undefined,
    }),
    place: pages.placeResults.render({
      context,
      data: reports.placeResults(fixtures.summary),
      period: '2026-02',
    }),
    'place-retired': pages.placeResults.render({
      context,
      data: reports.retiredPlace,
      period: undefined,
    }),
    'place-empty': pages.placeResults.render({
      context,
      data: reports.placeResults(fixtures.nothingYet),
      period: undefined,
    }),
    improvements: pages.improvements.render({ context, data: reports.improvementsPage }),
    'improvements-none': pages.improvements.render({ context, data: reports.noImprovements }),
    report: pages.report.render({ context, data: reportPage }),
    'report-withdrawn': pages.report.render({
      context,
      data: { ...reportPage, reportEdition: withdrawn },
    }),
    'open-data': pages.openData.render({ context, data: openData }),
    'open-data-none': pages.openData.render({ context, data: noOpenData }),
    code: pages.code.render({ context, data: fixtures.cities }),
    'code-wrong': pages.code.render({
      context,
      data: fixtures.cities,
      wrong: { text: '12З', digits: '123' },
    }),
    'unknown-code': pages.vote.render({ context, data: fixtures.unknown, ballotId }),
    retired: pages.vote.render({ context, data: fixtures.retired, ballotId }),
    'retired for good': pages.vote.render({ context, data: fixtures.retiredForGood, ballotId }),
    anonymity: pages.anonymity.render({ context }),
    ...everyBenchmark(context),
    ...everyPaper(context),
    ...everyRequest(context),
    elsewhere: pages.elsewhere.render({ context, code: fixtures.code, origin: 'https://east.example.bg' }),
    suspended: pages.suspended.render({ context }),
    unavailable: pages.unavailable.render({ context }),
    'unavailable-kept': pages.unavailable.render({
      context,
      kept: {
        action: `/s/${fixtures.code}`,
        fields: [
          ['ballotId', ballotId],
          ['score', '8'],
        ],
      },
    }),
    'unavailable-crowded': pages.unavailable.render({ context, isCrowded: true }),
    'not-found': pages.error.render({ context, problem: 'notFound' }),
    'bad-input': pages.error.render({ context, problem: 'badInput' }),
    internal: pages.error.render({ context, problem: 'internal', reference: '7f3a91' }),
  };
}
