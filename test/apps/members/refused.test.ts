// What is not answered: paths of better-auth that are not on the list, fields that they would take, other sites, and what needs
// to be confirmed.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findPath, PATHS } from '../../../server/access/sessions/auth-paths.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { join, newJar, PASSWORD, setUpFactor, whoIs, type Jar } from './account.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

const statusOf = async (answer: Promise<Response>) => (await answer).status;
const codeOf = async (answer: Promise<Response>) => {
  const body = (await (await answer).json()) as { errors?: { extensions: { code: string } }[] };
  return body.errors?.[0]?.extensions.code;
};

/** A session that was not confirmed for a while. */
async function unconfirmed(email: string): Promise<Jar> {
  const jar = await join(server, city, email);
  await server.database.owner.pool.query(`UPDATE sessions SET confirmed_at = now() - interval '10 minutes'`);
  return jar;
}

it('every endpoint of better-auth that is not listed is not there', async () => {
  const jar = await join(server, city, 'petya@proba.bg');
  const { api } = await server.gate.auth();
  const endpoints = Object.values(
    api as unknown as Record<string, { path?: string; options?: { method?: unknown } }>,
  );
  const asked = endpoints.flatMap(({ path, options }) =>
    path === undefined ? [] : [options?.method].flat().map((method) => ({ path, method: String(method) })),
  );
  expect(asked.length).toBeGreaterThan(25);
  const answered: string[] = [];
  for (const { path, method } of asked) {
    const isListed = findPath(path)?.method === method;
    if (isListed) answered.push(path);
    else {
      // Where there is something, it takes another method.
      const status = findPath(path) === null ? 404 : 405;
      const sent = jar.send(`/auth${path}`, method === 'GET' ? undefined : {});
      expect([path, await statusOf(sent)]).toEqual([path, status]);
    }
  }
  expect(answered.length).toBeGreaterThan(10);
  for (const path of ['/', '/toString', '/__proto__', '/sign-in/email/', '/SIGN-IN/EMAIL'])
    expect([path, await statusOf(jar.send(`/auth${path}`, {}))]).toEqual([path, 404]);
});

it.each([
  ['/sign-in/email', { email: 'a@proba.bg', password: PASSWORD, rememberMe: false }],
  ['/sign-in/email', { email: 'a@proba.bg', password: PASSWORD, callbackURL: 'https://elsewhere.example' }],
  ['/sign-in/email', { email: ['a@proba.bg'], password: PASSWORD }],
  ['/two-factor/verify-totp', { code: '123456', trustDevice: true }],
  ['/two-factor/verify-backup-code', { code: 'x', disableSession: true }],
  ['/two-factor/enable', { password: PASSWORD, method: 'otp' }],
  ['/request-password-reset', { email: 'a@proba.bg', redirectTo: 'https://elsewhere.example' }],
  ['/confirm', { code: '123456' }],
])('%s does not take %j', async (path, body) => {
  expect(await codeOf(newJar(server).send(`/auth${path}`, body))).toBe('BAD_INPUT');
});

describe('another site', () => {
  it.each([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('%j can send nothing', async (headers) => {
    const jar = await join(server, city, `${crypto.randomUUID()}@proba.bg`);
    for (const path of ['/graphql', '/auth/sign-out', '/auth/sign-in/email', '/auth/confirm'])
      expect([path, await codeOf(jar.send(path, { query: '{ me { email } }' }, headers))]).toEqual([
        path,
        'FORBIDDEN',
      ]);
    expect(await whoIs(jar)).not.toBeNull();
  });

  it('cannot ask in an address', async () => {
    const jar = await join(server, city, 'get@proba.bg');
    expect(await codeOf(jar.send('/graphql?query={me{email}}'))).toBe('WRONG_METHOD');
  });
});

describe('without being confirmed', () => {
  it.each([
    ['/change-email', { newEmail: 'other@proba.bg' }],
    ['/change-password', { currentPassword: PASSWORD, newPassword: 'бели череши през юни' }],
    ['/two-factor/enable', { password: PASSWORD }],
    ['/two-factor/disable', { password: PASSWORD }],
    ['/two-factor/generate-backup-codes', { password: PASSWORD }],
  ])('%s changes nothing', async (path, body) => {
    const jar = await unconfirmed(`${crypto.randomUUID()}@proba.bg`);
    expect(await codeOf(jar.send(`/auth${path}`, body))).toBe('CONFIRM_FIRST');
    expect(await codeOf(newJar(server).send(`/auth${path}`, body))).toBe('UNAUTHENTICATED');
  });

  it('no role is changed', async () => {
    const admin = await server.signIn(city, { isConfirmed: false });
    const input = { municipality: city.slug, email: 'new@proba.bg', role: 'ADMIN' };
    const invite = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`;
    expect((await server.ask(invite, { input }, admin)).codes).toEqual(['CONFIRM_FIRST']);
  });

  it('a password confirms; where there is a factor, its code too', async () => {
    const jar = await unconfirmed('confirm@proba.bg');
    expect(await statusOf(jar.send('/auth/confirm', { password: 'грешна парола' }))).toBe(403);
    expect(await statusOf(jar.send('/auth/confirm', { password: PASSWORD }))).toBe(204);
    const { code } = await setUpFactor(jar);
    await jar.send('/auth/two-factor/verify-totp', { code: code() });
    await server.database.owner.pool.query(
      `UPDATE sessions SET confirmed_at = now() - interval '10 minutes'`,
    );
    expect(await statusOf(jar.send('/auth/confirm', { password: PASSWORD }))).toBe(403);
    expect(await statusOf(jar.send('/auth/confirm', { password: PASSWORD, code: code(1) }))).toBe(204);
    expect(await statusOf(jar.send('/auth/two-factor/disable', { password: PASSWORD }))).toBe(200);
  });
});

it('an address is changed by the letter that goes to the new one', async () => {
  const jar = await join(server, city, 'old@proba.bg');
  expect(await statusOf(jar.send('/auth/change-email', { newEmail: 'new@proba.bg' }))).toBe(200);
  expect(await whoIs(jar)).toBe('old@proba.bg');
  const letter = server.letters.findLast(({ to }) => to === 'new@proba.bg');
  const [, token = ''] = /\/members\/email#(\S+)/.exec(letter?.text ?? '') ?? [];
  expect(await statusOf(newJar(server).send('/auth/verify-email', { token: `${token}x` }))).toBe(401);
  expect(await statusOf(jar.send('/auth/verify-email', { token }))).toBe(200);
  expect(await whoIs(jar)).toBe('new@proba.bg');
  expect(await statusOf(jar.send('/auth/verify-email', { token }))).toBe(401);
});

it.each(Object.entries(PATHS).filter(([, { fields }]) => fields.length > 0))(
  'what no database could keep is refused before anybody looks at it: %s',
  async (path, { fields }) => {
    for (const wrong of ['\0x', '\ud800'])
      for (const field of fields)
        expect(await codeOf(newJar(server).send(`/auth${path}`, { [field]: wrong }))).toBe('BAD_INPUT');
  },
);

it('a fault comes out of better-auth, and nothing is printed', async () => {
  const printed = vi.spyOn(console, 'error');
  const { owner } = server.database;
  await owner.pool.query('ALTER TABLE verifications RENAME TO verifications_gone');
  const answer = await newJar(server).send('/auth/reset-password', { token: 'x', newPassword: PASSWORD });
  await owner.pool.query('ALTER TABLE verifications_gone RENAME TO verifications');
  expect(answer.status).toBe(500);
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});
