// The days of an event on its sign: in words, in both languages, from any source.
import { expect, test } from 'vitest';
import { daysIn } from '../../sign-generator/design/days.ts';
import { layOutOwn } from '../../sign-generator/design/layout.ts';
import { planDesign } from '../../sign-generator/design/block-positions.ts';
import { DESIGNS, type Design } from '../../sign-generator/design/row-tables.ts';
import { A5, FORMATS, isNear, type Format } from '../../sign-generator/formats.ts';
import { jobOn } from '../../sign-generator/job/painter.ts';
import { readSign, type Sign } from '../../sign-generator/sign.ts';
import type { Item } from '../../sign-generator/shapes.ts';
import { measure, mix } from './areas.ts';
import { codeOf, sampleCity, sampleSign } from './samples.ts';

const LONGEST_NAME = 'Дневен център за деца и младежи с увреждания „Свети Свети Кирил и Методий“';

const words = (items: readonly Item[]): string =>
  items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ');

/** What stands on one sign alone. */
function saidOn(format: Format, design: Design, sign: Sign): string {
  const plan = planDesign(format, design);
  return words(layOutOwn(plan, sign, jobOn(plan, sampleCity(), { measure, mix })));
}

test.each(
  DESIGNS.flatMap((design) =>
    [
      ['2027-06-12', '2027-06-14', '12–14 юни 2027 г.', '12–14 June 2027'],
      ['2027-06-12', '2027-06-12', '12 юни 2027 г.', '12 June 2027'],
      ['2027-06-30', '2027-07-02', '30 юни – 2 юли 2027 г.', '30 June – 2 July 2027'],
    ].map(([firstDay = '', lastDay = '', first = '', second = '']) => ({
      design,
      firstDay,
      lastDay,
      first,
      second,
    })),
  ),
)(
  '$firstDay to $lastDay stands on a sign of $design in both languages',
  ({ design, first, second, ...days }) => {
    const said = saidOn(
      A5,
      design,
      sampleSign({ name: 'Фестивал на розата', nameEn: 'Rose Festival', days }),
    );
    expect(said).toContain(`Фестивал на розата, ${first}`);
    expect(said).toContain(`Rose Festival, ${second}`);
  },
);

// The smallest sticker has room for the name alone, and so has the other one where that is long.
test.each(
  Object.values(FORMATS).flatMap((format) =>
    [
      { name: 'Автобус на панаира', nameEn: 'Bus of the fair', hasDays: format.name !== 'sticker-60' },
      { name: LONGEST_NAME, nameEn: `${LONGEST_NAME}.`, hasDays: !isNear(format) },
    ].map((each) => ({ format, ...each, said: format.name })),
  ),
)('a vehicle of an event on $said: days beside $name: $hasDays', ({ format, name, nameEn, hasDays }) => {
  const days = { firstDay: '2027-06-30', lastDay: '2027-07-02' };
  const said = saidOn(format, 'vehicle', sampleSign({ name, nameEn, days }));
  expect(said.includes('30 юни')).toBe(hasDays);
  expect(said).toContain(name.slice(0, 12));
});

test('is broken nowhere but at the dash between two months', () => {
  expect(daysIn({ firstDay: '2027-06-12', lastDay: '2027-06-14' }, 'bg')).not.toMatch(/ /);
  expect(daysIn({ firstDay: '2026-12-30', lastDay: '2027-01-02' }, 'bg').split(' ')).toHaveLength(2);
});

test.each([
  [
    { firstDay: '2027-06-12', lastDay: '2027-06-14' },
    { firstDay: '2027-06-12', lastDay: '2027-06-14' },
  ],
  // One alone is no line of a sign.
  [{ lastDay: '2027-06-14' }, undefined],
  [{ firstDay: null, lastDay: null }, undefined],
])('%j is read', (more, days) => {
  expect(readSign(recordWith(more), { keys: ['bg'] }).location.days).toEqual(days);
});

test.each([{ firstDay: '12.06.2027' }, { lastDay: '2027-13-01' }])('%j is refused', (more) => {
  expect(() => readSign(recordWith(more), { keys: ['bg'] })).toThrow(/Day/);
});

function recordWith(more: object): object {
  const code = codeOf(1);
  const name = { bg: 'Фестивал' };
  const location = { id: '1', name, settlement: name, category: 'events', question: name, ...more };
  return { code, url: `HTTPS://KAZVA.BG/S/${code}`, location };
}
