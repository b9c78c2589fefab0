// Importing places over HTTP: what would be done is shown first, then all of it is done, or nothing; only by who may.
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Role } from '../../../server/access/grants/member-roles.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { csvOf, send, sendTwice, type Sent } from './sent.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { places: 0 });
  editor = await server.signIn(city, { role: 'editor' });
});

const HEADING = ['Идентификатор', 'Име (bg)', 'Име (en)', 'Населено място', 'Категория', 'Работно време'];
const row = (id: string, name = 'Детска градина', ...more: string[]) => [
  id,
  name,
  '',
  'гр. Проба',
  'Детски градини',
  ...more,
];

interface StoredPlace {
  readonly id: string;
  readonly external_id: string;
  readonly name: { readonly bg: string };
  readonly version: number;
  readonly codes: string;
}

async function places(): Promise<StoredPlace[]> {
  const { rows } = await server.database.owner.pool.query<StoredPlace>(
    Prisma.sql`SELECT id, external_id, name, version, (SELECT count(*) FROM signs s JOIN sign_codes c USING (municipality_id, code)
        WHERE c.municipality_id = l.municipality_id AND c.location_id = l.id) AS codes
      FROM locations l WHERE municipality_id = ${city.id} ORDER BY external_id`,
  );
  return rows;
}

async function journal(): Promise<{ action: string; actor: string; before: unknown; after: unknown }[]> {
  const { rows } = await server.database.owner.pool.query<{
    action: string;
    actor: string;
    before: unknown;
    after: unknown;
  }>(
    Prisma.sql`SELECT action, actor, before, after FROM audit_entries WHERE municipality_id = ${city.id} ORDER BY id`,
  );
  return rows;
}

