// Tests of the layout: nothing overlaps, nothing leaves the sign or touches the code, whatever the texts are.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SignFailure } from '../../sign-generator/failure.ts';
import { fitText } from '../../sign-generator/fit.ts';
import { A5 } from '../../sign-generator/formats.ts';
import { CODE, layOutOwn, layOutShared, spokenCode } from '../../sign-generator/layout.ts';
import { QUIET_ZONE } from '../../sign-generator/qr.ts';
import { areaOf, measure, mix, overlap } from './areas.ts';
import type { Area } from './areas.ts';
import { sampleSign } from './samples.ts';
import type { Wanted } from './samples.ts';

const CORNER = A5.width - 39;

function expectOrder(wanted: Wanted): void {
  const sign = sampleSign(wanted);
  const items = [
    ...layOutShared({ ...sign, municipality: { ...sign.municipality, isDemo: false } }, measure, mix),
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
    // A demo's ribbon lies across the upper right corner.
    if (texts.includes(area)) expect(area.right - area.top, area.what).toBeLessThan(CORNER);
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
  const shapes = layOutShared(sampleSign(), measure, mix)
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
