// What a municipality's identity provider says is good in that municipality alone: nobody gets into another by it, nor to the
// platform, nor to an account that is not the municipality's.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import {
  invite,
  join,
  ME,
  newJar,
  PASSWORD,
  setUpFactor,
  signIn,
  whoIs,
  type Jar,
} from '../../apps/members/account.ts';
import { agree } from './agreed.ts';
import { signInThere, startProvider, type TestProvider } from './provider.ts';

const MFA = { factorClaim: 'amr', factorValues: ['mfa'] } as const;
const MEMBERS = 'query ($slug: String!) { members(municipality: $slug) { name } }';
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`;

const hosts: string[] = [];
let server: TestServer;
let provider: TestProvider;
/** Its provider speaks for a domain of its own, and is believed a second factor. */
let a: City;
/** Has no provider. */
let b: City;
let email: string;
let count = 0;
beforeAll(async () => {
  server = await startTestServer({ oidcHosts: hosts });
  provider = await startProvider(server);
  hosts.push(provider.host);
});
afterAll(async () => {
  await server.close();
  await provider.close();
});
beforeEach(async () => {
  [a, b] = [await createCity(server.database.owner.pool), await createCity(server.database.owner.pool)];
  count += 1;
  await agree(server, provider, a, `a${count}.bg`, MFA);
  email = `maria@a${count}.bg`;
});

const codesOf = async (jar: Jar, query: string, variables: object) =>
  ((await jar.ask(query, variables)).errors ?? []).map(({ extensions: { code } }) => code);
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

/** An admin of the city with an app, signed in by the password and a code. */
async function joinWithApp(city: City) {
  const jar = await join(server, city, email, 'ADMIN');
  const factor = await setUpFactor(jar);
  expect((await jar.send('/auth/two-factor/verify-totp', { code: factor.code() })).status).toBe(200);
  return { jar, ...factor };
}

/** Comes from the provider of the first city, which says that a second factor was shown. */
async function vouched(): Promise<{ jar: Jar; location: string }> {
  provider.is({ sub: `maria${count}`, email, amr: ['pwd', 'mfa'] });
  return signInThere(server, email);
}

async function accept(jar: Jar, token: string): Promise<string> {
  return (await jar.ask(ACCEPT, { input: { token } })).data.acceptInvitation.__typename as string;
}

describe('an admin of another city', () => {
  it('is not signed in by a provider that merely invited him or her', async () => {
    await joinWithApp(b);
    await invite(server, a, email, 'ANALYST');
    const { jar, location } = await vouched();
    expect(location).toBe('/members?identity=NOT_A_MEMBER');
    expect(await whoIs(jar)).toBeNull();
    const { rows } = await server.database.owner.pool.query(
      `SELECT FROM credentials JOIN users u ON u.id = user_id WHERE email = '${email}' AND provider_id LIKE 'identity:%'`,
    );
    expect(rows).toEqual([]);
  });

  it('accepts with the own password and factor, and by the provider is in its city alone', async () => {
    const { jar: own } = await joinWithApp(b);
    expect(await accept(own, await invite(server, a, email, 'ADMIN'))).toBe('MemberJoined');
    const { jar } = await vouched();
    expect((await jar.ask(ME)).data.me).toEqual({
      name: 'Петя Колева',
      email,
      hasFactor: true,
      isConfirmed: true,
      memberships: [{ role: 'ADMIN', municipality: { slug: a.slug } }],
    });
    expect(await codesOf(jar, MEMBERS, { slug: a.slug })).toEqual([]);
    expect(await codesOf(jar, MEMBERS, { slug: b.slug })).toEqual(['NOT_FOUND']);
    const input = { municipality: b.slug, email: 'attacker@evil.example', role: 'ADMIN' };
    expect(await codesOf(jar, INVITE, { input })).toEqual(['NOT_FOUND']);
    // By the password both are there.
    expect((await own.ask(ME)).data.me.memberships).toHaveLength(2);
  });

  it('is in the provider’s city alone also where the own app answers in its place', async () => {
    const { jar: own, code } = await joinWithApp(b);
    expect(await accept(own, await invite(server, a, email, 'ADMIN'))).toBe('MemberJoined');
    provider.is({ sub: `maria${count}`, email, amr: ['pwd'] });
    const { jar, location } = await signInThere(server, email);
    expect(location).toBe('/members?identity=CODE');
    expect((await jar.send('/auth/two-factor/verify-totp', { code: code(1) })).status).toBe(200);
    expect((await jar.ask(ME)).data.me.memberships).toEqual([
      { role: 'ADMIN', municipality: { slug: a.slug } },
    ]);
    expect(await codesOf(jar, MEMBERS, { slug: b.slug })).toEqual(['NOT_FOUND']);
  });
});

describe('somebody whom the provider signed in first', () => {
  /** Invited to the first city, comes by its provider, and accepts. */
  async function arrive(): Promise<Jar> {
    const token = await invite(server, a, email, 'ADMIN');
    const { jar, location } = await vouched();
    expect(location).toBe('/members');
    expect(await accept(jar, token)).toBe('MemberJoined');
    return jar;
  }

  it('joins another city with a password of the account alone', async () => {
    const jar = await arrive();
    const token = await invite(server, b, email, 'ADMIN');
    expect(await accept(jar, token)).toBe('SignInFirst');
    expect(await codesOf(jar, MEMBERS, { slug: b.slug })).toEqual(['NOT_FOUND']);

    expect((await newJar(server).send('/auth/request-password-reset', { email })).status).toBe(204);
    const letter = () =>
      server.letters.findLast(({ to, text }) => to === email && text.includes('/password#'));
    await expect.poll(letter).toBeDefined();
    const [, reset = ''] = /\/password#([\w-]+)/.exec(letter()?.text ?? '') ?? [];
    expect(
      (await newJar(server).send('/auth/reset-password', { token: reset, newPassword: PASSWORD })).status,
    ).toBe(200);
    const own = newJar(server);
    expect((await signIn(own, email)).status).toBe(200);
    expect(await accept(own, token)).toBe('MemberJoined');
    // What the provider said of a second factor is nothing there: the own one is asked for.
    expect(await codesOf(own, MEMBERS, { slug: b.slug })).toEqual(['FACTOR_FIRST']);
    const again = (await vouched()).jar;
    expect((await again.ask(ME)).data.me.memberships).toEqual([
      { role: 'ADMIN', municipality: { slug: a.slug } },
    ]);
  });

  it.each([
    ['/change-email', { newEmail: 'attacker@evil.example' }],
    ['/change-password', { currentPassword: PASSWORD, newPassword: 'друга дълга парола' }],
    ['/two-factor/enable', { password: PASSWORD }],
    ['/two-factor/disable', { password: PASSWORD }],
    ['/two-factor/generate-backup-codes', { password: PASSWORD }],
    ['/two-factor/verify-totp', { code: '123456' }],
    ['/two-factor/verify-backup-code', { code: 'abcde-fghij' }],
  ])('changes nothing of the account by it: %s', async (path, body) => {
    const jar = await arrive();
    const response = await jar.send(`/auth${path}`, body);
    expect([response.status, await codeOf(response)]).toEqual([403, 'FORBIDDEN']);
    const rename = `mutation { changeMyName(input: { name: "Друга" }) { __typename } }`;
    expect(await codesOf(jar, rename, {})).toEqual(['FORBIDDEN']);
  });
});

it('a session by the provider lists and ends none of those that the password opened', async () => {
  const own = await join(server, b, email);
  expect(await accept(own, await invite(server, a, email, 'ANALYST'))).toBe('MemberJoined');
  const [first, second] = [(await vouched()).jar, (await vouched()).jar];
  const list = async (jar: Jar) =>
    (await (await jar.send('/auth/list-sessions')).json()) as { id: string; token: string }[];
  expect([(await list(own)).length, (await list(first)).length]).toEqual([3, 2]);
  const seen = new Set((await list(first)).map(({ id }) => id));
  const [{ token } = { token: '' }, ...others] = (await list(own)).filter(({ id }) => !seen.has(id));
  expect([token, others]).toEqual([expect.stringMatching(/./), []]);
  expect((await first.send('/auth/revoke-session', { token })).status).toBe(200);
  expect((await first.send('/auth/revoke-other-sessions', {})).status).toBe(200);
  expect([await whoIs(own), await whoIs(first), await whoIs(second)]).toEqual([email, email, null]);
});

it('an operator is none by a municipality’s provider, with or without an app', async () => {
  const { jar: own, code } = await joinWithApp(a);
  await server.database.owner.pool.query(
    `INSERT INTO operators SELECT id, now(), 'root' FROM users WHERE email = '${email}'`,
  );
  const isOperator = async ({ cookies }: Jar) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(`${server.url}/operator/graphql`, {
      method: 'POST',
      headers: { cookie, origin: server.gate.membersUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { isOperator } }' }),
    });
    return ((await response.json()) as { data: { me: { isOperator: boolean } } }).data.me.isOperator;
  };
  expect(await isOperator(own)).toBe(true);
  expect(await isOperator((await vouched()).jar)).toBe(false);
  provider.is({ sub: `maria${count}`, email, amr: ['pwd'] });
  const { jar, location } = await signInThere(server, email);
  expect(location).toBe('/members?identity=CODE');
  expect((await jar.send('/auth/two-factor/verify-totp', { code: code(1) })).status).toBe(200);
  expect(await isOperator(jar)).toBe(false);
});
