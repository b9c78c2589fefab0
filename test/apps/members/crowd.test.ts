// Two hundred people sign in at once: some are asked to come again, and every vote beside them is taken.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHashing, WORK } from '../../../server/access/sessions/hashing.ts';
import { LOOPBACK } from '../../../server/foundation/networks.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { join, newJar, PASSWORD, signIn } from './account.ts';

/** None that is made here is older. */
const hashing = createHashing(() => Promise.reject(new Error('Renewed')));

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK, passwordWork: WORK });
  city = await createCity(server.database.owner.pool, { places: 20 });
});
afterAll(() => server.close());

it('what else needs a thread does not wait for hashes', async () => {
  const done: string[] = [];
  const hashes = Array.from({ length: 30 }, () => hashing.hash(PASSWORD).then(() => done.push('hash')));
  await readFile(import.meta.filename);
  done.push('file');
  await Promise.all(hashes);
  expect(done.indexOf('file')).toBeLessThan(10);
});

it('a hash is the same as without turns', async () => {
  const hash = await hashing.hash(PASSWORD);
  expect(await hashing.verify({ hash, password: PASSWORD })).toBe(true);
  expect(await hashing.verify({ hash, password: `${PASSWORD}.` })).toBe(false);
});

it('some wait, some are asked to come again, and all votes are taken', async () => {
  const email = 'crowd@proba.example.bg';
  await join(server, city, email);
  const attempts = Array.from({ length: 200 }, async (_, at) => {
    const answer = await fetch(`${server.url}/members/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: server.gate.membersUrl,
        'x-forwarded-for': `198.51.${at}.7`,
      },
      // Of a name that is nobody's a hash is made too, so that its time tells nothing.
      body: JSON.stringify({
        email: at % 20 === 0 ? email : `nobody${at}@proba.example.bg`,
        password: PASSWORD,
      }),
    });
    await answer.text();
    return { status: answer.status, retry: answer.headers.get('retry-after') };
  });
  const votes = Array.from({ length: 60 }, (_, at) =>
    server.ask(
      'mutation ($input: RateInput!) { rate(input: $input) { __typename } }',
      { input: { code: city.places[at % 20]?.code, ballotId: randomUUID(), score: 7 } },
      '',
      { 'x-forwarded-for': `203.0.${at}.7` },
    ),
  );
  const taken = await Promise.all(votes);
  expect(new Set(taken.map(({ data }) => data?.rate.__typename))).toEqual(new Set(['RatingReceived']));
  const answers = await Promise.all(attempts);
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  expect(count(200) + count(401) + count(429)).toBe(200);
  expect(count(200)).toBeGreaterThan(0);
  expect(count(429)).toBeGreaterThan(0);
  expect(answers.filter(({ status, retry }) => status === 429 && !(Number(retry) > 0))).toEqual([]);
  // Who was asked to come again was not counted as somebody who guesses.
  const jar = newJar(server);
  expect((await signIn(jar, email)).status).toBe(200);
});
