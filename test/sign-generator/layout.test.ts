// Tests of the layout: on every format and design nothing overlaps, leaves the sign, touches the code or is too small.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INK, PAPER } from '../../sign-generator/colour.ts';
import { fitText, MM } from '../../sign-generator/design/fit.ts';
import { DESIGNS, type Design } from '../../sign-generator/design/row-tables.ts';
import { spokenCode } from '../../sign-generator/design/foot.ts';
import { layOutOwn, layOutShared } from '../../sign-generator/design/layout.ts';
import { ribbonReach } from '../../sign-generator/design/ornaments.ts';
import { planDesign } from '../../sign-generator/design/block-positions.ts';
import { SignFailure } from '../../sign-generator/failure.ts';
import {
  A5,
  findFormat,
  FORMATS,
  smallestCode,
  smallestType,
  tactile,
} from '../../sign-generator/formats.ts';
import type { Format } from '../../sign-generator/formats.ts';
import { jobOn } from '../../sign-generator/job/painter.ts';
import { encodeModules, QUIET_ZONE } from '../../sign-generator/qr.ts';
import type { Item } from '../../sign-generator/shapes.ts';
import { areaOf, measure, mix, overlap, type Area } from './areas.ts';
import { sampleCity, sampleSign, type Wanted } from './samples.ts';

const OWN_SIZES = ['200x120', '210x148', '120x180', '80x80', '200x200', '130x300', '420x594'];
const formats = [...Object.keys(FORMATS), ...OWN_SIZES].map((name) => findFormat(name) ?? A5);
const felt = formats.map(tactile).filter((format) => format !== null);
const all = [...formats, ...felt].flatMap((format) =>
  DESIGNS.map(
    (design) => [`${format.name}${format.isTactile ? ' to be felt' : ''}`, design, format] as const,
  ),
);

const arms = readFileSync(new URL('../../prisma/cities/stara-zagora/arms.svg', import.meta.url), 'utf8');

/** What the signs of a run share, by format, design and whether it is a demo's. */
const runs = new Map<string, ReturnType<typeof openRun>>();

function openRun(format: Format, design: Design, isDemo: boolean) {
  const plan = planDesign(format, design);
  return { plan, job: jobOn(plan, sampleCity({ isDemo, arms }), { measure, mix }) };
}

function layOut(format: Format, design: Design, wanted: Wanted, isDemo = false) {
  const sign = sampleSign(wanted);
  const name = `${format.name} ${format.isTactile} ${design} ${isDemo}`;
  const run = runs.get(name) ?? openRun(format, design, isDemo);
  runs.set(name, run);
  const { plan, job } = run;
  return { plan, sign, items: [...layOutShared(plan, sign, job), ...layOutOwn(plan, sign, job)] };
}

const within = (inner: Area, outer: Area): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

function quietZone(format: Format, items: readonly Item[]): Area {
  const code = items.find((item) => item.kind === 'code');
  if (!code) throw new Error('There is no code.');
  const modules = encodeModules(code.content, code.from)?.length ?? NaN;
  const quiet = (QUIET_ZONE * code.width) / modules;
  expect(code.width).toBeGreaterThanOrEqual(smallestCode(format));
  return {
    what: 'the quiet zone',
    left: code.x - quiet,
    top: code.y - quiet,
    right: code.x + code.width + quiet,
    bottom: code.y + code.width + quiet,
  };
}

/** Of Sofia Sans, as a share of the size. */
const X_HEIGHT = 0.488;
/** A hair: places are rounded, and the reach of descenders is that of the deepest letter. */
const HAIR = 0.05;

/** Whether an edge lies where no guillotine comes, or is the band's, which runs over the cut by the whole bleed. */
const isSafe =
  ({ safe, bleed }: Format) =>
  (margin: number): boolean =>
    margin >= safe - HAIR || Math.abs(margin + bleed) < HAIR;

