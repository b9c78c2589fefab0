// Names and texts come from people: none of them may become markup.
import { expect, test } from 'vitest';
import { pages } from '../../../client/citizen/pages.tsx';
import { papersOf } from './every-paper.ts';
import * as fixtures from './fixtures.ts';
import * as reports from './results-fixtures.ts';

const hostile = `</title></style><script>alert(1)</script><img src=x onerror="alert(1)">"'&{place}`;
const { context, ballotId, commentId } = fixtures;
const assessed = { assessedOn: '2026-10-12', method: 'SELF', result: 'NONE' } as const;

/** The same data with every human text replaced; the words of the schema stay. */
function poison<Data>(data: Data, key = ''): Data {
  if (Array.isArray(data)) return data.map((item) => poison(item, key)) as Data;
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, poison(value, name)]),
    ) as Data;
  const isHuman =
    typeof data === 'string' &&
    ![
      '__typename',
      'languages',
      'starts',
      'on',
      'change',
      'doneOn',
      'nextNight',
      'since',
      'from',
      'to',
      'verdict',
      'id',
      'poolPeriod',
      'assessedOn',
      'method',
      'result',
      'day',
      'firstDay',
      'lastDay',
      'opensOn',
      'closedOn',
      'season',
      'state',
      'kind',
    ].includes(key);
  return (isHuman ? hostile : data) as Data;
}

const poisoned: Record<string, string> = {
  vote: pages.vote.render({ context, data: poison(fixtures.vote), ballotId: hostile }),
  followUp: pages.followUp.render({
    context,
    data: poison(fixtures.followUp),
    ballotId: hostile,
    commentId,
    questionId: '7',
  }),
  thanks: pages.thanks.render({
    context,
    data: poison(fixtures.thanks(fixtures.summary)),
    ballotId: hostile,
  }),
  unknown: pages.vote.render({ context, data: poison(fixtures.unknown), ballotId }),
  retired: pages.vote.render({ context, data: poison(fixtures.retired), ballotId }),
  improvements: pages.improvements.render({ context, data: poison(reports.improvementsPage) }),
  results: pages.results.render({
    context,
    data: poison(reports.results),
    filter: { search: hostile, after: hostile },
  }),
  place: pages.placeResults.render({
    context,
    data: poison(reports.placeResults(fixtures.summary)),
    period: undefined,
  }),
  accessibility: pages.accessibility.render({
    context,
    data: poison(papersOf({ ...assessed, gaps: hostile })),
  }),
  privacy: pages.privacy.render({ context, data: poison(papersOf(null)) }),
  code: pages.code.render({ context, data: poison(fixtures.cities) }),
  kept: pages.unavailable.render({ context, kept: { action: hostile, fields: [[hostile, hostile]] } }),
  path: pages.error.render({
    context: { ...context, path: `//${hostile}` },
    problem: 'notFound',
    reference: hostile,
  }),
};

test.each(Object.entries(poisoned))('%s shows hostile text as text', (name, html) => {
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img src=x');
  // That of the thanks has how results are drawn apart.
  expect(html.match(/<\/style>/g)).toHaveLength(name === 'thanks' ? 2 : 1);
  expect(html.match(/<\/title>/g)).toHaveLength(1);
});
