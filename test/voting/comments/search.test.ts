// What is found in a comment by what somebody types: other forms, other letters, a slip of the finger; and what is not.
import { describe, expect, it } from 'vitest';
import { searching } from '../../../server/voting/comments/search.ts';

const TEXT = 'Чакахме час, а работеше само едно гише. The queue was long.';

describe('a search', () => {
  it.each([
    ['чакане', ['Чакахме']],
    ['ЧАКАМ', ['Чакахме']],
    ['гишета', ['гише']],
    ['chakah', ['Чакахме']],
    ['gishe', ['гише']],
    ['работи гише', ['работеше', 'гише']],
    ['раоботеше', ['работеше']],
    ['queue', ['queue']],
    ['queu', ['queue']],
    ['«гише»!', ['гише']],
  ])('for %s finds %j', (typed, found) => {
    expect(searching(typed)(TEXT)).toEqual(found);
  });

  it.each(['градина', 'чакане градина', 'чик', 'ен', '!!!', '[●]'])('for %s finds nothing', (typed) => {
    expect(searching(typed)(TEXT)).toBeNull();
  });

  it('knows each word of many texts once, and is the same in any order', () => {
    const search = searching('гише');
    expect([search('Едно гише'), search('Нищо'), search('Гишето')]).toEqual([['гише'], null, ['Гишето']]);
  });

  it('for the longest that may be typed in the longest text is answered', () => {
    const search = searching('осветление '.repeat(9).slice(0, 100));
    expect(search('осветленея '.repeat(27))).toEqual(['осветленея']);
  });
});
