// Tests of the layout: nothing overlaps, nothing leaves the sign or touches the code, whatever the texts are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SignFailure } from '../../sign-generator/failure.ts';
import { fitText, MM } from '../../sign-generator/fit.ts';
import { A5 } from '../../sign-generator/formats.ts';
import { CODE, layOutOwn, layOutShared, spokenCode } from '../../sign-generator/layout.ts';
import { openPressFile } from '../../sign-generator/pdfx.ts';
import { QUIET_ZONE } from '../../sign-generator/qr.ts';
import type { Item } from '../../sign-generator/shapes.ts';
import { sampleSign } from './samples.ts';
import type { Wanted } from './samples.ts';

const font = (file: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/sofia-sans/${file}`));
const { faces } = openPressFile(A5, 'test', {
  regular: font('400Regular/SofiaSans_400Regular.ttf'),
  bold: font('700Bold/SofiaSans_700Bold.ttf'),
});
const measure = (text: string, weight: 'regular' | 'bold'): number => faces[weight].run(text).width;

interface Area {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function areaOf(item: Item): Area {
  switch (item.kind) {
    case 'code':
      return {
        what: 'code',
        left: item.x,
        top: item.y,
        right: item.x + item.width,
        bottom: item.y + item.width,
      };
    case 'text': {
      const size = item.size * MM;
      const width = measure(item.text, item.weight) * size;
      const left = item.x - { left: 0, centre: width / 2, right: width }[item.align];
      const [top, bottom] = [item.baseline - 0.7 * size, item.baseline + 0.2 * size];
      return { what: item.text, left, top, right: left + width, bottom };
    }
    case 'shape': {
      const points = item.path.map((segment) => segment.slice(-2).map(Number));
      const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
      return {
        what: 'shape',
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      };
    }
  }
}

const overlap = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function expectOrder(wanted: Wanted): void {
  const sign = sampleSign(wanted);
  const items = [
    ...layOutShared({ ...sign, municipality: { ...sign.municipality, isDemo: false } }, measure),
    ...layOutOwn(sign, measure),
  ];
  const areas = items.map(areaOf);
  const quiet = (QUIET_ZONE * CODE.width) / 25;
  const silent: Area = {
    what: 'the quiet zone',
    left: CODE.x - quiet,
    top: CODE.y - quiet,
    right: CODE.x + CODE.width + quiet,
    bottom: CODE.y + CODE.width + quiet,
  };
  const texts = areas.filter(({ what }) => what !== 'shape' && what !== 'code');
  for (const area of areas) {
    expect(area.left, area.what).toBeGreaterThanOrEqual(A5.safe);
    expect(area.top, area.what).toBeGreaterThanOrEqual(A5.safe);
    expect(area.right, area.what).toBeLessThanOrEqual(A5.width - A5.safe);
    expect(area.bottom, area.what).toBeLessThanOrEqual(A5.height - A5.safe);
    if (area.what !== 'code') expect(overlap(area, silent), `${area.what} in the quiet zone`).toBe(false);
  }
  for (const text of texts) {
    const others = areas.filter((area) => area !== text && overlap(area, text)).map(({ what }) => what);
    expect(others, `over „${text.what}“`).toEqual([]);
  }
}

const CENTRE =
  'Център за подкрепа за личностно развитие – Център за ученическо техническо и научно творчество и изкуства „Стара Загора“';

describe('a sign', () => {
  test('has its order with the usual texts', () => expectOrder({}));
  test('has its order with a name of 120 characters', () => {
    expect(CENTRE).toHaveLength(120);
    expectOrder({ name: CENTRE, nameEn: CENTRE.slice(0, 90) });
  });
  test('has its order in a village and on any domain', () => {
    expectOrder({
      settlement: 'Хрищене',
      settlementEn: 'Hrishtene',
      host: 'HTTPS://KAZVA.OBSHTINA-STARA-ZAGORA.BG',
    });
  });

  test('has its order with any question and name, or is refused', () => {
    const word = constantFrom(
      'Доволни',
      'ли',
      'сте',
      'обслужването',
      'в',
      'щъркелово',
      '№',
      'WWW',
      'тук?',
      'гарантираща',
    );
    assert(
      property(
        array(word, { minLength: 1, maxLength: 16 }),
        array(word, { minLength: 1, maxLength: 16 }),
        (a, b) => {
          try {
            expectOrder({
              question: a.join(' '),
              questionEn: `${b.join(' ')} q`,
              name: b.join(' '),
              nameEn: `${a.join(' ')} n`,
            });
          } catch (error) {
            if (!(error instanceof SignFailure)) throw error;
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('has room for every place of Stara Zagora', () => {
    const file = new URL('../../prisma/data/stara-zagora/locations.csv', import.meta.url);
    const places: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
    expect(places.length).toBeGreaterThanOrEqual(600);
    const longest = places
      .toSorted((a, b) => (b['name_bg']?.length ?? 0) - (a['name_bg']?.length ?? 0))
      .slice(0, 40);
    for (const place of longest) {
      expectOrder({
        name: place['name_bg'] ?? '',
        nameEn: place['name_en'] ?? '',
        settlement: 'Старозагорски бани',
      });
    }
  });
});

test('a text that cannot fit is refused, not cut', () => {
  expect(() => expectOrder({ name: 'Ш'.repeat(120) })).toThrow(/does not fit on the sign/);
  expect(() => expectOrder({ question: 'Доволни ли сте '.repeat(20) })).toThrow(/does not fit on the sign/);
});

test('the ball lies beside the track: on no stop, over no number', () => {
  const shapes = layOutShared(sampleSign(), measure)
    .filter(({ kind }) => kind === 'shape')
    .map(areaOf);
  const discs = shapes.filter((area) => Math.abs(area.right - area.left - (area.bottom - area.top)) < 1e-6);
  const ball = discs.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  const track = shapes.find((area) => area.right - area.left > 80 && area.bottom - area.top > 3);
  expect(track && ball.right < track.left - 3).toBe(true);
});

test('wrapping is even, and keeps short words with what follows', () => {
  const box = { width: 124, height: 30, largest: 35, smallest: 17, weight: 'bold' } as const;
  expect(fitText('Доволни ли сте от обслужването тук?', box, measure)?.lines).toEqual([
    'Доволни ли сте',
    'от обслужването тук?',
  ]);
});

test('a code is read aloud in threes', () => expect(spokenCode('012345678')).toBe('012 345 678'));
