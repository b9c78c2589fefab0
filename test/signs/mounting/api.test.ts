// The papers of an order and of a round as files: for whom, of which city, in whose language, and what of a wrong address.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { ROLES } from '../../../server/access/grants/member-roles.ts';
import { readPdf } from '../../action/reports/tagged.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { readPdfText } from '../../support/pdf.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { contentOf, signOf } from './signs.ts';

let server: TestServer;
let city: City;
let other: City;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  const { pool } = server.database.owner;
  city = await createCity(pool, { isDemo: false, places: 3 });
  other = await createCity(pool);
  admin = await server.signIn(city);
});
afterAll(() => server.close());

async function idOf(statement: Prisma.Sql): Promise<string> {
  const { rows } = await server.database.owner.pool.query<{ id: string }>(statement);
  return String(rows[0]?.id);
}

/** An order of every sign of the city, two of the first. */
async function order(of: City, { format = 'a5', state = 'ORDERED' } = {}): Promise<string> {
  const signs = of.places.map(({ code }, at) => ({
    ...signOf(at + 1),
    code,
    url: `HTTPS://PROBA.EXAMPLE/S/${code}`,
  }));
  const id = await idOf(
    Prisma.sql`INSERT INTO print_orders (municipality_id, number, state, format, design, press, due_on, delivery_address, shop_email,
        shop_language, test_sheet, content, ordered_on)
      VALUES (${of.id}, (SELECT coalesce(max(number), 0) + 1 FROM print_orders WHERE municipality_id = ${of.id}), ${state}, ${format}, 'classic', 'universal', '2026-12-10', 'Склад', 'shop@example.bg', 'bg', 'NOT_NEEDED',
        ${JSON.stringify(contentOf(signs))}::jsonb, '2026-11-20') RETURNING id`,
  );
  for (const [at, { code }] of of.places.entries())
    await server.database.owner.pool.query(
      Prisma.sql`INSERT INTO print_order_signs VALUES (${of.id}, ${id}::bigint, ${code}, ${at === 0 ? 2 : 1}, 0)`,
    );
  return id;
}

async function round(of: City): Promise<string> {
  const id = await idOf(
    Prisma.sql`INSERT INTO mounting_rounds (municipality_id, name, round_on) VALUES (${of.id}, 'Север', '2026-11-27') RETURNING id`,
  );
  for (const [at, { code }] of of.places.entries())
    await server.database.owner.pool.query(
      Prisma.sql`INSERT INTO mounting_round_signs VALUES (${of.id}, ${id}::bigint, ${code}, ${at})`,
    );
  return id;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'kazva-mounting-')), 'list.pdf');
  await writeFile(path, bytes);
  return (await readPdfText(path, 1)).replace(/\s+/g, ' ');
}

const fetchFile = (path: string, who: SignedIn) =>
  fetch(`${server.url}/members/files/${path}`, { headers: who.headers });

async function open(path: string, who: SignedIn) {
  const response = await fetchFile(path, who);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return {
    name: response.headers.get('content-disposition'),
    read: await readPdf(new Uint8Array(await response.arrayBuffer())),
  };
}

describe('the papers of an order', () => {
  it('are its labels and its mounting list', async () => {
    const id = await order(city);
    const labels = await open(`orders/${city.slug}/${id}/labels.pdf`, admin);
    expect(labels.name).toBe(`inline; filename="etiketi-${city.slug}-${id}.pdf"`);
    expect(labels.read.title).toMatch(/^Етикети\. Поръчка № \d+ от 20 ноември 2026\u00a0г\.$/);
    const list = await open(`orders/${city.slug}/${id}/mounting-list.pdf`, admin);
    expect(list.read.title).toMatch(/^Списък за поставяне\. Поръчка № \d+ от 20 ноември 2026\u00a0г\.$/);
    expect(list.read).toMatchObject({ language: 'bg', unmarked: [], orphans: 0 });
  });

  it('are in the language that the member reads, or asks for', async () => {
    const id = await order(city);
    const reader = await server.signIn(city, { role: 'printer' });
    const choose = `mutation { chooseMyLanguage(language: "en") { name } }`;
    expect((await server.ask(choose, {}, reader)).codes).toEqual([]);
    const path = `orders/${city.slug}/${id}/mounting-list.pdf`;
    expect((await open(path, reader)).read.language).toBe('en');
    expect((await open(`${path}?language=bg`, reader)).read.language).toBe('bg');
    expect((await open(`${path}?language=en`, admin)).read.language).toBe('en');
  });

  it('are of no other city, for those who read orders, and of what there is', async () => {
    const [own, foreign] = [await order(city), await order(other)];
    for (const name of ['labels', 'mounting-list']) {
      expect((await fetchFile(`orders/${other.slug}/${foreign}/${name}.pdf`, admin)).status).toBe(404);
      expect((await fetchFile(`orders/${city.slug}/${foreign}/${name}.pdf`, admin)).status).toBe(404);
      for (const id of ['0', '-1', 'x', '1e3', '99999999999999999999', '%00', "1'"])
        expect((await fetchFile(`orders/${city.slug}/${id}/${name}.pdf`, admin)).status).toBe(404);
      expect((await fetch(`${server.url}/members/files/orders/${city.slug}/${own}/${name}.pdf`)).status).toBe(
        401,
      );
    }
  });

  it.each(ROLES)('%s', async (role) => {
    const id = await order(city);
    const scope = role === 'local' ? { settlementId: city.settlementId } : {};
    const who = await server.signIn(city, { role, ...scope });
    const may = ['admin', 'editor', 'printer', 'auditor'].includes(role);
    const path = `orders/${city.slug}/${id}/labels.pdf`;
    expect((await fetchFile(path, who)).status).toBe(may ? 200 : 403);
    const roundId = await round(city);
    expect((await fetchFile(`rounds/${city.slug}/${roundId}/mounting-list.pdf`, who)).status).toBe(
      may ? 200 : 403,
    );
  });
});

describe('the paper of a round', () => {
  it('names places as they are now, formats as last ordered, and no sign that was retired', async () => {
    const { pool } = server.database.owner;
    const of = await createCity(pool, { isDemo: false, places: 3 });
    const who = await server.signIn(of);
    await order(of, { format: 'a4' });
    await order(of, { format: 'a6', state: 'CANCELLED' });
    const id = await round(of);
    await pool.query(
      Prisma.sql`UPDATE locations SET name = '{"bg": "Ново име"}' WHERE municipality_id = ${of.id} AND id = ${of.places[0]?.id}`,
    );
    await pool.query(
      Prisma.sql`UPDATE signs SET retired_on = '2026-11-25' WHERE municipality_id = ${of.id} AND code = ${of.places[2]?.code}`,
    );
    const response = await fetchFile(`rounds/${of.slug}/${id}/mounting-list.pdf`, who);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = await textOf(bytes);
    for (const words of [
      'Обиколка „Север“, 27 ноември 2026 г.',
      'Ново име',
      'A4, 2 бр.',
      '3 табели',
      'A4: средата',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain(of.places[2]?.code.replace(/(\d{3})(?=\d)/g, '$1 '));
  });

  it('is of no other city', async () => {
    const foreign = await round(other);
    expect((await fetchFile(`rounds/${other.slug}/${foreign}/mounting-list.pdf`, admin)).status).toBe(404);
    expect((await fetchFile(`rounds/${city.slug}/${foreign}/mounting-list.pdf`, admin)).status).toBe(404);
    expect((await fetchFile(`rounds/${city.slug}/x/mounting-list.pdf`, admin)).status).toBe(404);
  });
});
