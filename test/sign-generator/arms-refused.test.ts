// Tests of what arms may not hold: each is refused with a sentence that says what to do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, nat, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, MOST_DEPTH, MOST_ELEMENTS } from '../../sign-generator/arms/elements.ts';
import { readArms } from '../../sign-generator/arms/read.ts';
import { SignFailure } from '../../sign-generator/failure.ts';
import { cli } from '../../sign-generator/text/cli.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const GOOD = '<rect width="9" height="9"/>';
const svg = (body: string, root = 'viewBox="0 0 100 100"') => `${SVG} ${root}>${GOOD}${body}</svg>`;
const rect = (attributes: string) => svg(`<rect width="5" height="5" ${attributes}/>`);
const { arms } = cli;

function expectRefused(source: string, sentence: string): void {
  expect(() => readArms(source)).toThrow(new SignFailure(sentence));
}

test('what is around the faults below is good', () => {
  expect(readArms(svg('')).shapes).toHaveLength(1);
  expect(readArms(rect('')).shapes).toHaveLength(2);
});

describe('is refused', () => {
  test.each([
    ['a raster image', svg('<image width="5" height="5" xlink:href="photo.jpg"/>'), arms.raster],
    ['a raster image inside', svg('<g><image href="data:image/png;base64,AAAA"/></g>'), arms.raster],
    ['text', svg('<text x="5" y="5">A</text>'), arms.text],
    ['flowed text', svg('<flowRoot/>'), arms.text],
    ['a font', svg('<font/>'), arms.text],
    ['a clone', svg('<use xlink:href="#a"/>'), arms.used],
    ['a symbol', svg('<symbol id="a"/>'), arms.used],
    ['a clip path', svg('<clipPath id="a"/>'), arms.clipped],
    ['a cut', rect('clip-path="url(#a)"'), arms.clipped],
    ['a cut of a group', svg('<g style="clip-path:url(#a)"/>'), arms.clipped],
    ['a mask', rect('mask="url(#a)"'), arms.clipped],
    ['a gradient', svg('<linearGradient id="a"/>'), arms.gradient],
    ['a gradient as fill', rect('fill="url(#a)"'), arms.gradient],
    ['a gradient with a colour for want of it', rect('style="fill:url(#a) #ff0000"'), arms.gradient],
    ['a pattern as stroke', rect('stroke="url(#a)"'), arms.gradient],
    ['a filter', svg('<filter id="a"/>'), arms.filtered],
    ['a filtered shape', rect('style="filter:url(#a)"'), arms.filtered],
    ['opacity', rect('opacity=".5"'), arms.transparent],
    ['opacity of a group in percent', svg('<g style="opacity:99%"/>'), arms.transparent],
    ['opacity of a fill', rect('fill-opacity="0.9"'), arms.transparent],
    [
      'opacity of a stroke, handed down',
      svg('<g stroke-opacity=".9"><rect width="5" height="5" stroke="red"/></g>'),
      arms.transparent,
    ],
    ['a transparent colour', rect('fill="rgba(1,2,3,.5)"'), arms.transparent],
    ['a transparent colour in digits', rect('fill="#11223380"'), arms.transparent],
    ['a blend mode', rect('style="mix-blend-mode:multiply"'), arms.transparent],
    ['a marker', rect('marker-end="url(#a)"'), arms.line('marker-end')],
    ['an order of painting', rect('style="paint-order:stroke fill"'), arms.line('paint-order')],
    ['a line that does not scale', rect('vector-effect="non-scaling-stroke"'), arms.line('vector-effect')],
    ['a style sheet', svg('<style>rect{fill:red}</style>'), arms.styleSheet],
    ['a style sheet where it is not drawn', svg('<defs><style/></defs>'), arms.styleSheet],
    ['a class', rect('class="cls-1"'), arms.styleSheet],
    ['a style sheet elsewhere', `<?xml-stylesheet href="a.css"?>${svg('')}`, arms.styleSheet],
    ['a script', svg('<script>alert(1)</script>'), arms.script],
    ['a script that waits', rect('onclick="alert(1)"'), arms.script],
    ['another document', svg('<foreignObject/>'), arms.script],
    ['a picture in the picture', svg('<svg/>'), arms.element('svg')],
    ['an animation', svg('<animate/>'), arms.element('animate')],
    ['an element that is a word of the language', svg('<constructor/>'), arms.element('constructor')],
    ['a stretched line', rect('stroke="red" transform="scale(1 2)"'), arms.unevenLine],
    [
      'a transform of the whole',
      svg('', 'viewBox="0 0 9 9" transform="rotate(5)"'),
      arms.transform('rotate(5)'),
    ],
    ['a transform as a declaration', rect('style="transform:rotate(5deg)"'), arms.transform('rotate(5deg)')],
    ['an unknown transform', rect('transform="spin(5)"'), arms.transform('spin(5)')],
    ['a transform of too many numbers', rect('transform="rotate(5 5)"'), arms.transform('rotate(5 5)')],
    ['a transform with something behind', rect('transform="scale(2) x"'), arms.transform('scale(2) x')],
    ['a word as transform', rect('transform="toString(1)"'), arms.transform('toString(1)')],
    ['an unknown colour', rect('fill="blau"'), arms.colour('fill', 'blau')],
    ['a colour from elsewhere', rect('stroke="currentColor"'), arms.colour('stroke', 'currentColor')],
    ['an unknown rule', rect('fill-rule="odd"'), arms.word('fill-rule', 'odd', ['nonzero', 'evenodd'])],
    [
      'an unknown join',
      rect('stroke="red" stroke-linejoin="arcs"'),
      arms.word('stroke-linejoin', 'arcs', ['miter', 'round', 'bevel']),
    ],
    ['a flat miter', rect('stroke="red" stroke-miterlimit=".5"'), arms.number('stroke-miterlimit', '.5')],
    ['a word as a number', rect('x="left"'), arms.number('x', 'left')],
    ['a number that is not finite', rect('x="1e999"'), arms.number('x', '1e999')],
    ['NaN', rect('x="NaN"'), arms.number('x', 'NaN')],
    ['a number too large', rect('x="1000001"'), arms.number('x', '1000001')],
    ['a percentage', rect('x="5%"'), arms.number('x', '5%')],
    ['a length of text', rect('stroke="red" stroke-width="1em"'), arms.number('stroke-width', '1em')],
    ['half a point', svg('<polygon points="1 2 3"/>'), arms.number('points', '1 2 3')],
    ['words among points', svg('<polygon points="1 2 x 3"/>'), arms.number('points', '1 2 x 3')],
    ['a negative width', svg('<rect width="-5" height="5"/>'), arms.negative('width', '-5')],
    ['a negative radius', svg('<circle r="-5"/>'), arms.negative('r', '-5')],
    ['a negative corner', rect('rx="-1"'), arms.negative('rx', '-1')],
    ['a negative line', rect('stroke="red" stroke-width="-1"'), arms.negative('stroke-width', '-1')],
    [
      'a negative dash',
      rect('stroke="red" stroke-dasharray="1 -1"'),
      arms.negative('stroke-dasharray', '-1'),
    ],
    ['a path with an unknown command', svg('<path d="M0 0L5 5X1"/>'), arms.path('M0 0L5 5X1')],
    ['a path with a command of another language', svg('<path d="M0 0R1 2 3 4"/>'), arms.path('M0 0R1 2 3 4')],
    ['a path that does not begin', svg('<path d="L5 5"/>'), arms.path('L5 5')],
    ['a path that breaks off', svg('<path d="M0 0L5"/>'), arms.path('M0 0L5')],
    ['a path to infinity', svg('<path d="M0 0L1e999 5"/>'), arms.path('M0 0L1e999 5')],
    ['a point outside', rect('x="98"'), arms.outside],
    ['the bulge of a curve outside', svg('<path d="M0 99C0 120 50 120 50 99"/>'), arms.outside],
    ['the edge of a line outside', rect('stroke="red" stroke-width="6"'), arms.outside],
    ['no size', svg('', ''), arms.noSize],
    ['a size of what is around', svg('', 'width="100%" height="100%"'), arms.noSize],
    ['a picture without height', svg('', 'viewBox="0 0 100 0"'), arms.noSize],
    ['half a picture', svg('', 'viewBox="0 0 100"'), arms.noSize],
  ])('%s', (_, source, sentence) => {
    expectRefused(source, sentence);
  });

  test.each([
    ['nothing in it', ''],
    ['nothing visible', '<g display="none"><rect width="5" height="5"/></g>'],
    ['nothing painted', '<rect width="5" height="5" fill="none"/>'],
  ])('%s', (_, body) => {
    expectRefused(`${SVG} viewBox="0 0 9 9">${body}</svg>`, arms.empty);
    expectRefused(`${SVG} viewBox="0 0 9 9" display="none">${GOOD}</svg>`, arms.empty);
  });
});

