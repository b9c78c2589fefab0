// Exporting places: a file of either kind, in either language, that imports unchanged; only for who may.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Role } from '../../../server/access/grants/member-roles.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import type { SignedIn } from '../../support/members.ts';
import { cellsOf } from '../../foundation/sheets/reading.ts';
import { send } from './sent.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  const { pool } = server.database.owner;
  city = await createCity(pool, { places: 2 });
  admin = await server.signIn(city);
  const plain = await addPlace(pool, city, '=HYPERLINK("http://example.bg")');
  await pool.query(
    Prisma.sql`INSERT INTO opening_hours VALUES (${city.id}, ${plain.id}, 1, 480, 720), (${city.id}, ${plain.id}, 2, 480, 720)`,
  );
  await pool.query(
    Prisma.sql`UPDATE locations SET address = NULL, latitude = 42.303652, longitude = -25.5, external_id = '007'
      WHERE municipality_id = ${city.id} AND id = ${plain.id}`,
  );
  const gone = await addPlace(pool, city);
  await pool.query(
    Prisma.sql`UPDATE locations SET retired_on = '2026-01-01' WHERE municipality_id = ${city.id} AND id = ${gone.id}`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name, registration_number,
        line) VALUES (${city.id}, 'bus', ${city.settlementId}, ${city.categoryId}, 'vehicle', '{"bg":"Автобус"}', 'СТ 1234 АВ', '02')`,
  );
});
afterAll(() => server.close());

const download = (file: string, who: SignedIn | null, language = 'bg') =>
  fetch(`${server.url}/members/files/locations/${file}?language=${language}`, {
    headers: who?.headers ?? {},
  });

describe('an export', () => {
  it.each([
    ['csv', 'bg'],
    ['csv', 'en'],
    ['xlsx', 'bg'],
    ['xlsx', 'en'],
  ])('.%s in %s imports unchanged', async (format, language) => {
    const response = await download(`${city.slug}.${format}`, admin, language);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain(`${city.slug}-`);
    const file = Buffer.from(await response.arrayBuffer());
    const { planned } = await send(server, city, file, admin);
    expect(planned?.columns.ignored).toEqual([]);
    expect(planned?.untouched).toBe(0);
    expect(planned?.counts).toEqual({ CREATED: 0, CHANGED: 0, UNCHANGED: 5, REFUSED: 0 });
  });

  it('has everything of a place, and nothing that a spreadsheet would run', async () => {
    const text = await (await download(`${city.slug}.csv`, admin)).text();
    expect(text).toContain(`"'=HYPERLINK(""http://example.bg"")"`);
    const [heading = [], ...rows] = await cellsOf(text);
    const plain = rows.find(([id]) => id === '007');
    expect(Object.fromEntries(heading.map((title, at) => [title, plain?.[at]]))).toMatchObject({
      Състояние: 'оценява се',
      Вид: 'място',
      'Име (bg)': '=HYPERLINK("http://example.bg")',
      'Населено място': 'Проба',
      Услуга: 'Детски градини',
      'Географска ширина': '42.303652',
      'Географска дължина': '-25.5',
      'Работно време': 'пн-вт 08:00-12:00',
    });
  });

  it.each<[Role, number]>([
    ['admin', 200],
    ['analyst', 200],
    ['editor', 200],
    ['auditor', 200],
    ['local', 403],
    ['printer', 403],
  ])('%s: %d', async (role, status) => {
    const scope = role === 'local' ? { settlementId: city.settlementId } : {};
    const who = await server.signIn(city, { role, ...scope });
    expect((await download(`${city.slug}.csv`, who)).status).toBe(status);
  });

  it('is not for strangers, nor for members of another city', async () => {
    const other = await createCity(server.database.owner.pool);
    const stranger = await server.signIn(other);
    expect((await download(`${city.slug}.xlsx`, stranger)).status).toBe(404);
    expect((await download(`${city.slug}.xlsx`, null)).status).toBe(401);
    expect((await download('nowhere.csv', admin)).status).toBe(404);
    const posted = await fetch(`${server.url}/members/files/locations/${city.slug}.csv`, {
      method: 'POST',
      headers: admin.headers,
    });
    expect(posted.status).toBe(405);
  });
});