describe('an import', () => {
  it('shows what it would do and does nothing, then does it, and then has nothing more to do', async () => {
    const file = csvOf([HEADING, row('дг-1', 'ДГ „Роза“', 'пн-пт 07:00-18:00'), row('дг-2')]);
    const { planned, steps } = await send(server, city, file, editor);
    expect(planned?.counts).toEqual({ CREATED: 2, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 });
    expect(steps).toContain('READING');
    expect(await places()).toEqual([]);

    const { imported } = await send(server, city, file, editor, planned?.hash);
    expect(imported?.counts.CREATED).toBe(2);
    expect(await places()).toMatchObject([
      { external_id: 'дг-1', name: { bg: 'ДГ „Роза“' }, codes: '1' },
      { external_id: 'дг-2', codes: '1' },
    ]);
    const entries = await journal();
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      action: 'locations.import',
      before: null,
      after: { externalId: 'дг-1' },
    });
    expect(entries[0]?.actor).toContain(editor.email);

    const again = await sendTwice(server, city, file, editor);
    expect(again.imported?.counts).toEqual({ CREATED: 0, CHANGED: 0, UNCHANGED: 2, REFUSED: 0 });
    expect(await journal()).toHaveLength(2);
    expect((await places()).map(({ version }) => version)).toEqual([1, 1]);
  });

  it('changes what differs, tells from what to what, and leaves columns that are not there', async () => {
    await sendTwice(server, city, csvOf([HEADING, row('1', 'Стара', 'пн 08:00-12:00'), row('2')]), editor);
    const file = csvOf([
      ['external_id', 'name_bg', 'address_bg'],
      ['1', 'Нова', 'ул. „Роза“ 1'],
    ]);
    const { planned } = await send(server, city, file, editor);
    expect(planned?.untouched).toBe(1);
    expect(planned?.rows).toMatchObject([
      {
        outcome: 'CHANGED',
        changes: [
          { column: 'name.bg', before: 'Стара', after: 'Нова' },
          { column: 'address.bg', before: '', after: 'ул. „Роза“ 1' },
        ],
      },
    ]);
    await send(server, city, file, editor, planned?.hash);
    expect(await places()).toMatchObject([{ name: { bg: 'Нова' }, version: 2 }, { version: 1 }]);
    const entry = (await journal()).at(-1);
    expect(entry?.before).toEqual({ name: { bg: 'Стара' }, address: null });
    expect(entry?.after).toEqual({ name: { bg: 'Нова' }, address: { bg: 'ул. „Роза“ 1' } });
    const { rows } = await server.database.owner.pool.query(
      Prisma.sql`SELECT weekday FROM opening_hours WHERE municipality_id = ${city.id}`,
    );
    expect(rows).toEqual([{ weekday: 1 }]);
  });

  it('changes hours from the next day on, but those of a new place hold at once', async () => {
    await sendTwice(server, city, csvOf([HEADING, row('1', 'Стара', 'пн 08:00-12:00'), row('2')]), editor);
    const changed = csvOf([
      HEADING,
      row('1', 'Нова', 'пн 08:00-12:00'),
      row('2', 'Стара', 'вт 08:00-12:00'),
      row('3'),
    ]);
    await sendTwice(server, city, changed, editor);
    const { rows } = await server.database.owner.pool.query(
      Prisma.sql`SELECT hours_before AS before FROM locations WHERE municipality_id = ${city.id} ORDER BY external_id`,
    );
    expect(rows).toEqual([{ before: null }, { before: [] }, { before: null }]);
  });

  it('takes with it the tablet at the desk of a place that moves', async () => {
    await sendTwice(server, city, csvOf([HEADING, row('1')]), editor);
    const [place] = await places();
    await server.database.owner.pool.query(
      Prisma.sql`INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name, desk_id)
        VALUES (${city.id}, '1/tablet', ${city.settlementId}, ${city.categoryId}, 'tablet', '{"bg":"Таблет"}',
          ${place?.id}::bigint)`,
    );
    const file = csvOf([
      ['ID', 'Адрес'],
      ['1', 'ул. „Мир“ 2'],
    ]);
    await sendTwice(server, city, file, editor);
    const { rows } = await server.database.owner.pool.query(
      Prisma.sql`SELECT address FROM locations WHERE municipality_id = ${city.id} AND kind = 'tablet'`,
    );
    expect(rows).toEqual([{ address: { bg: 'ул. „Мир“ 2' } }]);
    const refused = await send(
      server,
      city,
      csvOf([
        ['ID', 'Адрес'],
        ['1/tablet', 'x'],
      ]),
      editor,
    );
    expect(refused.planned?.rows[0]?.reasons).toMatchObject([{ fault: 'A_TABLET' }]);
  });

  it('leaves refused rows out, with the reason of each', async () => {
    const file = csvOf([HEADING, row('1'), row('1'), ['2', '', '', 'Прoба', 'градини', 'когато'], row('')]);
    const { planned } = await send(server, city, file, editor);
    expect(planned?.rows.map(({ outcome, reasons }) => [outcome, reasons.map(({ fault }) => fault)])).toEqual(
      [
        ['CREATED', []],
        ['REFUSED', ['TWICE']],
        ['REFUSED', ['NOT_KNOWN', 'NOT_KNOWN', 'NOT_HOURS', 'REQUIRED']],
        ['REFUSED', ['REQUIRED']],
      ],
    );
    expect(planned?.rows[2]?.reasons[0]).toMatchObject({ column: 'settlement', detail: 'Проба' });
    expect(planned?.rows[1]?.reasons[0]).toMatchObject({ column: 'externalId', detail: '2' });
    expect(planned?.rows[2]?.cells).toEqual(['2', '', '', 'Прoба', 'градини', 'когато']);
    const { imported } = await send(server, city, file, editor, planned?.hash);
    expect(imported?.counts).toMatchObject({ CREATED: 1, REFUSED: 3 });
    expect(await places()).toHaveLength(1);
  });

  it('takes a file in windows-1251', async () => {
    const characters = new TextDecoder('windows-1251').decode(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
    );
    const text = csvOf([HEADING, row('дг-1', 'ДГ „Роза“')]);
    const file = Buffer.from([...text].map((character) => characters.indexOf(character)));
    await sendTwice(server, city, file, editor);
    expect(await places()).toMatchObject([{ external_id: 'дг-1', name: { bg: 'ДГ „Роза“' } }]);
  });

  it('tells of 10,001 refused rows', async () => {
    const file = csvOf([HEADING, ...Array.from({ length: 10_001 }, (_, at) => row(String(at), ''))]);
    const { planned, steps } = await send(server, city, file, editor);
    expect(planned?.counts).toEqual({ CREATED: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 10_001 });
    expect(planned?.rows).toHaveLength(10_001);
    expect(steps.filter((step) => step === 'COMPARING').length).toBeGreaterThan(10);
    const { imported } = await send(server, city, file, editor, planned?.hash);
    expect(imported?.counts.REFUSED).toBe(10_001);
    expect(await places()).toEqual([]);
  });
});

