// Sessions: listed, ended, and what ends all others. One that was ended is refused at once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { join, newJar, PASSWORD, signIn, whoIs, type Jar } from './account.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

interface Session {
  readonly token: string;
  readonly userAgent: string;
  readonly ipAddress: string | null;
}

const list = async ({ send }: Jar) => (await (await send('/auth/list-sessions')).json()) as Session[];

/** Another browser of the same person. */
async function signedIn(email: string, userAgent: string): Promise<Jar> {
  const jar = newJar(server);
  await jar.send('/auth/sign-in/email', { email, password: PASSWORD }, { 'user-agent': userAgent });
  return jar;
}

it('are listed with the browser and without an address, and each can be ended from any other', async () => {
  const email = 'petya@proba.bg';
  const here = await join(server, city, email);
  const lost = await signedIn(email, 'A lost phone');
  const other = await signedIn(email, 'The office');
  const sessions = await list(here);
  expect(sessions.map(({ userAgent }) => userAgent)).toEqual(
    expect.arrayContaining(['A lost phone', 'The office']),
  );
  expect(sessions.map(({ ipAddress }) => ipAddress)).toEqual([null, null, null]);
  const token = sessions.find(({ userAgent }) => userAgent === 'A lost phone')?.token;
  expect((await here.send('/auth/revoke-session', { token })).status).toBe(200);
  expect([await whoIs(lost), await whoIs(other), await whoIs(here)]).toEqual([null, email, email]);
  expect((await here.send('/auth/revoke-other-sessions', {})).status).toBe(200);
  expect([await whoIs(other), await whoIs(here)]).toEqual([null, email]);
  expect((await here.send('/auth/sign-out', {})).status).toBe(200);
  expect(here.cookies.size).toBe(0);
});

it('are named where they are listed: no answer that a script reads has what the cookie hides', async () => {
  const email = 'quiet@proba.bg';
  await join(server, city, email);
  const jar = newJar(server);
  const signingIn = await jar.send('/auth/sign-in/email', { email, password: PASSWORD });
  const told = [await signingIn.text(), JSON.stringify(await list(jar))];
  const tokens = [...jar.cookies.values()].map((value) => decodeURIComponent(value).split('.')[0] ?? '');
  expect(tokens.some((token) => token.length >= 32)).toBe(true);
  for (const token of tokens) for (const text of told) expect(text).not.toContain(token);
  expect(told[0]).not.toContain('"token"');
  // The name of a session opens nothing, and ends it.
  const [{ token: name } = { token: '' }] = await list(jar);
  const forged = newJar(server);
  for (const [cookie, value] of jar.cookies)
    forged.cookies.set(cookie, encodeURIComponent(decodeURIComponent(value).replace(/^[^.]+/, name)));
  expect([await whoIs(forged), await whoIs(jar)]).toEqual([null, email]);
});

it('of others are neither listed nor ended', async () => {
  const [mine, theirs] = [await join(server, city, 'a@proba.bg'), await join(server, city, 'b@proba.bg')];
  const [{ token } = { token: '' }] = await list(theirs);
  await mine.send('/auth/revoke-session', { token });
  expect(await whoIs(theirs)).toBe('b@proba.bg');
  expect((await list(mine)).map((session) => session.token)).not.toContain(token);
});

it('end with a new password, but for the one that chose it', async () => {
  const email = 'new@proba.bg';
  const here = await join(server, city, email);
  const other = await signedIn(email, 'The office');
  const newPassword = 'бели череши през юни';
  const changed = await here.send('/auth/change-password', { currentPassword: PASSWORD, newPassword });
  expect(changed.status).toBe(200);
  expect([await whoIs(here), await whoIs(other)]).toEqual([email, null]);
  expect((await signIn(newJar(server), email)).status).toBe(401);
  expect((await signIn(newJar(server), email, newPassword)).status).toBe(200);
});

it('all end with a password that was forgotten, by a link that works once', async () => {
  const email = 'forgot@proba.bg';
  const here = await join(server, city, email);
  await newJar(server).send('/auth/request-password-reset', { email });
  const letter = () => server.letters.findLast(({ to, text }) => to === email && text.includes('/password#'));
  await expect.poll(letter).toBeDefined();
  const [, token = ''] = /\/members\/password#(\w+)/.exec(letter()?.text ?? '') ?? [];
  const newPassword = 'черни череши през юни';
  const reset = () => newJar(server).send('/auth/reset-password', { token, newPassword });
  expect([(await reset()).status, (await reset()).status]).toEqual([200, 400]);
  expect(await whoIs(here)).toBeNull();
  expect((await signIn(newJar(server), email, newPassword)).status).toBe(200);
});

it('of a member who is none any more show nothing of the municipality', async () => {
  const email = 'gone@proba.bg';
  const here = await join(server, city, email, 'ANALYST');
  await server.database.owner.pool.query(
    `DELETE FROM members USING users u WHERE u.id = user_id AND email = '${email}'`,
  );
  const query = `query ($slug: String!) { comments(municipality: $slug) { nodes { text } } }`;
  expect((await here.ask(query, { slug: city.slug })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
