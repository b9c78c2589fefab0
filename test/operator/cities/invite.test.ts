// The first admin: invited at the terminal, or by the link that a demo city's first start prints.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { inviteToDemo } from '../../../server/operator/cities/first-visitor.ts';
import {
  getMunicipality,
  inviteAs,
  type Operating,
} from '../../../server/operator/cities/platform-invitation.ts';
import type { Message } from '../../../server/foundation/mail/message.ts';
import { sendWaiting } from '../../../server/access/mail/send-waiting.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { command, prepareDatabase } from '../commands/commanded.ts';

let server: TestServer;
let city: City;
let operating: Operating;
beforeAll(async () => {
  server = await startTestServer();
  operating = {
    connections: server.database,
    membersUrl: server.url,
    platformName: 'Kazva',
    key: server.gate.key,
    now: () => new Date(),
  };
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`;

/** What becomes of the link. */
async function accept(link: string): Promise<string | null> {
  const [address, token = ''] = link.split('#');
  expect(address).toBe(`${server.url}/members/invitation`);
  const response = await fetch(`${server.url}/members/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({
      query: ACCEPT,
      variables: { input: { token, name: 'Петя Колева', password: 'сини череши през май' } },
    }),
  });
  const { data } = (await response.json()) as {
    data: { acceptInvitation: { __typename: string } | null };
  };
  return data.acceptInvitation?.__typename ?? null;
}

/** Who does what, as an auditor of the city reads it. */
async function journal(): Promise<unknown> {
  const auditor = await server.signIn(city, { role: 'auditor' });
  const query = `query ($slug: String!) { audit(municipality: $slug) { nodes { actor action subject } } }`;
  return (await server.ask(query, { slug: city.slug }, auditor)).data.audit.nodes;
}

describe('the operator', () => {
  it('invites an admin by a link that works once; the journal tells it', async () => {
    const municipality = await getMunicipality(server.database, city.slug);
    const wanted = { email: 'kmet@proba.bg', role: 'admin', language: 'bg', isByLetter: false } as const;
    const first = await inviteAs(operating, municipality, wanted);
    const { link } = await inviteAs(operating, municipality, wanted);
    expect(await accept(first.link)).toBeNull();
    expect(await accept(link)).toBe('MemberJoined');
    expect(await accept(link)).toBeNull();
    await expect(inviteAs(operating, municipality, wanted)).rejects.toThrow(
      `kmet@proba.bg is a member of ${city.slug} already.`,
    );
    expect(await journal()).toEqual([
      { actor: 'Петя Колева <kmet@proba.bg>', action: 'members.join', subject: 'Invitation' },
      { actor: 'operator', action: 'members.manage', subject: 'Invitation' },
      { actor: 'operator', action: 'members.manage', subject: 'Invitation' },
    ]);
  });

  it('keeps the letter with the invitation: the server sends it where the command died before it could', async () => {
    const municipality = await getMunicipality(server.database, city.slug);
    const wanted = { email: 'later@proba.bg', role: 'admin', language: 'bg', isByLetter: true } as const;
    const { link } = await inviteAs(operating, municipality, wanted);
    const left = { connection: server.database.jobs, key: server.gate.key, log: server.gate.log };
    const sent: Message[] = [];
    const send = (message: Message) => Promise.resolve(sent.push(message)).then(() => 'sent' as const);
    const later = () => new Date(Date.now() + 120_000);
    expect(await sendWaiting({ ...left, send, now: later })).toBe(1);
    expect(sent).toEqual([
      {
        to: wanted.email,
        subject: expect.any(String) as string,
        text: expect.stringContaining(link) as string,
        html: expect.stringContaining(link) as string,
      },
    ]);
    expect(await accept(link)).toBe('MemberJoined');
  });

  it('hears that there is no such municipality', async () => {
    await expect(getMunicipality(server.database, 'atlantis')).rejects.toThrow(
      'There is no municipality "atlantis".',
    );
  });
});

describe('a demo city', () => {
  it('is opened by the link printed last, until somebody came', async () => {
    const own = await startTestServer();
    onTestFinished(() => own.close());
    const there = { ...operating, connections: own.database };
    expect(await inviteToDemo(there)).toBeNull();
    await createCity(own.database.owner.pool, { isDemo: false });
    expect(await inviteToDemo(there)).toBeNull();
    const demo = await createCity(own.database.owner.pool);
    const links = [await inviteToDemo(there), await inviteToDemo(there)];
    expect(new Set(links).size).toBe(2);
    expect(await own.database.owner.prisma.invitation.count({ where: { withdrawnAt: null } })).toBe(1);
    await own.signIn(demo);
    expect(await inviteToDemo(there)).toBeNull();
  });
});

describe('npm run operator', () => {
  it('prints the link, and writes the letter', async () => {
    const { city: there, settings } = await prepareDatabase();
    const invited = await command(settings, 'invite', there.slug, 'kmet@proba.bg');
    expect(invited.output).toMatch(/^https:\/\/kazva\.example\.bg\/members\/invitation#[\w-]{43}\n/m);
    expect(invited.code).toBe(0);
    const [link = ''] = /https:\S+/.exec(invited.output) ?? [];
    const [name = '', ...others] = readdirSync(join(settings.DATA_DIR, 'letters'));
    expect(others).toEqual([]);
    const letter = readFileSync(join(settings.DATA_DIR, 'letters', name), 'utf8');
    expect(letter).toContain('To: kmet@proba.bg');
    expect((await PostalMime.parse(letter)).text).toContain(link);
    const set = [
      '--issuer',
      'https://login.proba.bg',
      '--client',
      'kazva',
      '--domain',
      'proba.bg',
      '--public',
    ];
    const unlisted = await command(settings, 'identity', there.slug, ...set);
    expect([unlisted.code, unlisted.output]).toEqual([
      1,
      'https://login.proba.bg is no https address on a host of OIDC_HOSTS: name it there first.\n',
    ]);
    const listed = { ...settings, OIDC_HOSTS: 'login.proba.bg' };
    expect((await command(listed, 'identity', there.slug, ...set)).output).toContain(
      'https://kazva.example.bg/members/auth/identity\n',
    );
    const unknown = await command(settings, 'invite', 'atlantis', 'kmet@proba.bg');
    expect([unknown.code, unknown.output]).toEqual([1, 'There is no municipality "atlantis".\n']);
  });
});

describe('on the operators’ pages', () => {
  const INVITE = `mutation ($input: InviteFirstAdminInput!) { inviteFirstAdmin(input: $input) { __typename
    ... on AdminInvited { link isSent } ... on Invalid { faults { field fault } } } }`;
  const inviting = async (email: string) => {
    const input = { municipality: city.slug, email, language: 'EN' };
    return (await server.ask(INVITE, { input }, await server.signInOperator())).data.inviteFirstAdmin;
  };

  it('an admin is invited again until somebody has joined, and the earlier link stops working', async () => {
    expect(await inviting('nobody')).toMatchObject({ faults: [{ field: 'email', fault: 'NOT_AN_EMAIL' }] });
    const first = await inviting('nova@proba.bg');
    expect(first).toMatchObject({ __typename: 'AdminInvited', isSent: true });
    const again = await inviting('nova@proba.bg');
    expect(await accept(first.link as string)).toBeNull();
    expect(await accept(again.link as string)).toBe('MemberJoined');
    expect(await inviting('somebody@else.bg')).toEqual({
      __typename: 'Invalid',
      faults: [{ field: 'municipality', fault: 'IN_USE' }],
    });
  });
});