describe('an import that is not any more what was shown', () => {
  it('is refused whole, with what it would be now', async () => {
    const file = csvOf([HEADING, row('1', 'Първа'), row('2', 'Втора')]);
    const { planned } = await send(server, city, file, editor);
    await sendTwice(server, city, csvOf([HEADING, row('1', 'Друга')]), editor);
    const { outdated } = await send(server, city, file, editor, planned?.hash);
    expect(outdated?.counts).toMatchObject({ CREATED: 1, CHANGED: 1 });
    expect(await places()).toMatchObject([{ name: { bg: 'Друга' }, version: 1 }]);
    const { imported } = await send(server, city, file, editor, outdated?.hash);
    expect(imported?.counts).toMatchObject({ CREATED: 1, CHANGED: 1 });
  });

  it('is refused where another file is sent, and in another city', async () => {
    const { planned } = await send(server, city, csvOf([HEADING, row('1')]), editor);
    const other = await send(server, city, csvOf([HEADING, row('2')]), editor, planned?.hash);
    expect(other.outdated?.counts.CREATED).toBe(1);
    const elsewhere = await createCity(server.database.owner.pool, { places: 0 });
    const admin = await server.signIn(elsewhere, { role: 'admin' });
    const there = await send(server, elsewhere, csvOf([HEADING, row('1')]), admin, planned?.hash);
    expect(there.outdated?.counts.CREATED).toBe(1);
    expect(await places()).toEqual([]);
  });

  it('lets one of two at the same moment win', async () => {
    const file = csvOf([HEADING, ...Array.from({ length: 50 }, (_, at) => row(String(at)))]);
    const { planned } = await send(server, city, file, editor);
    const both = await Promise.all([1, 2].map(() => send(server, city, file, editor, planned?.hash)));
    expect(both.filter(({ imported }) => imported)).toHaveLength(1);
    expect(both.filter(({ outdated }) => outdated)).toHaveLength(1);
    expect(await places()).toHaveLength(50);
  });
});

describe('an import in the middle', () => {
  /** Imports up to the journal, which somebody else holds: the places are written, and nothing is committed. */
  async function inTheMiddle(work: (pid: number) => Promise<void>): Promise<Sent> {
    await sendTwice(server, city, csvOf([HEADING, row('1')]), editor);
    const file = csvOf([HEADING, row('1', 'Нова'), row('2')]);
    const { planned } = await send(server, city, file, editor);
    const { pool } = server.database.owner;
    const other = await pool.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE audit_entries IN ACCESS EXCLUSIVE MODE');
    const sent = send(server, city, file, editor, planned?.hash);
    const waiting = async () => {
      const { rows } = await pool.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%audit_entries%'`,
      );
      return rows[0]?.pid;
    };
    try {
      await expect.poll(waiting).toBeDefined();
      await work((await waiting()) ?? 0);
    } finally {
      // Else a broken import would be one that waits for ever.
      await other.query('ROLLBACK');
      other.release();
    }
    return sent;
  }

  it('lets citizens vote: a slip needs the key of its place', async () => {
    const { imported } = await inTheMiddle(async () => {
      const { rowCount } = await server.database.owner.pool.query(
        Prisma.sql`SELECT 1 FROM locations WHERE municipality_id = ${city.id} FOR KEY SHARE NOWAIT`,
      );
      expect(rowCount).toBe(1);
    });
    expect(imported?.counts).toMatchObject({ CREATED: 1, CHANGED: 1 });
  });

  it('has done nothing where the database goes away', async () => {
    const { failed } = await inTheMiddle(async (pid) => {
      await server.database.owner.pool.query(Prisma.sql`SELECT pg_terminate_backend(${pid}::integer)`);
    });
    expect(failed?.code).toBe('UNAVAILABLE');
    expect(await places()).toMatchObject([{ external_id: '1', name: { bg: 'Детска градина' }, version: 1 }]);
    expect(await journal()).toHaveLength(1);
  });

  it('goes on without who sent it, who then finds it done', async () => {
    const file = csvOf([HEADING, ...Array.from({ length: 2_000 }, (_, at) => row(String(at)))]);
    const { planned } = await send(server, city, file, editor);
    const path = `/members/files/imports/${city.slug}?plan=${planned?.hash ?? ''}`;
    const left = new AbortController();
    const { body } = await fetch(server.url + path, {
      method: 'POST',
      headers: editor.headers,
      body: file,
      signal: left.signal,
    });
    await body?.getReader().read();
    left.abort();
    await expect.poll(async () => (await places()).length).toBe(2_000);
    const again = await send(server, city, file, editor);
    expect(again.planned?.counts).toMatchObject({ CREATED: 0, UNCHANGED: 2_000 });
  });
});

