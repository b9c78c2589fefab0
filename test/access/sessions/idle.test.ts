// A session that lies unused ends: a member's after half a day of work, an operator's after an hour. Its use is noted once in minutes.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { IDLE_MS, OPERATOR_IDLE_MS } from '../../../server/access/sessions/rules.ts';
import { createSession } from '../../../server/access/sessions/store-sessions.ts';
import { forgetEnded } from '../../../server/access/sessions/store-ended.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const MINUTE = 60_000;
const START = new Date('2026-12-01T08:00:00Z');
let instant = START;
const later = (ms: number): Date => (instant = new Date(instant.getTime() + ms));

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({ now: () => instant });
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

/** When the only session of the person was noted to be used; null where there is none any more. */
async function notedOf({ userId }: SignedIn): Promise<Date | null> {
  const { rows } = await server.database.owner.pool.query<{ updated_at: Date }>(
    Prisma.sql`SELECT updated_at FROM sessions WHERE user_id = ${userId}::uuid`,
  );
  return rows[0]?.updated_at ?? null;
}

/** Somebody whose session was noted to be used this instant. */
async function entered(signIn: () => Promise<SignedIn>): Promise<SignedIn> {
  const who = await signIn();
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE sessions SET updated_at = ${instant} WHERE user_id = ${who.userId}::uuid`,
  );
  return who;
}

const member = () => entered(() => server.signIn(city));
const operator = () => entered(() => server.signInOperator());

async function isIn(who: SignedIn): Promise<boolean> {
  return (await server.ask('{ me { email } }', {}, who)).data.me !== null;
}

const listSessions = async ({ headers }: SignedIn): Promise<number> =>
  (await fetch(`${server.url}/members/auth/list-sessions`, { headers })).status;

it('goes on for as long as it is used, however long that is', async () => {
  const who = await member();
  for (let times = 0; times < 5; times += 1) {
    later(IDLE_MS - MINUTE);
    expect(await isIn(who)).toBe(true);
    expect(await notedOf(who)).toEqual(instant);
  }
});

it('is written at most once in five minutes, whatever is asked', async () => {
  const who = await member();
  const noted = instant;
  for (let times = 0; times < 4; times += 1) {
    later(MINUTE);
    expect(await isIn(who)).toBe(true);
  }
  expect(await listSessions(who)).toBe(200);
  expect(await notedOf(who)).toEqual(noted);
  later(MINUTE);
  await Promise.all([isIn(who), isIn(who), listSessions(who)]);
  expect(await notedOf(who)).toEqual(instant);
});

it('of a member ends after four hours, for good', async () => {
  const who = await member();
  later(IDLE_MS);
  expect(await isIn(who)).toBe(false);
  expect(await notedOf(who)).toBeNull();
  later(-IDLE_MS);
  expect(await isIn(who)).toBe(false);
});

it('of an operator ends after an hour, a member’s goes on', async () => {
  const [who, other] = [await operator(), await member()];
  later(OPERATOR_IDLE_MS - MINUTE);
  expect(await isIn(who)).toBe(true);
  later(OPERATOR_IDLE_MS);
  expect([await isIn(who), await isIn(other)]).toEqual([false, true]);
});

it.each([
  ['members’ API', (who: SignedIn) => isIn({ ...who, wing: '/members' }), false],
  ['what signing in is done with', listSessions, 401],
])('of an operator is not kept by %s', async (_, ask, ended) => {
  const who = await operator();
  later(OPERATOR_IDLE_MS);
  expect(await ask(who)).toBe(ended);
  expect(await notedOf(who)).toBeNull();
  expect(await isIn(who)).toBe(false);
});

it('that an identity provider opened ends as any', async () => {
  const who = await member();
  const { prisma } = server.gate.database;
  const { pool } = server.database.owner;
  await pool.query(Prisma.sql`DELETE FROM sessions WHERE user_id = ${who.userId}::uuid`);
  const onlyIn = city.id;
  const begun = { userId: who.userId, userAgent: '', confirmedAt: null, hasFactor: false, onlyIn };
  await createSession(prisma, begun, instant);
  expect(await notedOf(who)).toEqual(instant);
});

it('is taken away with those that are over, and no other', async () => {
  const [idle, used] = [await member(), await member()];
  later(IDLE_MS);
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE sessions SET updated_at = ${new Date(instant.getTime() - IDLE_MS + 1)} WHERE user_id = ${used.userId}::uuid`,
  );
  await forgetEnded(server.database.gate.pool, instant);
  expect([await notedOf(idle), (await notedOf(used)) !== null]).toEqual([null, true]);
});
