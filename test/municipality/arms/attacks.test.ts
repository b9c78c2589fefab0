// Drawings that are made to do harm: each is refused for what it is, in a process of its own that ends.
import { describe, expect, it } from 'vitest';
import { sayReason } from '../../../server/municipality/arms/reason-words.ts';
import { REASONS } from '../../../server/municipality/arms/reasons.ts';
import { takeArms } from '../../../server/municipality/arms/take-arms.ts';
import { takeArmsInChild } from '../../../server/municipality/arms/take-in-child.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const within = (content: string) => `${SVG} viewBox="0 0 100 100">${content}</svg>`;
const square = '<path d="M0 0H50V50H0z"/>';

async function kindsOf(source: string): Promise<string[]> {
  const told = await takeArms(source);
  return 'reasons' in told ? told.reasons.map(({ kind }) => kind) : [];
}

const LAUGHS = [...'bcdefghi'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`);
const COPIES = Array.from(
  { length: 20 },
  (_, i) => `<g id="u${i + 1}"><use href="#u${i}"/><use href="#u${i}"/></g>`,
);

/** Each with what it is refused for. */
const HARMFUL: readonly (readonly [name: string, source: string, kind: string])[] = [
  [
    'a billion laughs',
    `<!DOCTYPE svg [<!ENTITY a "ha">${LAUGHS.join('')}]>${within('<desc>&i;</desc>')}`,
    'ENTITIES',
  ],
  [
    'an entity of a file',
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${within('&a;')}`,
    'ENTITIES',
  ],
  ['a parameter entity', `<!DOCTYPE svg [<!ENTITY % a "x"> %a;]>${within('')}`, 'ENTITIES'],
  ['100,000 groups in each other', within('<g>'.repeat(100_000) + '</g>'.repeat(100_000)), 'TOO_DEEP'],
  ['as many that are not closed', within('<g>'.repeat(100_000)), 'TOO_DEEP'],
  ['copies of copies', within(`<path id="u0" d="M0 0H9V9z"/>${COPIES.join('')}`), 'TOO_MANY'],
  [
    'copies that are clips',
    within(
      `<clipPath id="u0">${square}</clipPath>${COPIES.map((each) => each.replaceAll(/<use href="(.*?)"\/>/g, '<g clip-path="url($1)"/>')).join('')}`,
    ),
    'TOO_MANY',
  ],
  [
    'a copy of itself',
    within('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/><use href="#a"/></g>'),
    'TOO_DEEP',
  ],
  [
    'copies of a long path',
    within(`<path id="u0" d="M0 0${'L9 9L0 9'.repeat(50_000)}z"/>${'<use href="#u0"/>'.repeat(5_000)}`),
    'TOO_COSTLY',
  ],
  ['100,000 elements', within('<g/>'.repeat(100_000)), 'TOO_MANY'],
  ['a script', within(`<script>alert(1)</script>${square}`), 'SCRIPT'],
  ['a handler', within(square.replace('d=', 'onload="alert(1)" d=')), 'SCRIPT'],
  [
    'a page inside',
    within(
      `<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="//evil.example"/></foreignObject>${square}`,
    ),
    'FOREIGN',
  ],
  ['a picture from elsewhere', within(`<image href="https://evil.example/a.png"/>${square}`), 'IMAGE'],
  ['a picture inside', within(`<image href="data:image/png;base64,AAAA"/>${square}`), 'IMAGE'],
  [
    'a shape from elsewhere',
    within(`<use xlink:href="https://evil.example/a.svg#a"/>${square}`),
    'ELSEWHERE',
  ],
  ['a file', within(`<use href="file:///etc/passwd#a"/>${square}`), 'ELSEWHERE'],
  [
    'a style sheet from elsewhere',
    `<?xml-stylesheet href="https://evil.example"?>${within(square)}`,
    'ELSEWHERE',
  ],
  ['an import', within(`<style>@import "https://evil.example";</style>${square}`), 'ELSEWHERE'],
  [
    'a colour from elsewhere',
    within('<path d="M0 0H9V9z" style="fill:url( \'https://evil.example#a\')"/>'),
    'ELSEWHERE',
  ],
  [
    'something that moves',
    within(`<path d="M0 0H9V9z"><animate attributeName="d" to="M0 0"/></path>`),
    'MOVING',
  ],
  ['no XML', 'not a drawing', 'NOT_SVG'],
  ['nothing', '', 'NOT_SVG'],
  ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'NOT_SVG'],
  ['one that breaks off', `${SVG} viewBox="0 0 9 9"><path d="M0 0`, 'BROKEN'],
  ['numbers that are none', within('<path d="MNaN NaN L1e999 1e999z" fill="red"/>'), 'EMPTY'],
  ['nothing that is seen', within('<path d="M0 0H50V50z" fill="none"/>'), 'EMPTY'],
  ['more than a megabyte', within(' '.repeat(1_000_001)), 'TOO_LARGE'],
];