function expectOrder(format: Format, design: Design, wanted: Wanted): void {
  const { items } = layOut(format, design, wanted);
  const quiet = quietZone(format, items);
  // The frame of what is felt lies around the quiet zone: braille.test.ts asks where.
  const areas = items.map(areaOf).filter((area) => area.what !== 'raised' || !within(quiet, area));
  const sheet = { what: 'the sign', left: 0, top: 0, right: format.width, bottom: format.height };
  // Expected once: asked for each of half a million edges, that alone would take most of the time.
  const wrong = within(quiet, sheet) ? [] : ['the quiet zone does not lie on the sign'];
  for (const area of areas) {
    const margins = [area.left, area.top, format.width - area.right, format.height - area.bottom];
    if (!margins.every(isSafe(format))) wrong.push(`${area.what} is not safe: ${margins.join(', ')}`);
    if (area.what !== 'code' && overlap(area, quiet)) wrong.push(`${area.what} in the quiet zone`);
  }
  const { small } = smallestType(format);
  for (const [at, item] of items.entries()) {
    const area = areas[at];
    if (item.kind !== 'text' || !area) continue;
    if (!(item.size >= small - 1e-9)) wrong.push(`${item.text} is too small: ${item.size}`);
    for (const other of areas)
      if (other.what !== item.text && overlap(area, other) && !within(area, other))
        wrong.push(`${other.what} over „${item.text}“`);
  }
  expect(wrong).toEqual([]);
}

const CENTRE =
  'Център за подкрепа за личностно развитие – Център за ученическо техническо и научно творчество и изкуства „Стара Загора“';

/** Each question in its languages: of Kazanlak also in Turkish, beside Bulgarian. */
const QUESTIONS = ['cities/stara-zagora', 'cities/kazanlak', 'templates'].flatMap((folder) => {
  const file = new URL(`../../prisma/${folder}/categories.csv`, import.meta.url);
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  return rows.flatMap((row) => {
    const question = row['rating_question_bg'] ?? '';
    const others = [row['rating_question_en'], row['rating_question_tr']].filter(
      (text) => text !== undefined,
    );
    return others.map((questionEn) => ({ question, questionEn }));
  });
});

/** Places of Stara Zagora with the longest names. */
const LONGEST = parse<Record<string, string>>(
  readFileSync(new URL('../../prisma/cities/stara-zagora/locations.csv', import.meta.url)),
  { columns: true, bom: true },
)
  .toSorted((a, b) => (b['name_bg']?.length ?? 0) - (a['name_bg']?.length ?? 0))
  .slice(0, 25);

