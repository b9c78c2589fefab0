// A page that is shown many times: what its readers get is the same text with other ballot ids, in both encodings.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BALLOT_SLOT, keep, show } from '../../../server/foundation/html/kept-page.ts';
import { inlineOf, nameAssets } from '../../../server/foundation/html/inline.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const shown = (html: string, isCompressed: boolean): string => {
  const bytes = show(keep({ status: 200, html }), isCompressed);
  return (isCompressed ? gunzipSync(bytes) : bytes).toString();
};

describe.each([
  ['as it is', false],
  ['as gzip', true],
])('a page, shown %s', (_, isCompressed) => {
  it('is its text, and an id of its own stands in each place for one', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        'b',
        ' ',
        'ж',
        '🙂',
        '\u0001',
        '<p>',
        '<style>',
        '</style>',
        '<script>',
        '</script>',
      ),
      maxLength: 400,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const page = shown(texts.join(BALLOT_SLOT), isCompressed);
        const ids = page.match(UUID) ?? [];
        expect(ids).toHaveLength(texts.length - 1);
        expect(new Set([...ids, BALLOT_SLOT]).size).toBe(texts.length);
        expect(page.replaceAll(UUID, '|')).toBe(texts.join('|'));
      }),
    );
  });

  it('is right where it is longer than what gzip looks back', () => {
    const long = Array.from({ length: 9_000 }, (_each, at) => `<li>${(at * 7919) % 9_001}`).join('');
    const html = [long, long.slice(0, 40_000), 'end'].join(BALLOT_SLOT);
    expect(shown(html, isCompressed).replaceAll(UUID, '|')).toBe(html.replaceAll(BALLOT_SLOT, '|'));
  });

  it('is right where its text resembles what stands in the place for an id', () => {
    const html = BALLOT_SLOT + `<p>${BALLOT_SLOT.slice(0, -1)}</p>`.repeat(3);
    expect(shown(html, isCompressed).replaceAll(UUID, '|')).toBe(html.replaceAll(BALLOT_SLOT, '|'));
  });
});

describe('the parts that are compressed once', () => {
  it('cost hardly more than the whole page compressed for each reader', () => {
    const line = '<label class="option"><input type="checkbox" name="option" value="12">';
    const half = (word: string) =>
      Array.from({ length: 90 }, (_each, at) => `${line}${word} ${(at * 31) % 97}</label>`).join('');
    const html = half('Кухня') + BALLOT_SLOT + half('Двор') + BALLOT_SLOT + half('Кухня');
    const whole = gzipSync(html.replaceAll(BALLOT_SLOT, () => crypto.randomUUID())).length;
    expect(show(keep({ status: 200, html }), true).length).toBeLessThan(whole + 60);
  });
});

it('the same text is the same revision; another text, also by a letter, is another', () => {
  const etagOf = (html: string) => keep({ status: 200, html }).etag;
  expect(etagOf('<p>8</p>')).toBe(etagOf('<p>8</p>'));
  expect(etagOf('<p>8</p>')).not.toBe(etagOf('<p>9</p>'));
  expect(etagOf('<p>8</p>')).toMatch(/^W\/"[\w-]{22}"$/);
});

describe('a built text, which is rendered as a name', () => {
  const built = {
    style: 'p{color:red}',
    results: 'u{color:red}',
    report: 'b{color:blue}',
    desk: 's{color:red}',
    display: 'q{color:red}',
    print: 'i{color:green}',
    script: "go('ж $& $1')",
    tablet: 'stay()',
    turns: 'turn()',
    request: 'em{color:red}',
    photo: 'shrink()',
  };
  const names = nameAssets(built);
  const htmlWith = ({ style, results, report, script }: typeof names, words: string) =>
    `<style>a{}${style}${report}</style><style>${results}</style><p>${words}</p>${BALLOT_SLOT}<p>8</p><script>${script}</script>`;

  it.each([true, false])(
    'stands in the page in full, but not in anybody’s words (gzip: %j)',
    (isCompressed) => {
      const page = shown(htmlWith(names, `${names.style} ${names.script}`), isCompressed);
      expect(page.replace(UUID, BALLOT_SLOT)).toBe(htmlWith(built, `${names.style} ${names.script}`));
    },
  );

  it('is allowed by the hash of what stands in the page', () => {
    const { styles, script } = keep({ status: 200, html: htmlWith(names, '') });
    const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(styles.map(({ source }) => source)).toEqual(
      [`a{}${built.style}${built.report}`, built.results].map(sourceOf),
    );
    expect(script?.source).toBe(sourceOf(built.script));
  });

  it('makes another revision when it is another, and the same after each start', () => {
    const etagOf = (assets: typeof names) => keep({ status: 200, html: htmlWith(assets, '') }).etag;
    expect(etagOf(nameAssets({ ...built, script: 'go(2)' }))).not.toBe(etagOf(names));
    expect(etagOf(nameAssets({ ...built }))).toBe(etagOf(names));
  });
});

it('a style is made once, and remembered until a thousand others were looked at', () => {
  const inMemory = inlineOf('<style>:root{--colour:#000001}</style>');
  expect(inlineOf('<style>:root{--colour:#000001}</style>')).toBe(inMemory);
  for (let colour = 0; colour < 1_000; colour += 1) inlineOf(`<style>:root{--colour:#a${colour}}</style>`);
  expect(inlineOf('<style>:root{--colour:#000001}</style>')).not.toBe(inMemory);
});
