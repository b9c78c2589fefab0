// Words that are typical of some comments: the measure by hand, what is counted once, and what is no theme.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingThemes, typicality } from '../../../server/voting/comments/themes.ts';

const ofTexts = (inside: readonly string[], outside: readonly string[] = []) => {
  const counting = countingThemes();
  for (const text of inside) counting.add(text, true);
  for (const text of outside) counting.add(text, false);
  return counting.themes();
};
const times = (text: string, many: number) => Array<string>(many).fill(text);

describe('the measure', () => {
  it('is the log-odds ratio with the prior, in standard deviations', () => {
    // 20 of 100 words against 5 of 100: a prior of 2.5 among 20.
    const odds = Math.log(22.5 / (120 - 22.5)) - Math.log(7.5 / (120 - 7.5));
    const expected = odds / Math.sqrt(1 / 22.5 + 1 / 7.5);
    expect(typicality({ inside: 20, outside: 5 }, 100, 100)).toBeCloseTo(expected, 12);
    expect(typicality({ inside: 7, outside: 7 }, 100, 100)).toBeCloseTo(0, 12);
  });

  it('is the same of others with the sign turned', () => {
    const count = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(count, count, count, count, (one, other, more, others) => {
        const [inside, outside] = [one + more, other + others];
        const turned = typicality({ inside: other, outside: one }, outside, inside);
        expect(typicality({ inside: one, outside: other }, inside, outside)).toBeCloseTo(-turned, 9);
      }),
    );
  });
});

describe('themes', () => {
  it('are what is said here and not elsewhere, in the form that is written most', () => {
    const here = [...times('Дълго чакане', 8), ...times('Чаках дълго, много чакане', 6)];
    const others = times('Дълго търсене', 30);
    expect(ofTexts(here, others)).toEqual([{ word: 'чакане', count: 14 }]);
  });

  it('of all of the city are what is said most', () => {
    expect(ofTexts([...times('Опашки на гишето', 12), ...times('Опашка', 5)])).toEqual([
      { word: 'опашки', count: 17 },
      { word: 'гишето', count: 12 },
    ]);
  });

  it.each([
    ['fewer comments than ten', times('тоалетни', 9)],
    ['one comment that says it ten times', ['тоалетни '.repeat(10)]],
    ['words of which every text is made', times('и това е защото the because için', 40)],
    ['numbers, masks and short words', times('12345 [●] ок', 40)],
  ])('are none of %s', (_, texts) => {
    expect(ofTexts(texts)).toEqual([]);
  });

  it('of English and Turkish are words as they are written', () => {
    expect(
      ofTexts([...times('Long queue', 11), ...times('Uzun kuyruk', 10)]).map(({ word }) => word),
    ).toEqual(['long', 'queue', 'uzun', 'kuyruk']);
  });
});
