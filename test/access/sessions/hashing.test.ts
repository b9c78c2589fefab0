// Passwords are hashed by the work that OWASP asks for; a hash of less is taken, and renewed by whoever signs in with it.
import { scryptSync } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createHashing, WORK } from '../../../server/access/sessions/hashing.ts';
import { renewHash } from '../../../server/access/sessions/store-users.ts';
import { join, newJar, PASSWORD, signIn } from '../../apps/members/account.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({ passwordWork: WORK });
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

const ofEmail = (email: string) =>
  Prisma.sql`user_id = (SELECT id FROM users WHERE email = ${email}) AND provider_id = 'credential'`;

async function hashOf(email: string): Promise<string> {
  const { rows } = await server.database.owner.pool.query<{ password: string }>(
    Prisma.sql`SELECT password FROM credentials WHERE ${ofEmail(email)}`,
  );
  return rows[0]?.password ?? '';
}

/** Somebody whose password was hashed before, by less work. */
async function joinedEarlier(email: string): Promise<string> {
  await join(server, city, email);
  const earlier = await hashPassword(PASSWORD);
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE credentials SET password = ${earlier} WHERE ${ofEmail(email)}`,
  );
  return earlier;
}

const TODAY = /^\$scrypt\$ln=15,r=8,p=3\$([\w-]{22})\$([\w-]{43})$/;

it('says its work in the hash, and is what Node works out by it', async () => {
  const email = 'work@proba.bg';
  await join(server, city, email);
  const [, salt = '', key] = TODAY.exec(await hashOf(email)) ?? [];
  const work = { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 };
  expect(scryptSync(PASSWORD, Buffer.from(salt, 'base64url'), 32, work).toString('base64url')).toBe(key);
});

it('has a salt each, and takes one letter in each way in which keyboards write it', async () => {
  const hashing = createHashing(() => Promise.reject(new Error('Renewed')));
  const [one, other] = [await hashing.hash('кафене й'), await hashing.hash('кафене й')];
  expect(one).not.toBe(other);
  for (const form of ['NFC', 'NFD'] as const)
    expect(await hashing.verify({ hash: one, password: 'кафене й'.normalize(form) })).toBe(true);
  for (const broken of [
    one.slice(0, -1),
    `${one}A`,
    one.replace(/\$[^$]*$/, ''),
    one.replace(/\$[^$]*$/, '$'),
  ])
    expect(await hashing.verify({ hash: broken, password: 'кафене й' })).toBe(false);
});

it('of less work opens, and is renewed; a wrong password renews nothing', async () => {
  const email = 'earlier@proba.bg';
  const earlier = await joinedEarlier(email);
  expect((await signIn(newJar(server), email, 'не е тази парола')).status).toBe(401);
  expect(await hashOf(email)).toBe(earlier);
  expect((await signIn(newJar(server), email)).status).toBe(200);
  const renewed = await hashOf(email);
  expect(renewed).toMatch(TODAY);
  expect((await signIn(newJar(server), email)).status).toBe(200);
  expect((await signIn(newJar(server), email, 'не е тази парола')).status).toBe(401);
  expect(await hashOf(email)).toBe(renewed);
});

it('is not put in the place of a password that was changed meanwhile', async () => {
  const email = 'meanwhile@proba.bg';
  const earlier = await joinedEarlier(email);
  const jar = newJar(server);
  await signIn(jar, email);
  const now = await hashOf(email);
  await renewHash(server.gate.database.prisma, earlier, 'a hash of the former password', new Date());
  expect(await hashOf(email)).toBe(now);
});
