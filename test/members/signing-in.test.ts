// From an invitation to a session with a second factor, over HTTP; and what is refused on the way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { codeAt } from '../support/totp.ts';

const PASSWORD = 'сини череши през май';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

/** A browser of its own: it keeps cookies. */
function newBrowser() {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (response: Response): Response => {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const send = async (path: string, body?: object, headers: Record<string, string> = {}) =>
    keep(
      await fetch(`${server.url}/members${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', origin: server.url, cookie: cookie(), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  return { jar, send };
}

type Browser = ReturnType<typeof newBrowser>;

async function ask({ send }: Browser, query: string, variables: object = {}) {
  const response = await send('/graphql', { query, variables });
  // The shape is the query's.
  // oxlint-disable-next-line typescript/no-explicit-any
  return (await response.json()) as { data: any; errors?: { extensions: { code: string } }[] };
}

const ME = '{ me { name email hasFactor isConfirmed memberships { role municipality { slug } } } }';
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename
  ... on Invalid { faults { field fault } } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename
  ... on MemberJoined { municipality { slug } } ... on Invalid { faults { field fault } } ... on SignInFirst { email } } }`;

/** Invites the address, and returns what the link in the letter ends with. */
async function invite(email: string, role: string): Promise<string> {
  const admin = await server.signIn(city);
  const input = { municipality: city.slug, email, role };
  expect((await server.ask(INVITE, { input }, admin)).data.inviteMember.__typename).toBe('MemberInvited');
  const letter = server.letters.findLast(({ to }) => to === email);
  return /\/members\/invitation#([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
}

async function join(email: string, role: string): Promise<Browser> {
  const browser = newBrowser();
  const input = { token: await invite(email, role), name: 'Петя Колева', password: PASSWORD };
  expect((await ask(browser, ACCEPT, { input })).data.acceptInvitation.__typename).toBe('MemberJoined');
  expect((await browser.send('/auth/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
  return browser;
}

/** Sets a second factor up, and returns what makes its codes, and the backup codes. */
async function setUpFactor({ send }: Browser) {
  const response = await send('/auth/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return { backupCodes, code: () => codeAt(secret) };
}

describe('an invitation', () => {
  it('makes a member, who signs in', async () => {
    const browser = await join('petya@proba.bg', 'ANALYST');
    const { data } = await ask(browser, ME);
    expect(data.me).toEqual({
      name: 'Петя Колева',
      email: 'petya@proba.bg',
      hasFactor: false,
      isConfirmed: true,
      memberships: [{ role: 'ANALYST', municipality: { slug: city.slug } }],
    });
  });
});

describe('a second factor', () => {
  it('is what an admin needs before anything else', async () => {
    const browser = await join('kmet@proba.bg', 'ADMIN');
    const members = `query ($slug: String!) { members(municipality: $slug) { name } }`;
    const before = await ask(browser, members, { slug: city.slug });
    expect(before.errors?.[0]?.extensions.code).toBe('FACTOR_FIRST');
    const { code, backupCodes } = await setUpFactor(browser);
    expect(backupCodes).toHaveLength(10);
    expect((await browser.send('/auth/two-factor/verify-totp', { code: code() })).status).toBe(200);
    expect((await ask(browser, members, { slug: city.slug })).errors).toBeUndefined();

    const again = newBrowser();
    const first = await again.send('/auth/sign-in/email', { email: 'kmet@proba.bg', password: PASSWORD });
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
    expect((await ask(again, ME)).data.me).toBeNull();
    expect((await again.send('/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    const [backup] = backupCodes;
    expect((await again.send('/auth/two-factor/verify-backup-code', { code: backup })).status).toBe(200);
    expect((await ask(again, ME)).data.me.email).toBe('kmet@proba.bg');
  });
});