describe('who may import', () => {
  it.each<[Role, number, string | null]>([
    ['admin', 200, null],
    ['editor', 200, null],
    ['analyst', 403, 'FORBIDDEN'],
    ['local', 403, 'FORBIDDEN'],
    ['printer', 403, 'FORBIDDEN'],
    ['auditor', 403, 'FORBIDDEN'],
  ])('%s: %d %s', async (role, status, code) => {
    const scope = role === 'local' ? { settlementId: city.settlementId } : {};
    const who = await server.signIn(city, { role, ...scope });
    const sent = await send(server, city, csvOf([HEADING, row('1')]), who);
    expect([sent.status, sent.code]).toEqual([status, code]);
  });

  it('is nobody of another city, no stranger, and no page of others', async () => {
    const file = csvOf([HEADING, row('1')]);
    const other = await createCity(server.database.owner.pool, { places: 0 });
    const stranger = await server.signIn(other, { role: 'admin' });
    expect(await send(server, city, file, stranger)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await send(server, city, file, null)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const { cookie } = editor.headers;
    const foreign = { headers: { cookie, origin: 'https://other.example' } };
    expect(await send(server, city, file, foreign)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const none = await fetch(`${server.url}/members/files/imports/${city.slug}`, { headers: { cookie } });
    expect(none.status).toBe(405);
    expect(await places()).toEqual([]);
  });
});

describe('files that are no table of places', () => {
  it.each([
    ['nothing', '', 'EMPTY'],
    ['a heading alone', csvOf([HEADING]), 'NO_ROWS'],
    [
      'no external id',
      csvOf([
        ['Име', 'Цвят'],
        ['а', 'б'],
      ]),
      'NO_EXTERNAL_ID',
    ],
    [
      'a column twice',
      csvOf([
        ['ID', 'External ID'],
        ['1', '2'],
      ]),
      'COLUMN_TWICE',
    ],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d4948445200', 'hex'), 'NOT_A_TABLE'],
    [
      '20,001 rows',
      csvOf([['ID'], ...Array.from({ length: 20_000 }, (_, at) => [String(at)])]),
      'TOO_MANY_ROWS',
    ],
  ])('%s', async (_name, file, fault) => {
    const { status, refused } = await send(server, city, file, editor);
    expect([status, refused?.fault]).toEqual([200, fault]);
  });

  it('a body of 100 MB is refused before it is read', async () => {
    const bytes = 100_000_000;
    const sentBefore = await new Promise<{ status: number; written: number }>((resolve, reject) => {
      const posted = request(`${server.url}/members/files/imports/${city.slug}`, {
        method: 'POST',
        headers: { ...editor.headers, 'transfer-encoding': 'chunked' },
      });
      let written = 0;
      const piece = Buffer.alloc(64 * 1_024, 'a');
      const more = () => {
        while (written < bytes && !posted.destroyed) {
          written += piece.length;
          if (!posted.write(piece)) return;
        }
      };
      posted.on('drain', more);
      posted.on('error', reject);
      posted.on('response', (response) => {
        resolve({ status: response.statusCode ?? 0, written });
        posted.destroy();
      });
      more();
    });
    expect(sentBefore.status).toBe(413);
    expect(sentBefore.written).toBeLessThan(30_000_000);
    const announced = await fetch(`${server.url}/members/files/imports/${city.slug}`, {
      method: 'POST',
      headers: editor.headers,
      body: Buffer.alloc(10_000_001),
    });
    expect(announced.status).toBe(413);
  });
});