const floods = (count: number) =>
  Array.from({ length: count }, (_, i) => `<feFlood flood-color="#123" result="r${i}"/>`).join('');

/** What says that it is a PNG of so many pixels: its first chunk is all that is there. */
function pngOf(width: number, height: number): string {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000806000000', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const jpegOf = (hex: string) => `data:image/jpeg;base64,${Buffer.from(hex, 'hex').toString('base64')}`;

const IMAGES: readonly (readonly [name: string, href: string, isTaken: boolean])[] = [
  ['a dot', `data:image/png;base64,${DOT}`, true],
  ['a bomb of PNG', pngOf(60_000, 60_000), false],
  ['one of no pixels', pngOf(0, 9), false],
  ['a bomb of JPEG', jpegOf('ffd8ffc0001108ffffffff03012200021101031101'), false],
  ['JPEG behind filling', jpegOf('ffd8ffffffc0001108000100010301220002110103'), false],
  ['JPEG without a frame', jpegOf('ffd8ffda000c03010002110311003f00'), false],
  ['SVG', `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`, false],
  ['SVG that says it is PNG', `data:image/png;base64,${Buffer.from('<svg/>').toString('base64')}`, false],
  ['GIF', 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', false],
];

describe('harm', () => {
  it.each(HARMFUL)('%s is refused', async (_, source, kind) => {
    expect(await kindsOf(source)).toContain(kind);
  });

  it('huge numbers are cut to the picture, or nothing is left', async () => {
    const huge = within('<path d="M-1e30 -1e30H1e30V1e30H-1e30z" fill="#123456"/>');
    const told = await takeArms(huge);
    expect('arms' in told ? told.arms.length < 300 : told.reasons.length > 0).toBe(true);
  });

  it('a path of as many points as a file can hold ends', async () => {
    const points = Array.from({ length: 120_000 }, (_, i) => `${(i * 7919) % 100} ${(i * 104_729) % 100}`);
    const told = await takeArmsInChild(Buffer.from(within(`<path d="M${points.join(' ')}z" opacity=".5"/>`)));
    expect('reasons' in told && told.reasons.map(({ kind }) => kind)).toEqual([
      expect.stringMatching(/^TOO_/),
    ]);
  });

  it.each([
    ['results of a filter', `<filter id="f" x="-10" y="-10" width="30" height="30">${floods(400)}</filter>`],
    [
      'a tile of a pattern',
      '<pattern id="f" width="9000" height="9000"><rect width="9e3" height="9e3"/></pattern>',
    ],
    ['octaves of noise', '<filter id="f"><feTurbulence baseFrequency=".05" numOctaves="1000000"/></filter>'],
    [
      'steps of a blur',
      '<filter id="f" x="-99" y="-99" width="300" height="300"><feGaussianBlur stdDeviation="99"/></filter>',
    ],
  ])('%s that take all there is end, and nothing else does', async (_, defined) => {
    const file = within(`${defined}<path d="M0 0H50V50H0z" fill="url(#f)" filter="url(#f)"/>`);
    const told = await takeArmsInChild(Buffer.from(file));
    // Some are drawn in time, on a large machine.
    expect('arms' in told || /^(?:TOO_|EMPTY)/.test(told.reasons[0]?.kind ?? '')).toBe(true);
  });

  it.each(IMAGES)(
    'a picture inside, %s, is taken only where it may be unpacked',
    async (_, href, isTaken) => {
      const kinds = await kindsOf(within(`<image width="50" height="50" href="${href}"/>${square}`));
      expect(kinds).toEqual(isTaken ? [] : ['IMAGE']);
    },
  );

  it('is all told at once, each once', async () => {
    const text = '<text>a</text><text id="t">b</text>';
    const all = within(
      `<script/>${text}<image href="x.png"/><filter id="f"><feGaussianBlur stdDeviation="9"/></filter><mask id="m"><circle r="40"/></mask><g filter="url(#f)">${square}</g><g mask="url(#m)"><rect width="90" height="90" fill="red"/></g>`,
    );
    // What is printed as a picture is no harm.
    expect(await kindsOf(all)).toEqual(['SCRIPT', 'TEXT', 'IMAGE']);
  });

  it('a filter that nobody sees is no reason', async () => {
    const faint = within(
      `<filter id="f"><feGaussianBlur stdDeviation="0.01"/></filter><g filter="url(#f)">${square}</g>`,
    );
    expect(await kindsOf(faint)).toEqual([]);
  });
});

describe('a reason', () => {
  it('is a sentence in both languages, with or without what it is about', () => {
    for (const kind of REASONS) {
      for (const language of ['bg', 'en'] as const) {
        for (const detail of [null, '42']) {
          const sentence = sayReason({ kind, detail }, language);
          expect(sentence).toMatch(/[.)]$/);
          expect(sentence).not.toMatch(/[{}]/);
        }
      }
    }
  });
});
