// A table of visitors that a member sends: CSV in any encoding, or XLSX; its rows come back, to be looked at and told.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseRows, linesOf } from '../../../client/members/visits/parse-rows.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { workbookOf } from '../../foundation/sheets/workbook.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  city = await createCity(server.database.owner.pool, { isDemo: false });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

async function sent(body: Buffer | string, who = editor) {
  const response = await fetch(`${server.url}/members/files/visits/${city.slug}`, {
    method: 'POST',
    headers: who.headers,
    body: Buffer.from(body),
  });
  return { status: response.status, answer: await response.json() };
}

it('reads CSV in UTF-8 and in cp1251, the first three cells of each row', async () => {
  const rows = [
    ['Място', 'Месец', 'Посетители'],
    ['12', '2026-10', '1540'],
  ];
  const text = 'Място;Месец;Посетители;Бележка\n12;2026-10;1540;x\n';
  expect((await sent(text)).answer).toEqual({ rows });
  const cp1251 = Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  );
  expect((await sent(cp1251)).answer).toEqual({ rows });
});

it('reads XLSX, whose month is a date, as lines that can be told', async () => {
  const table = await workbookOf({
    styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="17"/></cellXfs>',
    rows:
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Място</t></is></c><c r="B1" t="inlineStr"><is><t>Месец</t></is></c>' +
      '<c r="C1" t="inlineStr"><is><t>Посетители</t></is></c></row>' +
      '<row r="2"><c r="A2"><v>12</v></c><c r="B2" s="1"><v>46296</v></c><c r="C2"><v>1540</v></c></row>',
  });
  const { answer } = await sent(table);
  expect(parseRows(linesOf(answer.rows))).toEqual({
    rows: [{ line: 2, place: '12', month: '2026-10-01', visitors: 1540 }],
    faults: [],
  });
});

it('a row without a number takes nothing away', () => {
  expect(parseRows(linesOf([['12', '2026-10']])).faults).toEqual([{ line: 1, part: 'columns' }]);
});

it('more than may be told at a time, what is no table, and who may not', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `${at};2026-10;1`).join('\n');
  expect((await sent(many(501))).answer.rows).toHaveLength(501);
  expect((await sent(many(502))).answer).toEqual({ fault: 'TOO_MANY_ROWS', line: 502 });
  expect((await sent('PK\u0003\u0004 broken')).answer.fault).toBe('BROKEN');
  const analyst = await server.signIn(city, { role: 'analyst' });
  expect((await sent('a;b;1', analyst)).answer.errors[0].extensions.code).toBe('FORBIDDEN');
});
