// What the drill of paper slips makes of its counts: what is promised, and a fault that is planted.
import { describe, expect, it } from 'vitest';
import type { ReadSlip } from '../client/members/paper-slips/reading/read-slips.ts';
import { holds, isFound, judge, none, sum, type Counts } from './slips/judge.ts';

const slip = (said: ReadSlip['said']): ReadSlip => ({ text: '', said, map: null, inks: [] });
const counts = (some: Partial<Counts>): Counts => ({ ...none(), ...some });

describe('a slip', () => {
  const five = { kind: 'filled', meant: 5 } as const;
  it.each<[string, keyof Counts, ReadSlip | undefined]>([
    ['read as it was meant', 'right', slip({ kind: 'read', score: 5 })],
    ['read as another', 'wrong', slip({ kind: 'read', score: 6 })],
    ['put aside', 'aside', slip({ kind: 'doubtful', why: 'HALF' })],
    ['not found', 'missing', undefined],
  ])('%s is %s', (_, became, read) => expect(judge(five, read)).toBe(became));

  it('of which nobody can say what it means is wrong where it is read', () => {
    expect(judge({ kind: 'half', meant: null }, slip({ kind: 'read', score: 5 }))).toBe('wrong');
  });
});

it.each<[string, boolean, Partial<Counts>, Partial<Counts>]>([
  ['as good as promised', true, { right: 600, aside: 395, missing: 4, wrong: 1 }, { right: 97, aside: 3 }],
  ['too many not found', false, { right: 600, aside: 394, missing: 6 }, { right: 100 }],
  ['two in a thousand wrong', false, { right: 600, aside: 398, wrong: 2 }, { right: 100 }],
  ['too many clean ones put aside', false, { right: 600, aside: 400 }, { right: 96, aside: 4 }],
])('%s: %s', (_, held, all, clean) => expect(holds(counts(all), counts(clean))).toBe(held));

it('a planted fault shows where slips are read wrong, and none is right', () => {
  expect(isFound(counts({ wrong: 9, aside: 3 }))).toBe(true);
  expect(isFound(counts({ wrong: 9, right: 1 }))).toBe(false);
  expect(isFound(counts({ aside: 12 }))).toBe(false);
});

it('counts add up', () => {
  const one = { right: 1, aside: 2, missing: 3, wrong: 4 };
  expect(sum([one, one])).toEqual({ right: 2, aside: 4, missing: 6, wrong: 8 });
});
