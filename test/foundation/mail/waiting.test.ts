// Letters that wait: kept with what they tell of, never readable in the database, sent once by whoever finds them left behind.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import { asMember } from '../../../server/foundation/database/tenant.ts';
import type { EventName, Log } from '../../../server/foundation/log.ts';
import type { Message, Send, Plain } from '../../../server/foundation/mail/message.ts';
import { sendWaiting } from '../../../server/access/mail/send-waiting.ts';
import { keepLetter } from '../../../server/access/mail/waiting-letters.ts';
import { createCity, type City } from '../../support/city.ts';
import { adminOf } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const TOLD: Plain = {
  to: 'shop@pechat.example.bg',
  replyTo: 'penka@proba.example.bg',
  subject: 'Поръчка № 7',
  text: 'https://kazva.example.bg/print/pass_Qz7secret\n',
  html: '<!doctype html><a href="https://kazva.example.bg/print/pass_Qz7secret">Поръчката</a>',
};
const WRITTEN = new Date('2026-11-26T10:00:00Z');
const LATER = new Date('2026-11-26T10:02:00Z');

let server: TestServer;
let city: City;
const noted: [EventName, object][] = [];
const log: Log = { note: (event, fields) => void noted.push([event, fields]) };

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());
beforeEach(async () => {
  noted.length = 0;
  await server.database.owner.pool.query('DELETE FROM waiting_letters');
});

/** As a process that died after the commit, or (with a reason) before it. */
async function leaveBehind(reason?: Error): Promise<void> {
  const edit = grant(adminOf(city), 'orders.edit', city.id);
  await asMember(server.database.member.prisma, city.id, async (tx) => {
    await keepLetter({ gate: server.gate, viewer: adminOf(city), now: () => WRITTEN }, tx, edit, TOLD);
    if (reason) throw reason;
  });
}

async function rows(): Promise<{ sealed: Buffer }[]> {
  return (await server.database.owner.pool.query<{ sealed: Buffer }>('SELECT * FROM waiting_letters')).rows;
}

async function run(now: Date, send?: Send, key = server.gate.key) {
  const sent: Message[] = [];
  const keep: Send = (message) => {
    sent.push(message);
    return Promise.resolve('sent');
  };
  const parts = { connection: server.database.jobs, key, log, now: () => now };
  return { count: await sendWaiting({ ...parts, send: send ?? keep }), sent };
}

it('lie sealed in the database, and are gone with what was not committed', async () => {
  await leaveBehind();
  const [row] = await rows();
  const bytes = row?.sealed.toString('latin1') ?? '';
  for (const part of ['pass_', 'Qz7secret', 'shop@', 'penka']) expect(bytes).not.toContain(part);
  await server.database.owner.pool.query('DELETE FROM waiting_letters');
  await expect(leaveBehind(new Error('It was not to be.'))).rejects.toThrow('It was not to be.');
  expect(await rows()).toEqual([]);
});

it('are left to who wrote them for two minutes, and then sent as they were written', async () => {
  await leaveBehind();
  expect(await run(new Date(LATER.getTime() - 1))).toEqual({ count: 0, sent: [] });
  expect(await run(LATER)).toEqual({ count: 1, sent: [TOLD] });
  expect(await rows()).toEqual([]);
  expect(await run(LATER)).toEqual({ count: 0, sent: [] });
});

it('are sent by one of two that look at once', async () => {
  await leaveBehind();
  const found = await Promise.all([run(LATER), run(LATER)]);
  expect(found.map(({ count }) => count).toSorted()).toEqual([0, 1]);
});

it('wait on where they could not even be kept in the folder', async () => {
  await leaveBehind();
  await expect(run(LATER, () => Promise.reject(new Error('ENOSPC')))).rejects.toThrow('ENOSPC');
  expect(await rows()).toHaveLength(1);
  expect((await run(LATER)).count).toBe(0);
  expect((await run(new Date(LATER.getTime() + 120_000))).sent).toEqual([TOLD]);
});

it('are thrown away, and the log says so, where the key is another one, or the row', async () => {
  await leaveBehind();
  expect(await run(LATER, undefined, randomBytes(32))).toEqual({ count: 0, sent: [] });
  expect(noted).toEqual([['letterUnreadable', {}]]);
  await leaveBehind();
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE waiting_letters SET id = gen_random_uuid() WHERE municipality_id = ${city.id}`,
  );
  expect(await run(LATER)).toEqual({ count: 0, sent: [] });
  expect(await rows()).toEqual([]);
});
