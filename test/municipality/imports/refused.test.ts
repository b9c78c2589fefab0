// Imports over HTTP that are cut off in the middle, sent by who may not, or no table of places.
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Role } from '../../../server/access/grants/member-roles.ts';
import { createCity } from '../../support/city.ts';
import { csvOf, send, sendTwice, type Sent } from './sent.ts';
import { HEADING, importsIntoACity, row } from './importing.ts';

const { server, city, editor, places, journal } = importsIntoACity();

describe('an import in the middle', () => {
  /** Imports up to the journal, which somebody else holds: the places are written, and nothing is committed. */
  async function inTheMiddle(work: (pid: number) => Promise<void>): Promise<Sent> {
    await sendTwice(server(), city(), csvOf([HEADING, row('1')]), editor());
    const file = csvOf([HEADING, row('1', 'Нова'), row('2')]);
    const { planned } = await send(server(), city(), file, editor());
    const { pool } = server().database.owner;
    const other = await pool.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE audit_entries IN ACCESS EXCLUSIVE MODE');
    const sent = send(server(), city(), file, editor(), planned?.hash);
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
      const { rowCount } = await server().database.owner.pool.query(
        Prisma.sql`SELECT 1 FROM locations WHERE municipality_id = ${city().id} FOR KEY SHARE NOWAIT`,
      );
      expect(rowCount).toBe(1);
    });
    expect(imported?.counts).toMatchObject({ CREATED: 1, CHANGED: 1 });
  });

  it('has done nothing where the database goes away', async () => {
    const { failed } = await inTheMiddle(async (pid) => {
      await server().database.owner.pool.query(Prisma.sql`SELECT pg_terminate_backend(${pid}::integer)`);
    });
    expect(failed?.code).toBe('UNAVAILABLE');
    expect(await places()).toMatchObject([{ external_id: '1', name: { bg: 'Детска градина' }, version: 1 }]);
    expect(await journal()).toHaveLength(1);
  });

  it('goes on without who sent it, who then finds it done', async () => {
    const file = csvOf([HEADING, ...Array.from({ length: 2_000 }, (_, at) => row(String(at)))]);
    const { planned } = await send(server(), city(), file, editor());
    const path = `/members/files/imports/${city().slug}?plan=${planned?.hash ?? ''}`;
    const left = new AbortController();
    const { body } = await fetch(server().url + path, {
      method: 'POST',
      headers: editor().headers,
      body: file,
      signal: left.signal,
    });
    await body?.getReader().read();
    left.abort();
    await expect.poll(async () => (await places()).length).toBe(2_000);
    const again = await send(server(), city(), file, editor());
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
    const scope = role === 'local' ? { settlementId: city().settlementId } : {};
    const who = await server().signIn(city(), { role, ...scope });
    const sent = await send(server(), city(), csvOf([HEADING, row('1')]), who);
    expect([sent.status, sent.code]).toEqual([status, code]);
  });

  it('is nobody of another city, no stranger, and no page of others', async () => {
    const file = csvOf([HEADING, row('1')]);
    const other = await createCity(server().database.owner.pool, { places: 0 });
    const stranger = await server().signIn(other, { role: 'admin' });
    expect(await send(server(), city(), file, stranger)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await send(server(), city(), file, null)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const { cookie } = editor().headers;
    const foreign = { headers: { cookie, origin: 'https://other.example' } };
    expect(await send(server(), city(), file, foreign)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const none = await fetch(`${server().url}/members/files/imports/${city().slug}`, { headers: { cookie } });
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
    const { status, refused } = await send(server(), city(), file, editor());
    expect([status, refused?.fault]).toEqual([200, fault]);
  });

  it('a body of 100 MB is refused before it is read', async () => {
    const bytes = 100_000_000;
    const sentBefore = await new Promise<{ status: number; written: number }>((resolve, reject) => {
      const posted = request(`${server().url}/members/files/imports/${city().slug}`, {
        method: 'POST',
        headers: { ...editor().headers, 'transfer-encoding': 'chunked' },
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
    const announced = await fetch(`${server().url}/members/files/imports/${city().slug}`, {
      method: 'POST',
      headers: editor().headers,
      body: Buffer.alloc(10_000_001),
    });
    expect(announced.status).toBe(413);
  });
});
