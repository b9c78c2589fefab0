// No regular expression of ours takes longer than its input is long: each literal, and each that is put together.
import { describe, expect, it } from 'vitest';
import { composedIn, patternsIn, readInventory, type Pattern } from './inventory.ts';
import { slownessOf } from './verdict.ts';

/** Files that compose one only when they are asked, and what bounds the text that it meets. */
const WHEN_ASKED: Readonly<Record<string, string>> = {
  'client/parts/comments/Said.tsx': 'words as they stand in a comment of 300 characters, each escaped',
};

/** What has others compose: read as well. */
const HAS_COMPOSED = ['server/http/addresses.ts'];

const { literals, composing } = readInventory();
/** What is wrong with them, each once. */
async function slownessesOf(patterns: readonly Pattern[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const pattern of once(patterns))
    wrong.push(...[await slownessOf(pattern)].filter((each) => each !== null));
  return wrong;
}
const once = (patterns: readonly Pattern[]) => [
  ...new Map(patterns.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values(),
];

describe('every regular expression', () => {
  it('is found by the parser, whichever way it is written', () => {
    const text =
      "const one = /a+b/gu; const other = new RegExp(`${one.source}*`, 'u'); const no = a / b / c; // /d+/";
    const { literals: found, isComposing } = patternsIn('x.ts', text);
    expect(found).toEqual([{ where: 'x.ts:1', source: 'a+b', flags: 'gu' }]);
    expect(isComposing).toBe(true);
    expect(literals.length).toBeGreaterThan(400);
  });

  it('that is written out is linear', { timeout: 600_000 }, async () => {
    expect(await slownessesOf(literals)).toEqual([]);
  });

  it('that is put together is linear', { timeout: 300_000 }, async () => {
    const read = composing.filter((path) => !(path in WHEN_ASKED));
    const composed = await composedIn([...read, ...HAS_COMPOSED]);
    expect(new Set(composed.map(({ where }) => where))).toEqual(new Set(read));
    expect(await slownessesOf(composed)).toEqual([]);
  });

  it('that is let off is there, and composes', () => {
    expect(Object.keys(WHEN_ASKED).filter((path) => !composing.includes(path))).toEqual([]);
  });
});

describe('one that was slow', () => {
  it.each([
    ['accents on a letter', String.raw`(?<!\p{L}\p{M}*)\p{M}+`, 'gu'],
    ['the code of a format', String.raw`"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]`, 'gi'],
    ['blanks in hours', String.raw`^(\p{L}+\.?(?:\s*,\s*\p{L}+\.?)*)\s*:?\s+(\d{1,2})$`, 'u'],
    ['a hint', String.raw` ?Did you mean [^]*\?$`, ''],
    ['blanks in a header', String.raw`\s*;\s*`, ''],
    ['the end of an address', String.raw`\/+$`, ''],
    ['an address of e-mail', String.raw`^[^\s@]+@[^\s@]+\.[^\s@]+$`, ''],
  ])('is found again: %s', async (_what, source, flags) => {
    expect(await slownessOf({ where: 'here', source, flags })).toContain('is slow on');
  });
});
