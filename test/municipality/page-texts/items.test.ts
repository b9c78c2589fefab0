// Texts as a list and as the tree that is stored: one is always the other, in every language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, FIXED, listItems } from '../../../server/municipality/page-texts/items.ts';
import { textsIn } from '../../../client/text/texts.ts';
import { complete, findTextsProblems } from '../../../server/foundation/texts/rules.ts';

/** Two of the platform; and of others one with two plurals, one with four, one with six. */
const LANGUAGES = ['bg', 'en', 'tr', 'pl', 'ar'] as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const items = listItems(language, {});

  it('whatever is said in own words is listed again, and nothing else', () => {
    const keys = items.map(({ key }) => key);
    const own = fc.dictionary(fc.constantFrom(...keys), fc.string({ minLength: 1 }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(own, (said) => {
        const stored: unknown = JSON.parse(
          JSON.stringify(contentOf(language, new Map(Object.entries(said)))),
        );
        const listed = listItems(language, stored).filter((item) => item.own !== null);
        expect(Object.fromEntries(listed.map((item) => [item.key, item.own]))).toEqual(said);
      }),
      { numRuns: 50 },
    );
  });

  it('all of them are a language that can be offered, and stand in the pages', () => {
    const all = new Map(items.map(({ key, usual }) => [key, `+${usual}`]));
    const content = contentOf(language, all);
    const texts = complete(content, language);
    expect(texts.vote.send.startsWith('+')).toBe(true);
    if (language !== 'bg' && language !== 'en') expect(findTextsProblems(content, language)).toEqual([]);
  });
});

describe('what is promised', () => {
  it('is no text of a municipality’s own in the languages of the platform', () => {
    for (const language of ['bg', 'en']) {
      const keys = listItems(language, {}).map(({ key }) => key);
      expect(
        keys.filter((key) => /^(anonymity|stored)\.|promise|\.demo$|sealed|^report\.how/.test(key)),
      ).toEqual([]);
      expect(keys.length).toBeGreaterThan(150);
    }
  });

  // A name that no text has any more would leave its successor to everybody.
  it.each(FIXED)('is said by the pages: %s', (fixed) => {
    expect(fixed.split('.').reduce<unknown>((at, key) => Object(at)[key], textsIn('bg'))).toBeDefined();
  });
});
