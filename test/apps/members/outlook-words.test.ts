// Words of a goal's outlook: a probability is told in whole hundredths, and never as none or all.
import { expect, it } from 'vitest';
import { outlookWords } from '../../../client/members/goals/outlook-words.ts';
import { goalsBg } from '../../../client/text/goals.bg.ts';
import { goalsEn } from '../../../client/text/goals.en.ts';

it.each([
  [0, 'под 1\u00a0%', 'below 1%'],
  [0.0099, 'под 1\u00a0%', 'below 1%'],
  [0.01, ': 1\u00a0%', ': 1%'],
  [0.456, ': 46\u00a0%', ': 46%'],
  [0.99, ': 99\u00a0%', ': 99%'],
  [0.9951, 'над 99\u00a0%', 'above 99%'],
  [1, 'над 99\u00a0%', 'above 99%'],
])('%s', (probability, bg, en) => {
  const told = { outlook: 'OPEN', probability } as const;
  expect(outlookWords(goalsBg, told, 'bg')).toContain(bg);
  expect(outlookWords(goalsEn, told, 'en')).toContain(en);
});

it('says nothing of a probability where there is none', () => {
  expect(outlookWords(goalsBg, { outlook: 'MET', probability: null }, 'bg')).toBe('постигната');
});
