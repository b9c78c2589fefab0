// What an entry of the journal says that changed, field by field.
import { expect, it } from 'vitest';
import { rowsOf } from '../../../client/journal/rows.ts';
import { valueWords } from '../../../client/journal/words.ts';
import { byDay } from '../../../client/members/journal/days.ts';
import { hoursBg } from '../../../client/text/hours.bg.ts';
import { journalBg } from '../../../client/text/journal.bg.ts';

it.each([
  ['nothing', null, null, []],
  ['an empty thing', null, {}, []],
  ['what is new', null, { role: 'editor', settlement: null, locations: [] }, [['role', null, 'editor']]],
  ['what is gone', { role: 'editor' }, null, [['role', 'editor', null]]],
  [
    'what differs',
    { role: 'editor', line: '4' },
    { role: 'local', line: '4' },
    [['role', 'editor', 'local']],
  ],
  [
    'a text by language',
    { name: { bg: 'Люляк', en: 'Lilac' } },
    { name: { bg: 'Роза', en: 'Lilac' } },
    [['name bg', 'Люляк', 'Роза']],
  ],
  [
    'a language that is added',
    { name: { bg: 'а' } },
    { name: { bg: 'а', tr: 'b' } },
    [['name tr', null, 'b']],
  ],
  ['a list as one', { codes: ['1'] }, { codes: ['1', '2'] }, [['codes', ['1'], ['1', '2']]]],
  ['false as something', { isRetired: false }, { isRetired: true }, [['isRetired', false, true]]],
])('tells %s', (_name, before, after, rows) => {
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
  const told = rowsOf(json(before), json(after)).map(({ path, before, after }) => [
    path.join(' '),
    before,
    after,
  ]);
  expect(told).toEqual(rows);
});

it('has words for what is inside of a field, other ones than outside where they mean something else', () => {
  const roles = {};
  const { labelOf, sayValue } = valueWords(
    { language: 'bg', roles, texts: journalBg, parts: {}, hours: hoursBg },
    { settlements: [], categories: [] },
  );
  const before = { signals: { measures: '', rows: 0, counts: null }, measures: [] };
  const counts = { signals: 5, proposals: 0 };
  const measures = [
    { measure: 'Нови спирки', owner: 'Иван', deadline: null, english: { measure: 'Shelters' } },
  ];
  const after = { signals: { measures: 'Ремонт', rows: 2, counts }, measures };
  const told = rowsOf(JSON.stringify(before), JSON.stringify(after));
  const inside = 'Сигнали, предложения, жалби и похвали';
  expect(told.map((row) => `${labelOf(row, new Map())}: ${sayValue(row, row.after)}`)).toEqual([
    `${inside} – Редове в таблицата: 2`,
    `${inside} – Предприети мерки: Ремонт`,
    `${inside} – Брой по видове – Сигнали: 5`,
    `${inside} – Брой по видове – Предложения: 0`,
    'Планирани мерки: Мярка: Нови спирки; Отговорник: Иван; На английски: Мярка: Shelters',
  ]);
});

it('a day is the municipality’s', () => {
  const entries = [{ at: '2026-10-31T22:30:00Z' }, { at: '2026-10-31T20:00:00Z' }];
  expect(byDay(entries, 'Europe/Sofia').map(({ day }) => day)).toEqual(['2026-11-01', '2026-10-31']);
  expect(byDay(entries, 'Europe/London')).toEqual([{ day: '2026-10-31', entries }]);
});
