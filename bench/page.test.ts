// What the bench of pages makes of its visits: medians, the worst, and goals without a figure where nothing was measured.
import { expect, it } from 'vitest';
import { goalsOf, printTable, type Line, type Run } from './page/verdict.ts';

const speed = { pagesPerSecond: 9_000, pagesPerCore: null, bad: 0 };
const runOf = (round: number, line: Line, lcp: number, bytes: number): Run => ({
  round,
  name: 'vote',
  line,
  visit: { lcp, reacts: lcp + 50, longTasks: 0, bytes, responses: 1, htmlBytes: 30_000 },
});
const runs = [700, 640, 2_000].map((lcp, round) => runOf(round, 'by the browser', lcp, 12_000 + round));
const valueOf = (name: string, of = runs) =>
  goalsOf(of, { again: speed, anew: { ...speed, pagesPerCore: 1_200 } }, 1).find((goal) => goal.name === name)
    ?.value;

it('times are medians of the rounds, bytes the worst of them', () => {
  expect([valueOf('P1'), valueOf('P3'), valueOf('P4')]).toEqual([12_002, 700, 750]);
});

it('the speed is a core’s, or the clock’s where nobody tells CPU time', () => {
  expect([valueOf('P10'), valueOf('P11')]).toEqual([9_000, 1_200]);
});

it('what was not measured has no figure', () => {
  expect([valueOf('P6'), valueOf('P7')]).toEqual([null, null]);
  const tls = [...runs, runOf(0, 'TLS + HTTP/2', 1_600, 12_000)];
  expect(valueOf('P6', tls)).toBe(1_650);
});

it('the table has a line for each page and line', () => {
  expect(printTable(runs).split('\n')).toHaveLength(2);
  expect(printTable(runs)).toMatch(/vote +by the browser +0\.70 +0\.75 +0 +12\.0 +1/);
});
