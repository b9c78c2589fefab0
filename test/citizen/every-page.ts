// Every page in every state, rendered from fixtures: what tests of markup, access and looks walk through.
import type { PageContext } from '../../client/citizen/context.ts';
import { pages } from '../../client/citizen/pages.tsx';
import * as fixtures from './fixtures.ts';

const { ballotId } = fixtures;

/** Name of the state → complete document. */
export function everyPage(context: PageContext): Record<string, string> {
  return {
    vote: pages.vote.render({ context, data: fixtures.vote, ballotId }),
    'vote-missing': pages.vote.render({ context, data: fixtures.vote, ballotId, missing: true }),
    'follow-up': pages.followUp.render({ context, data: fixtures.followUp, ballotId, questionId: '7' }),
    'follow-up-already': pages.followUp.render({
      context,
      data: fixtures.followUp,
      ballotId,
      questionId: '7',
      already: true,
    }),
    thanks: pages.thanks.render({ context, data: fixtures.thanks(fixtures.summary) }),
    'thanks-first': pages.thanks.render({
      context,
      data: fixtures.thanks(fixtures.nothingYet),
      already: true,
    }),
    results: pages.results.render({ context, data: fixtures.results, filter: {} }),
    'results-filtered': pages.results.render({
      context,
      data: fixtures.results,
      filter: { search: 'парк', category: 'c0', after: 'MjU' },
    }),
    'results-apart': pages.results.render({ context, data: fixtures.resultsApart, filter: {} }),
    'place-apart': pages.placeResults.render({
      context,
      data: fixtures.placeResults(fixtures.summary, fixtures.apart),
    }),
    'place-only-apart': pages.placeResults.render({
      context,
      data: fixtures.placeResults(fixtures.nothingYet, {
        ...{ count: 20, reasons: ['BURST'], isReclassified: false },
        together: { count: 20, average: 9.85 },
      }),
    }),
    place: pages.placeResults.render({ context, data: fixtures.placeResults(fixtures.summary) }),
    'place-empty': pages.placeResults.render({ context, data: fixtures.placeResults(fixtures.nothingYet) }),
    code: pages.code.render({ context, data: fixtures.cities }),
    'unknown-code': pages.vote.render({ context, data: fixtures.unknown, ballotId }),
    retired: pages.vote.render({ context, data: fixtures.retired, ballotId }),
    anonymity: pages.anonymity.render({ context }),
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
