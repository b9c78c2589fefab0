// What the ink of ten bubbles says: one mark is a score, anything else is for a person.
import { expect, it } from 'vitest';
import { decide, type Doubt } from '../../../../client/members/paper-slips/reading/decide.ts';
import type { Ink } from '../../../../client/members/paper-slips/reading/ink.ts';

const bare: Ink = { within: 0.01, quarters: [0, 0, 0.01, 0.02], pen: 0.03, extent: 0.5, around: 0 };
const filled: Ink = {
  within: 0.85,
  quarters: [0.8, 0.85, 0.86, 0.88],
  pen: 0.93,
  extent: 0.52,
  around: 0.01,
};
const cross: Ink = { within: 0.3, quarters: [0.28, 0.3, 0.3, 0.32], pen: 0.8, extent: 0.45, around: 0.02 };
const tick: Ink = { within: 0.12, quarters: [0.03, 0.1, 0.15, 0.2], pen: 0.75, extent: 0.47, around: 0.2 };

/** Ten bubbles, of which some are as told: by their scores. */
const slip = (marked: Readonly<Record<number, Ink>>): Ink[] =>
  Array.from({ length: 10 }, (_, index) => marked[index + 1] ?? bare);

it.each([
  ['filled', filled],
  ['crossed', cross],
  ['ticked', tick],
  ['filled with a pencil', { ...filled, within: 0.58, quarters: [0.55, 0.58, 0.6, 0.6], pen: 0.62 }],
])('one that is %s is a score, the first as well as the last', (_, mark) => {
  for (const score of [1, 5, 10]) expect(decide(slip({ [score]: mark }))).toEqual({ kind: 'read', score });
});

it.each<[string, Doubt, Readonly<Record<number, Ink>>]>([
  ['nothing', 'NONE', {}],
  ['two', 'SEVERAL', { 3: filled, 8: cross }],
  ['one and a faint one', 'FAINT', { 3: filled, 8: { ...tick, within: 0.07 } }],
  ['a faint one', 'FAINT', { 8: { ...tick, within: 0.07 } }],
  ['a dot', 'FAINT', { 2: { ...cross, within: 0.14, extent: 0.2 } }],
  ['half of one', 'HALF', { 2: { ...filled, within: 0.5, quarters: [0, 0.2, 0.85, 0.9] } }],
  ['one that was struck out', 'STRUCK', { 9: { ...filled, around: 0.14 } }],
])('%s is for a person', (_, why, marked) => {
  expect(decide(slip(marked))).toEqual({ kind: 'doubtful', why });
});

it('what all bubbles have nobody marked: a shadow, or print that shows through', () => {
  const shaded = (ink: Ink): Ink => ({ ...ink, within: ink.within + 0.2 });
  expect(decide(slip({ 4: filled }).map(shaded))).toEqual({ kind: 'read', score: 4 });
  expect(decide(slip({}).map(shaded))).toEqual({ kind: 'doubtful', why: 'NONE' });
});