describe.each(all)('%s %s', (_name, design, format) => {
  test('has its order with the usual texts, and with each question of the cities and the templates', () => {
    expectOrder(format, design, {});
    for (const wanted of QUESTIONS) expectOrder(format, design, wanted);
  });

  test('the code in clear fills 0.7 degrees at the reading distance', () => {
    const { items, sign } = layOut(format, design, {});
    const digits = items.find((item) => item.kind === 'text' && item.text === spokenCode(sign.code));
    const capital = digits?.kind === 'text' ? digits.size * (25.4 / 72) * 0.655 : 0;
    expect((Math.atan(capital / format.distance) * 180) / Math.PI).toBeGreaterThanOrEqual(0.7);
  });

  test('texts stand in black on bare paper, and the verb can be read by eyes that see half as well', () => {
    const { items } = layOut(format, design, {});
    for (const [i, item] of items.entries()) {
      if (item.kind !== 'text') continue;
      expect(item.colour, item.text).toEqual(INK);
      const below = items.slice(0, i).filter((other) => overlap(areaOf(other), areaOf(item)));
      const ground = below.findLast((other) => other.kind === 'shape');
      expect(ground?.kind === 'shape' ? ground.colour : PAPER, item.text).toEqual(PAPER);
    }
    const verb = items.find((item) => item.kind === 'text' && item.text.startsWith('Сканирайте'));
    const x = verb?.kind === 'text' ? verb.size * MM * X_HEIGHT : 0;
    expect((Math.atan(x / format.distance) * 180 * 60) / Math.PI).toBeGreaterThanOrEqual(10);
  });

  test('has its order in a village and on a long domain', () =>
    expectOrder(format, design, {
      settlement: 'Хрищене',
      settlementEn: 'Hrishtene',
      host: 'HTTPS://KAZVA.STARAZAGORA.BG',
    }));

  test("a demo's ribbon or band leaves the texts and the code free", () => {
    const { items, plan } = layOut(format, design, {}, true);
    const quiet = quietZone(format, items);
    const words = items.filter((item) => item.kind === 'text');
    expect(words.filter(({ text }) => text === 'ДЕМО · DEMO').length).toBeGreaterThan(0);
    const reach = format.width - ribbonReach(format);
    for (const area of words.filter(({ text }) => text !== 'ДЕМО · DEMO').map(areaOf)) {
      if (plan.hasCorner) expect(area.right - area.top, area.what).toBeLessThan(reach);
      else expect(area.right, area.what).toBeLessThanOrEqual(format.width - format.safe + HAIR);
    }
    if (plan.hasCorner) expect(quiet.right - quiet.top).toBeLessThan(reach);
    else expect(quiet.right).toBeLessThanOrEqual(format.width - format.safe);
  });

  test('has room for the longest names of Stara Zagora, and keeps its order with the days of an event', () => {
    for (const { name_bg = '', name_en = '' } of LONGEST)
      for (const days of [undefined, { firstDay: '2026-12-30', lastDay: '2027-01-02' }])
        expectOrder(format, design, { name: name_bg, nameEn: name_en, ...(days && { days }) });
  });

  test('has its order with any question and name, or is refused', () => {
    const word = constantFrom('Как', 'оценявате', 'обслужването', 'в', 'щъркелово', '№', 'WWW', 'тук?');
    const words = array(word, { minLength: 1, maxLength: 14 });
    assert(
      property(words, words, (a, b) => {
        try {
          expectOrder(format, design, {
            question: a.join(' '),
            questionEn: `${b.join(' ')} q`,
            name: b.join(' '),
            nameEn: `${a.join(' ')} n`,
          });
        } catch (error) {
          if (!(error instanceof SignFailure)) throw error;
        }
      }),
      { numRuns: 10 },
    );
  });
});

test('a name of 120 characters fits A5 in every design', () => {
  expect(CENTRE).toHaveLength(120);
  for (const design of DESIGNS) expectOrder(A5, design, { name: CENTRE, nameEn: CENTRE.slice(0, 90) });
});

test('a text that cannot fit is refused, not cut', () => {
  expect(() => expectOrder(A5, 'classic', { name: 'Ш'.repeat(120) })).toThrow(/does not fit on the sign/);
  const question = 'Как го оценявате '.repeat(20);
  expect(() => expectOrder(A5, 'classic', { question })).toThrow(/does not fit on the sign/);
});

test.each([
  ['50x60', 'vehicle', /too small/],
  ['1000x60', 'classic', /too small/],
] as const)('a size of %s for the design %s is refused', (name, design, sentence) => {
  const format = findFormat(name);
  expect(() => format && layOut(format, design, {})).toThrow(sentence);
});

test.each(DESIGNS)('%s: the ball lies beside the track: on no stop, over no number', (design) => {
  const { items } = layOut(A5, design, {});
  const shapes = items.filter(({ kind }) => kind === 'shape').map(areaOf);
  const discs = shapes.filter((area) => Math.abs(area.right - area.left - (area.bottom - area.top)) < 1e-6);
  const ball = discs.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  const track = shapes.find(
    (area) => area.right - area.left > 80 && area.bottom - area.top > 2 && area.bottom - area.top < 8,
  );
  expect(track && ball.right < track.left - 3).toBe(true);
});

test('wrapping is even, and keeps short words with what follows', () => {
  const box = { width: 124, height: 30, largest: 35, smallest: 17, weight: 'bold' } as const;
  const lines = fitText('Как оценявате обслужването тук?', box, measure)?.lines;
  expect(lines).toEqual(['Как оценявате', 'обслужването тук?']);
});

test('a code is read aloud in threes', () => expect(spokenCode('012345678')).toBe('012 345 678'));
