// The journal tells who signed in, of a session once, and that somebody guesses at an account; other cities hear nothing of it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOOPBACK } from '../../../server/foundation/networks.ts';
import { join, ME, NAME, newJar, PASSWORD, signIn } from '../../apps/members/account.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK });
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

const QUERY = `query ($slug: String!) { audit(municipality: $slug, subject: "SignIn") { nodes { actor subjectName after } } }`;

async function signInsIn({ id, slug }: City) {
  const auditor = await server.signIn({ id }, { role: 'auditor' });
  const { data } = await server.ask(QUERY, { slug }, auditor);
  return data.audit.nodes as { actor: string; subjectName: string | null; after: string | null }[];
}

it('a session is one line, however much it asks, and from however many requests at once', async () => {
  const email = 'petya@proba.bg';
  const jar = await join(server, city, email);
  await Promise.all([1, 2, 3, 4].map(() => jar.ask(ME)));
  const line = { actor: `${NAME} <${email}>`, subjectName: null, after: null };
  expect(await signInsIn(city)).toEqual([line]);
  const again = newJar(server);
  await signIn(again, email);
  // A cookie that asks for nothing is no visit yet; what was shown is not told twice.
  expect(await signInsIn(city)).toEqual([line]);
  await again.ask(ME);
  await again.ask(ME);
  expect(await signInsIn(city)).toEqual([line, line]);
});

it('tries at a password are a line a day, by nobody who is known; a name without an account leaves none', async () => {
  const other = await createCity(server.database.owner.pool);
  const email = 'kmet@proba.bg';
  await join(server, other, email);
  const before = (await signInsIn(city)).length;
  for (const name of [email, 'nobody@proba.bg'])
    for (let at = 0; at < 30; at += 1)
      await newJar(server).send(
        '/auth/sign-in/email',
        { email: name, password: `${PASSWORD}?` },
        { 'x-forwarded-for': `2001:db8:${at.toString(16)}::1` },
      );
  await server.gate.afterwards.rest();
  const tried = (await signInsIn(other)).filter(({ actor }) => actor === 'somebody');
  expect(tried).toEqual([{ actor: 'somebody', subjectName: NAME, after: '{"guessed":"password"}' }]);
  expect(await signInsIn(city)).toHaveLength(before);
});
