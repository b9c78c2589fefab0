// What a report says of tests: found, survived, explained or explained without need; and that one test fewer is below the bound.
import { expect, it } from 'vitest';
import { belowBounds, percentOf, scoresOf, shareOf, type Report } from './score.ts';

const SOURCE = 'const a = 1;\nif (a > 0 &&\n  a < 2) go(a);\n';
const at = (line: number, column: number, endLine: number, endColumn: number) => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});
const AND = at(2, 5, 3, 8);
const LESS = at(3, 3, 3, 8);

type Tried = readonly [status: string, replacement: string, location: typeof AND];
const reportOf = (...mutants: readonly Tried[]): Report => ({
  files: {
    'a.ts': {
      source: SOURCE,
      mutants: mutants.map(([status, replacement, location]) => ({ status, replacement, location })),
    },
  },
});
const times = (count: number, status: string) =>
  Array.from({ length: count }, (): Tried => [status, 'true', AND]);
const together = (found: number, survived: number) =>
  scoresOf(reportOf(...times(found, 'Killed'), ...times(survived, 'Survived')), []);

it('counts what was found, in time or not, and tells where the others stand', () => {
  const report = reportOf(
    ['Killed', 'true', AND],
    ['Timeout', 'false', AND],
    ['Survived', 'a <= 2', LESS],
    ['NoCoverage', 'a > 0 || a < 2', AND],
  );
  const [score] = scoresOf(report, []);
  expect(score).toEqual({
    file: 'a.ts',
    found: 2,
    all: 4,
    survivors: ['a.ts:3 a < 2 => a <= 2', 'a.ts:2 a > 0 && a < 2 => a > 0 || a < 2'],
    idle: [],
  });
});

it('leaves out what is explained, and tells what is explained without need', () => {
  const explained = { file: 'a.ts', code: 'a > 0 && a < 2', by: 'true', why: 'It is always so.' };
  const survived = reportOf(['Killed', 'false', AND], ['Survived', 'true', AND]);
  expect(scoresOf(survived, [explained])).toMatchObject([{ found: 1, all: 1, survivors: [], idle: [] }]);
  expect(scoresOf(survived, [{ ...explained, file: 'b.ts' }])).toMatchObject([{ found: 1, all: 2 }]);
  const found = reportOf(['Killed', 'true', AND]);
  expect(scoresOf(found, [explained])).toMatchObject([
    { found: 1, all: 1, survivors: [], idle: ['a.ts: explained without need: a > 0 && a < 2 => true'] },
  ]);
});

it.each(['Pending', 'RuntimeError', 'CompileError', 'Ignored'])(
  'is no report where a mutant is %s',
  (status) => {
    expect(() => scoresOf(reportOf([status, 'true', AND]), [])).toThrow(status);
  },
);

it.each([
  [85, 15, []],
  [84, 16, ['84 % of all mutants were found']],
  [75, 25, ['75 % of all mutants were found']],
  [74, 26, ['a.ts: 74 % of its mutants were found', '74 % of all mutants were found']],
])('holds where %i are found and %i are not: but for %j', (found, survived, wrong) => {
  expect(belowBounds(together(found, survived))).toEqual(wrong);
});

it('never rounds up, and of no mutants all are found', () => {
  expect(percentOf(together(849, 151))).toBe('84 %');
  expect([shareOf([]), belowBounds([])]).toEqual([1, []]);
});