describe('a file', () => {
  test.each([
    ['of another kind', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['without its namespace', '<svg viewBox="0 0 9 9"><rect width="5" height="5"/></svg>'],
  ])('%s is no SVG', (_, source) => expectRefused(source, arms.noSvg));

  test.each([
    ['empty', ''],
    ['text', 'arms'],
    ['a PNG', '\u0089PNG\r\n\u001a\n'],
    ['broken off', `${SVG} viewBox="0 0 9 9">${GOOD}`],
    ['crossed', `${SVG}><g></svg></g>`],
    ['an attribute twice', `${SVG}><rect x="1" x="2"/></svg>`],
    ['an unknown prefix', `${SVG}><a:b/></svg>`],
    ['an unknown entity', `${SVG}><title>&nbsp;</title></svg>`],
    ['two roots', svg('') + svg('')],
  ])('%s cannot be read', (_, source) => {
    expect(() => readArms(source)).toThrow(SignFailure);
    expect(() => readArms(source)).toThrow(
      /^The arms cannot be read as SVG \(.+\); export them again as plain SVG\.$/,
    );
  });

  test('entities are refused before any is used', () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
    expectRefused(
      `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs.join('')}]>${svg('<title>&l9;</title>')}`,
      arms.entities,
    );
    expectRefused(`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('')}`, arms.entities);
  });

  test('a doctype without entities, a declaration and a mark of byte order are nothing', () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(readArms(`\uFEFF<?xml version="1.0"?>\n${doctype}\n${svg('')}`).shapes).toHaveLength(1);
  });

  test('damaged anywhere is read, or refused with a sentence', () => {
    const whole = readFileSync(join(import.meta.dirname, 'arms/illustrator.svg'), 'utf8');
    assert(
      property(nat(whole.length), nat(20), string({ maxLength: 5 }), (at, cut, put) => {
        try {
          const { shapes } = readArms(whole.slice(0, at) + put + whole.slice(at + cut));
          expect(shapes.flatMap(({ path }) => path.flatMap(([, ...to]) => to)).every(Number.isFinite)).toBe(
            true,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(SignFailure);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('it has its largest size, depth and number of elements', () => {
    const filled = (bytes: number) => svg(`<!--${'x'.repeat(bytes - Buffer.byteLength(svg('<!---->')))}-->`);
    expect(readArms(filled(MOST_BYTES)).shapes).toHaveLength(1);
    expectRefused(filled(MOST_BYTES + 1), arms.large(MOST_BYTES + 1, MOST_BYTES));
    const deep = (depth: number) => svg(`${'<g>'.repeat(depth - 1)}${'</g>'.repeat(depth - 1)}`);
    expect(readArms(deep(MOST_DEPTH)).shapes).toHaveLength(1);
    expectRefused(deep(MOST_DEPTH + 1), arms.deep(MOST_DEPTH));
    expectRefused(deep(20_000), arms.deep(MOST_DEPTH));
    const many = (count: number) => svg('<g/>'.repeat(count - 2));
    expect(readArms(many(MOST_ELEMENTS)).shapes).toHaveLength(1);
    expectRefused(many(MOST_ELEMENTS + 1), arms.many(MOST_ELEMENTS));
  });
});
