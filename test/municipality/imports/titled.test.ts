// A table with a title above its heads, as offices write it: the heads are found, said, and every row keeps its number.
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { writeTable } from '../../../server/foundation/sheets/write.ts';
import { NO_MAPPING } from '../../../server/municipality/imports/mapping.ts';
import { findHeading } from '../../../server/municipality/imports/table-heading.ts';
import type { ToldTable } from '../../../server/municipality/imports/told-columns.ts';
import { sayProblem, sayTable } from '../../../server/operator/onboarding/problem-words.ts';
import { readCity } from '../../../server/operator/onboarding/read.ts';
import { CHIRPAN, filesOf } from '../../operator/onboarding/made.ts';
import { each } from '../../foundation/sheets/reading.ts';
import { csvOf, send, sendTwice } from './sent.ts';
import { HEADING, importsIntoACity, row } from './importing.ts';

const { server, city, editor, places } = importsIntoACity();

const TITLES = [['Списък на обектите'], ['Община Проба, към 30.11.2026 г.']];
const TABLE = [...TITLES, HEADING, row('1', 'Роза'), ['2', 'Мак', '', 'гр. Проба', 'Занималня']];

const unquoted = TABLE.map((cells) => cells.join(';')).join('\n');
const padded = TABLE.map((cells) => HEADING.map((_, at) => cells[at] ?? '').join(';')).join('\r\n');
const xlsx = () => buffer(writeTable({ ending: 'xlsx', language: 'bg', heading: 3 }, each(TABLE)));

it.each([
  ['CSV', () => csvOf(TABLE)],
  ['CSV without quotes, with a comma in the title', () => unquoted],
  ['CSV with empty cells beside the title, as Excel saves it', () => padded],
  ['XLSX', xlsx],
])('of members is read as %s', async (_name, file) => {
  const { planned } = await send(server(), city(), await file(), editor());
  expect(planned?.columns.line).toBe(3);
  expect(planned?.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
    [4, 'CREATED'],
    [5, 'REFUSED'],
  ]);
  expect(planned?.mistakes.list).toMatchObject([{ value: 'Занималня', lines: [5] }]);
  expect((await sendTwice(server(), city(), await file(), editor())).imported?.counts.CREATED).toBe(1);
  expect(await places()).toMatchObject([{ external_id: '1', name: { bg: 'Роза' } }]);
});

it('of a new city is read alike, and its problems have the rows of the file', async () => {
  const table = [
    'Списък на обектите',
    '',
    'ИД,Име,Населено място,Категория',
    'a,Едно,Чирпан,Кметство',
    'a,Две,Чирпан,Кметства',
  ].join('\n');
  let heard: ToldTable | null = null;
  const problems = await readCity(filesOf(CHIRPAN, { 'places.csv': table }), (told) => (heard = told));
  if ('slug' in problems || heard === null) throw new TypeError('Nothing is wrong.');
  expect(problems.map(({ line }) => line)).toEqual([4, 5]);
  expect(sayTable(heard, 'bg')[0]).toBe('Заглавията са на ред 3. Написаното над тях не се чете.');
  expect(sayTable(heard, 'en')[0]).toBe('The headings are in row 3. Anything above them is ignored.');
  expect(problems.map((problem) => sayProblem(problem, 'bg'))).toEqual([
    expect.stringContaining('places.csv, ред 4, Категория: „Кметство“ (ред 4):'),
    expect.stringContaining('(ред 5)'),
  ]);
});

describe('the row of the heads', () => {
  const found = (...rows: readonly (readonly string[])[]) =>
    findHeading(
      rows.map((cells, at) => ({ line: at + 1, cells })),
      ['bg', 'en'],
      NO_MAPPING,
    );

  it.each([
    ['the first', 0, [HEADING, row('1')]],
    ['the first, of one column', 0, [['ID'], ['1'], ['2']]],
    ['below a title', 1, [['Обекти'], HEADING, row('1')]],
    ['below a title that is called like a column', 1, [['Адрес'], HEADING, row('1')]],
    ['below a title of two cells', 1, [['Обекти', 'Категория'], HEADING]],
    ['without the identifier', 1, [['Обекти'], ['Име', 'Категория', 'Адрес'], ['Роза', 'Градини', 'Тук']]],
    ['nowhere', 0, [['Обекти'], ['а', 'б']]],
    ['not below the tenth row', 0, [...Array.from({ length: 10 }, () => ['Обекти']), HEADING]],
  ])('is %s', (_name, at, rows) => {
    expect(found(...rows)).toBe(at);
  });
});
