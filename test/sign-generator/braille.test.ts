// Tests of what fingers read: letters as the standards have them, dots as far apart as they say, and all of it on bare paper.
import { describe, expect, test } from 'vitest';
import { brailleOf, brailleText } from '../../sign-generator/design/braille.ts';
import { layOutOwn, layOutShared } from '../../sign-generator/design/layout.ts';
import { planDesign } from '../../sign-generator/design/block-positions.ts';
import { DESIGNS, type Design } from '../../sign-generator/design/row-tables.ts';
import { A5, FORMATS, tactile, type Format } from '../../sign-generator/formats.ts';
import { jobOn } from '../../sign-generator/job/painter.ts';
import type { RaisedItem } from '../../sign-generator/shapes.ts';
import { BRAILLE } from '../../sign-generator/text/braille.ts';
import { readBraille, type Dot } from '../support/braille.ts';
import { areaOf, measure, mix, overlap, type Area } from './areas.ts';
import { sampleCity, sampleSign } from './samples.ts';

/** World Braille Usage (UNESCO, third edition, 2013), Bulgaria: its letters in their order, with ѝ last. */
const BULGARIAN = ['абвгдежзийклмнопрстуфхцчшщъьюяѝ', '⠁⠃⠺⠛⠙⠑⠚⠵⠊⠽⠅⠇⠍⠝⠕⠏⠗⠎⠞⠥⠋⠓⠉⠟⠱⠭⠷⠾⠳⠫⠯'] as const;
/** The Rules of Unified English Braille, 4.1. */
const ENGLISH = ['abcdefghijklmnopqrstuvwxyz', '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵'] as const;

const formats = ['a5', 'strip'].map((name) => tactile(FORMATS[name] ?? A5) ?? A5);
const all = formats.flatMap((format) => DESIGNS.map((design) => [format.name, design, format] as const));

describe('the letters', () => {
  test.each([
    ['bg', BULGARIAN],
    ['en', ENGLISH],
  ])('of %s are those of its standard, each once', (language, [letters, cells]) => {
    const table = BRAILLE[language]?.letters ?? {};
    expect(Object.keys(table).toSorted()).toEqual([...letters].toSorted());
    for (const [i, letter] of [...letters].entries())
      expect(brailleText([[table[letter] ?? '']]), letter).toBe([...cells][i]);
  });

  test('make a word and a number, with their signs: what to do, and what is typed', () => {
    expect(brailleText(brailleOf('271828145', 'bg'))).toBe('⠨⠕⠉⠑⠝⠑⠞⠑⠀⠼⠃⠛⠁⠓⠃⠓⠁⠙⠑');
    expect(brailleText(brailleOf('036900097', 'en'))).toBe('⠠⠗⠁⠞⠑⠀⠼⠚⠉⠋⠊⠚⠚⠚⠊⠛');
  });

  test('of a language that is not known here are left out: the number is the same in each', () => {
    for (const language of ['tr', 'el', 'constructor'])
      expect(brailleText(brailleOf('271828145', language))).toBe('⠼⠃⠛⠁⠓⠃⠓⠁⠙⠑');
  });
});

/** The outlines of an item, each by its corners. */
function outlinesOf({ path }: RaisedItem): Area[] {
  const starts = path.flatMap(([operator], i) => (operator === 'm' ? [i] : []));
  return starts.map((start, n) => areaOf({ kind: 'raised', path: path.slice(start, starts[n + 1]) }));
}

function layOut(format: Format, design: Design, languages: readonly [string, string?] = ['bg', 'en']) {
  const sign = sampleSign();
  const plan = planDesign(format, design);
  const job = jobOn(plan, sampleCity({ languages }), { measure, mix });
  const shared = layOutShared(plan, sign, job);
  const own = layOutOwn(plan, sign, job);
  const raised = [...shared, ...own].filter((item) => item.kind === 'raised');
  const printed = [...shared, ...own].filter((item) => item.kind !== 'raised');
  const [frame = [], dots = []] = raised.map(outlinesOf);
  return { plan, raised, printed, frame, dots };
}

const middleOf = ({ left, right, top, bottom }: Area): Dot => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

describe.each(all)('on %s %s', (name, design, format) => {
  test('dots are 1.3 to 1.6 mm wide, spaced as Marburg Medium, and say the word and the number', () => {
    const { dots } = layOut(format, design);
    for (const { left, right, top, bottom } of dots)
      for (const width of [right - left, bottom - top]) {
        expect(width).toBeGreaterThanOrEqual(1.3);
        expect(width).toBeLessThanOrEqual(1.6);
      }
    const lines = readBraille(dots.map(middleOf));
    expect(lines).toHaveLength(name === 'strip' ? 2 : 1);
    expect(lines.join('\u2800')).toBe(brailleText(brailleOf('271828145', 'bg')));
  });

  test('the frame is outside of the quiet zone, on the sign, and one line of 1 mm or more', () => {
    const { plan, frame } = layOut(format, design);
    const [outer, inner] = frame;
    const { x, y, width, height } = plan.code;
    const quiet = (4 * width) / 25;
    if (!outer || !inner) throw new Error('There is no frame.');
    expect(inner.left).toBeLessThan(x - quiet);
    expect(inner.top).toBeLessThan(y - quiet);
    expect(inner.right).toBeGreaterThan(x + width + quiet);
    expect(inner.bottom).toBeGreaterThan(y + height + quiet);
    expect(Math.min(inner.left - outer.left, outer.bottom - inner.bottom)).toBeGreaterThanOrEqual(1);
    const edges = [outer.left, outer.top, format.width - outer.right, format.height - outer.bottom];
    expect(Math.min(...edges)).toBeGreaterThanOrEqual(format.safe - 1e-9);
  });

  test.each([[['bg', 'en']], [['en']], [['tr', 'bg']]] as const)(
    'in %j nothing is printed under it, and fingers have 3 mm between it and the frame',
    (languages) => {
      const { printed, raised, frame, dots } = layOut(format, design, languages);
      const [, braille] = raised.map(areaOf);
      if (!braille) throw new Error('There is no Braille.');
      const paper = { ...braille, top: braille.top - 1, bottom: braille.bottom + 1 };
      const under = printed
        .map(areaOf)
        .filter((area) => overlap(area, paper) || frame.some((line) => crosses(area, line)));
      expect(under.map(({ what }) => what)).toEqual([]);
      expect(braille.top - (frame[0]?.bottom ?? NaN)).toBeGreaterThanOrEqual(3);
      expect(dots.every(({ right }) => right <= format.width - format.safe)).toBe(true);
    },
  );
});

/** Whether an area lies over an outline, and not only within it. */
function crosses(area: Area, line: Area): boolean {
  const isWithin =
    area.left >= line.left && area.right <= line.right && area.top >= line.top && area.bottom <= line.bottom;
  return overlap(area, line) && !isWithin;
}

test('a format without room for it has none', () => {
  const without = Object.values(FORMATS).filter((format) => tactile(format) === null);
  expect(without.map(({ name }) => name)).toEqual(['a6', 'a4', 'a3', 'sticker-90', 'sticker-60', 'tent']);
});
