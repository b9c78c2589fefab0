// What the bench of signs draws, reads and makes of its figures.
import { describe, expect, it } from 'vitest';
import { isCode } from '../sign-generator/sign.ts';
import { inventSigns } from '../test/support/invented-signs.ts';
import { readOptions } from './signs/args.ts';
import type { Figures } from './signs/contenders.ts';
import { sheetOf } from './signs/sheet.ts';
import { FEW, goalsOf, growthOf, MANY, printTable, type Run } from './signs/verdict.ts';

describe('the invented city', () => {
  it('is the same for the same numbers, whichever are asked for', () => {
    expect(inventSigns(40, 42).signs).toEqual(inventSigns(0, 42).signs.slice(40));
  });

  it('has places with names, questions and settlements, and codes that are right and none twice', () => {
    const { signs } = inventSigns(0, MANY);
    expect(new Set(signs.map(({ code }) => code)).size).toBe(MANY);
    expect(signs.filter(({ code, url }) => !isCode(code) || !url.endsWith(code))).toEqual([]);
    const texts = signs.flatMap(({ location: { name, settlement, question } }) => [
      name,
      settlement,
      question,
    ]);
    expect(texts.filter(({ first, second }) => first.trim() === '' || !second?.trim())).toEqual([]);
    expect(new Set(signs.map(({ location }) => location.name.first)).size).toBeGreaterThan(MANY * 0.9);
  });

  it('a sheet says what a sign says', () => {
    const { municipality, signs } = inventSigns(7, 8);
    const [sign] = signs;
    if (!sign) throw new Error('no sign');
    const { texts, code } = sheetOf(sign, municipality);
    const words = texts.map(({ text }) => text);
    expect(code.content).toBe(sign.url);
    const { name, question } = sign.location;
    expect(words).toEqual(
      expect.arrayContaining([name.first, question.second, 'kazva.bg', '15 секунди', '10']),
    );
    expect(words.join('').replaceAll(' ', '')).toContain(sign.code);
  });
});

const figures = (ms: number, count: number): Figures => ({
  ms,
  cpuMs: 2 * ms,
  bytes: 1_000 * count,
  peak: 1e8,
  checkMs: count,
  inUse: null,
});
const runs: readonly Run[] = [300, 900, 400].map((ms, round) => ({
  round,
  name: 'ours',
  count: FEW,
  figures: figures(ms, FEW),
}));
const large = (drawn: readonly number[], checked = drawn): Figures => ({
  ...figures(1, 1),
  inUse: { drawn, checked },
});
const valueOf = (name: string, of = runs, volumes: Figures | null = null) =>
  goalsOf(of, volumes).find((goal) => goal.name === name)?.value;

describe('goals', () => {
  it('are medians of the rounds, a sign’s share the worse of both numbers', () => {
    const slow = {
      round: 0,
      name: 'ours',
      count: MANY,
      figures: { ...figures(4_000, MANY), bytes: 40e6 },
    } as const;
    expect(valueOf('G1')).toBe(400);
    expect([valueOf('G4'), valueOf('G4', [...runs, slow])]).toEqual([1_000, 2_000]);
    expect([valueOf('G3', [slow]), valueOf('G5')]).toEqual([100, 1]);
  });

  it('have no figure where nothing was measured', () => {
    expect(goalsOf([], null).map(({ value }) => value)).toEqual([null, null, null, null, null, null]);
    expect(valueOf('G2')).toBeNull();
  });

  it('memory grows from a fifth of the volumes to their end, while drawing or while reading back', () => {
    const even = Array.from({ length: 20 }, () => 10);
    const growing = [9, 9, 9, 9, 10, 10, 10, 90, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 20, 20];
    expect(growthOf(large(even))).toBe(1);
    expect([growthOf(large(growing)), growthOf(large(even, growing))]).toEqual([2, 2]);
    expect(valueOf('G6', runs, large(growing))).toBe(2);
    expect([growthOf(large([1, 2])), growthOf(figures(1, 1))]).toEqual([null, null]);
  });
});

it('the table has a line for each contender and number of signs', () => {
  const lines = printTable(runs).split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^ +600 ours +0\.40 +0\.80 +0\.667 +1\.000 +100 +1000 +3$/);
});

it('options have defaults, and take what is a number and a name', () => {
  const names = ['ours', 'pdf-lib', 'react-pdf', 'reportlab'];
  expect(readOptions([])).toEqual({ rounds: 5, volumes: 400, isFewOnly: false, only: names });
  expect(readOptions(['--volumes', '0', '--only', 'ours'])).toMatchObject({ volumes: 0, only: ['ours'] });
  for (const wrong of [['--rounds', '0'], ['--volumes', '1.5'], ['--only', 'word'], ['--fast']])
    expect(() => readOptions(wrong)).toThrow(wrong[0]);
});
