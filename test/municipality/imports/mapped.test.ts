// A table whose columns and categories are called otherwise, imported as somebody says that they are meant; attackers' tables.
import { expect, it } from 'vitest';
import { csvOf, send } from './sent.ts';
import { HEADING, importsIntoACity, row } from './importing.ts';

const { server, city, editor, places, journal } = importsIntoACity();

it('is imported as it is said to be meant, with the same mapping only', async () => {
  const file = csvOf([
    ['Шифър', 'Име', 'Къде', 'Вид'],
    ['1', 'Роза', 'Проба', 'Занималня'],
    ['2', 'Мак', 'Проба', 'Занималня'],
  ]);
  const unsaid = await send(server(), city(), file, editor());
  expect(unsaid.refused).toMatchObject({
    fault: 'NO_EXTERNAL_ID',
    headings: ['Шифър', 'Име', 'Къде', 'Вид'],
  });
  const columns = { Шифър: 'externalId', Къде: 'settlement' };
  const half = await send(server(), city(), file, editor(), undefined, { columns });
  expect(half.planned?.counts.REFUSED).toBe(2);
  expect(half.planned?.columns.read.find(({ column }) => column === 'category')).toMatchObject({
    title: 'Вид',
    isGuessed: true,
  });
  expect(half.planned?.mistakes.list).toMatchObject([
    { column: 'category', fault: 'NOT_KNOWN', value: 'Занималня', count: 2, lines: [2, 3] },
  ]);
  expect(half.planned?.mistakes.choices.category).toEqual({ names: ['Детски градини'], more: 0 });
  const mapping = { columns, categories: { Занималня: 'Детски градини' } };
  const whole = await send(server(), city(), file, editor(), undefined, mapping);
  expect(whole.planned?.counts).toMatchObject({ CREATED: 2, REFUSED: 0 });
  const otherwise = await send(server(), city(), file, editor(), whole.planned?.hash, { columns });
  expect(otherwise.outdated?.counts.REFUSED).toBe(2);
  expect(await places()).toEqual([]);
  const { imported } = await send(server(), city(), file, editor(), whole.planned?.hash, mapping);
  expect(imported?.counts.CREATED).toBe(2);
  expect((await places()).map(({ name }) => name.bg)).toEqual(['Роза', 'Мак']);
  expect(await journal()).toMatchObject([{ action: 'locations.import' }, { action: 'locations.import' }]);
});

it('is refused where the form is none, or says what there is not', async () => {
  const sent = (body: BodyInit, type?: string) =>
    fetch(`${server().url}/members/files/imports/${city().slug}`, {
      method: 'POST',
      headers: { ...editor().headers, ...(type !== undefined && { 'content-type': type }) },
      body,
    });
  expect((await sent('nothing', 'multipart/form-data; boundary=x')).status).toBe(400);
  expect((await sent(new FormData())).status).toBe(400);
  const wrong = await send(server(), city(), csvOf([HEADING, row('1')]), editor(), undefined, {
    columns: { Име: '__proto__' },
  });
  expect([wrong.status, wrong.code]).toEqual([400, 'BAD_INPUT']);
});

it('of ten thousand rows, each of another category, is told within bounds', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`x${at}`, 'Име', '', 'Проба', `Категория № ${at}`]);
  const { planned } = await send(server(), city(), csvOf([HEADING, ...rows]), editor());
  expect(planned?.mistakes.list).toHaveLength(100);
  expect(planned?.mistakes.more).toBe(9_900);
  expect(JSON.stringify(planned?.mistakes).length).toBeLessThan(60_000);
});

it.each([
  ['a head of 5,000 columns', [Array.from({ length: 5_000 }, (_, at) => `К${at}`)], 'TOO_MANY_COLUMNS'],
  ['a cell of 1 MB', [HEADING, row('1', 'х'.repeat(1_000_000))], 'CELL_TOO_LONG'],
  [
    'a title of 1 MB',
    [
      ['ID', 'х'.repeat(1_000_000)],
      ['1', 'а'],
    ],
    'CELL_TOO_LONG',
  ],
])('%s is refused', async (_what, rows, fault) => {
  const { refused } = await send(server(), city(), csvOf(rows), editor());
  expect(refused?.fault).toBe(fault);
});
