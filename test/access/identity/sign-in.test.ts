// Signing in by a municipality's identity provider: who gets in, as what, and that nobody gets a right by it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { invite, join, ME, newJar, setUpFactor, whoIs, type Jar } from '../../apps/members/account.ts';
import { agree } from './agreed.ts';
import { arrive, begin, comeBack, signInThere, startProvider, type TestProvider } from './provider.ts';

const hosts: string[] = [];
let server: TestServer;
let city: City;
let provider: TestProvider;
beforeAll(async () => {
  server = await startTestServer({ oidcHosts: hosts });
  provider = await startProvider(server);
  hosts.push(provider.host);
  city = await createCity(server.database.owner.pool);
  await agree(server, provider, city, 'proba.bg');
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

const me = async ({ ask }: Jar) => (await ask(ME)).data.me;
const countUsers = (email: string) => server.database.owner.prisma.user.count({ where: { email } });

describe('a member', () => {
  it('gets a session like any other', async () => {
    const email = 'ana@proba.bg';
    const known = await join(server, city, email, 'EDITOR');
    provider.is({ sub: 'ana', email });
    const { jar, location } = await signInThere(server, email);
    expect(location).toBe('/members');
    expect(await me(jar)).toEqual(await me(known));
    const session = jar.lines.find((line) => line.includes('session_token'));
    expect(session).toMatch(
      /^kazva\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect([...jar.cookies.keys()]).toEqual(['kazva.session_token']);
    const sessions = (await (await jar.send('/auth/list-sessions')).json()) as { userAgent: string }[];
    // Those that the password opened are good elsewhere too, and not for this one to see.
    expect(sessions).toHaveLength(1);
    expect((await jar.send('/auth/sign-out', {})).status).toBe(200);
    expect(await whoIs(jar)).toBeNull();
  });

  it('is the one whom the provider knew the first time: an address may pass to another', async () => {
    const email = 'passed@proba.bg';
    await join(server, city, email);
    provider.is({ sub: 'first', email });
    expect((await signInThere(server, email)).location).toBe('/members');
    provider.is({ sub: 'second', email });
    expect((await signInThere(server, email)).location).toBe('/members?identity=NOT_A_MEMBER');
    await join(server, city, 'second@proba.bg');
    provider.is({ sub: 'first', email: 'second@proba.bg' });
    expect((await signInThere(server, email)).location).toBe('/members?identity=NOT_A_MEMBER');
  });
});

describe('somebody invited', () => {
  it('gets an account and no rights, until the invitation is accepted', async () => {
    const email = 'invited@proba.bg';
    const token = await invite(server, city, email, 'ANALYST');
    provider.is({ sub: 'invited', email });
    const { jar, location } = await signInThere(server, email);
    expect(location).toBe('/members');
    expect(await me(jar)).toMatchObject({ email, name: 'Ана Петрова', memberships: [] });
    const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`;
    expect((await jar.ask(accept, { input: { token } })).data.acceptInvitation.__typename).toBe(
      'MemberJoined',
    );
    expect(await me(jar)).toMatchObject({ memberships: [{ role: 'ANALYST' }] });
  });

  it('is not let in when the invitation was withdrawn', async () => {
    const email = 'withdrawn@proba.bg';
    await invite(server, city, email, 'ANALYST');
    await server.database.owner.pool.query(
      `UPDATE invitations SET withdrawn_at = now() WHERE email = '${email}'`,
    );
    provider.is({ sub: 'withdrawn', email });
    expect((await signInThere(server, email)).location).toBe('/members?identity=NOT_A_MEMBER');
    expect(await countUsers(email)).toBe(0);
  });

  it('is not let in while an operator’s invitation waits', async () => {
    const email = 'waiting@proba.bg';
    await invite(server, city, email, 'ANALYST');
    await server.database.owner.pool.query(
      `UPDATE invitations SET opens_at = now() + interval '1 day' WHERE email = '${email}'`,
    );
    provider.is({ sub: 'withdrawn', email });
    expect((await signInThere(server, email)).location).toBe('/members?identity=NOT_A_MEMBER');
    expect(await countUsers(email)).toBe(0);
  });
});

describe('nobody else gets in', () => {
  it('a stranger, of whom nothing is kept', async () => {
    provider.is({ sub: 'stranger', email: 'stranger@proba.bg' });
    const { jar, location } = await signInThere(server, 'stranger@proba.bg');
    expect(location).toBe('/members?identity=NOT_A_MEMBER');
    expect(await whoIs(jar)).toBeNull();
    expect(await countUsers('stranger@proba.bg')).toBe(0);
  });

  it('a member of another municipality', async () => {
    const other = await createCity(server.database.owner.pool);
    await join(server, other, 'other@proba.bg');
    provider.is({ sub: 'other', email: 'other@proba.bg' });
    expect((await signInThere(server, 'other@proba.bg')).location).toBe('/members?identity=NOT_A_MEMBER');
  });

  it.each([
    [{ isVerified: false }, 'NOT_VERIFIED'],
    [{ email: 'ana@elsewhere.bg' }, 'OTHER_DOMAIN'],
  ])('%j', async (wrong, word) => {
    const email = `${crypto.randomUUID()}@proba.bg`;
    await join(server, city, email);
    provider.is({ sub: crypto.randomUUID(), email, ...wrong });
    expect((await signInThere(server, email)).location).toBe(`/members?identity=${word}`);
  });

  it('who did not want to', async () => {
    provider.is(null);
    expect((await signInThere(server, 'ana@proba.bg')).location).toBe('/members?identity=CANCELLED');
  });
});

describe('what the browser brings back', () => {
  const ready = async () => {
    const email = `${crypto.randomUUID()}@proba.bg`;
    await join(server, city, email);
    provider.is({ sub: crypto.randomUUID(), email });
    const jar = newJar(server);
    const address = (await begin(jar, email)) ?? '';
    return { jar, address, email };
  };

  it('is asked for with PKCE, state and nonce, and kept for ten minutes where another site may lead back to', async () => {
    const { jar, address } = await ready();
    const { searchParams, origin } = new URL(address);
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${server.url}/members/auth/identity`,
      scope: 'openid email profile',
      max_age: '600',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(jar.lines).toEqual([
      expect.stringMatching(/^kazva\.identity=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(jar.lines[0]).not.toContain(searchParams.get('state'));
  });

  it('works once, in the browser that began, with what it began with', async () => {
    const { jar, address } = await ready();
    const back = await comeBack(address);
    const stranger = newJar(server);
    expect(await arrive(stranger, back)).toBe('/members?identity=TOO_LATE');
    await begin(stranger, 'ana@proba.bg');
    expect(await arrive(stranger, back)).toBe('/members?identity=FAILED');
    const kept = new Map(jar.cookies);
    expect(await arrive(jar, back)).toBe('/members');
    expect(await arrive(jar, back)).toBe('/members?identity=TOO_LATE');
    const thief = newJar(server);
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect(await arrive(thief, back)).toBe('/members?identity=FAILED');
    expect(await whoIs(thief)).toBeNull();
  });

  it.each([
    ['a state that was changed', (back: URL) => back.searchParams.set('state', 'x')],
    ['a code that was made up', (back: URL) => back.searchParams.set('code', 'x')],
    ['another issuer', (back: URL) => back.searchParams.set('iss', 'https://elsewhere.example')],
    ['no code', (back: URL) => back.searchParams.delete('code')],
  ])('is refused with %s', async (_what, spoil) => {
    const { jar, address } = await ready();
    const back = await comeBack(address);
    spoil(back);
    expect(await arrive(jar, back)).toBe('/members?identity=FAILED');
    expect(await whoIs(jar)).toBeNull();
  });
});

describe('a second factor', () => {
  it('of ours is asked for, where the provider’s was not agreed on', async () => {
    const email = 'app@proba.bg';
    const known = await join(server, city, email, 'ADMIN');
    const { code } = await setUpFactor(known);
    await known.send('/auth/two-factor/verify-totp', { code: code() });
    provider.is({ sub: 'app', email, amr: ['pwd', 'mfa'] });
    const { jar, location } = await signInThere(server, email);
    expect(location).toBe('/members?identity=CODE');
    expect(await whoIs(jar)).toBeNull();
    expect((await jar.send('/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await jar.send('/auth/two-factor/verify-totp', { code: code(1) })).status).toBe(200);
    expect(await me(jar)).toMatchObject({ email, hasFactor: true });
  });

  it('of the provider is one where it was agreed on, for that session alone', async () => {
    const own = await createCity(server.database.owner.pool);
    await agree(server, provider, own, 'factor.bg', { factorClaim: 'amr', factorValues: ['mfa', 'hwk'] });
    const email = 'admin@factor.bg';
    const known = await join(server, own, email, 'ADMIN');
    const members = `query ($slug: String!) { members(municipality: $slug) { name } }`;
    const codeOf = async ({ ask }: Jar) =>
      (await ask(members, { slug: own.slug })).errors?.[0]?.extensions.code;
    provider.is({ sub: 'admin', email, amr: ['pwd'] });
    expect(await codeOf((await signInThere(server, email)).jar)).toBe('FACTOR_FIRST');
    provider.is({ sub: 'admin', email, amr: ['pwd', 'mfa'] });
    const { jar } = await signInThere(server, email);
    expect(await codeOf(jar)).toBeUndefined();
    expect(await me(jar)).toMatchObject({ hasFactor: true, isConfirmed: true });
    expect(await codeOf(known)).toBe('FACTOR_FIRST');
  });
});

it('an address of no provider leads nowhere, and one domain to one municipality', async () => {
  expect(await begin(newJar(server), 'ana@elsewhere.bg')).toBeNull();
  const other = await createCity(server.database.owner.pool);
  await expect(agree(server, provider, other, 'proba.bg')).rejects.toThrow(
    `leads to the provider of ${city.slug} already`,
  );
});

it('the journal tells who agreed on it, without the secret, which no role reads as it is', async () => {
  const { rows } = await server.database.owner.pool.query<{ actor: string; entry: string; row: string }>(
    `SELECT actor, to_jsonb(e)::text AS entry, (SELECT string_agg(to_jsonb(p)::text, '') FROM identity_providers p) AS row
     FROM audit_entries e WHERE subject = 'IdentityProvider'`,
  );
  expect(rows[0]?.actor).toBe(OPERATOR.kind);
  for (const { entry, row } of rows) {
    expect(entry).toContain(provider.issuer);
    expect(entry + row).not.toContain(provider.secret);
    expect(row).not.toContain(Buffer.from(provider.secret).toString('hex'));
  }
});
