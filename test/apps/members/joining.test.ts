// Accepting an invitation: with an account made for it, with one that there is, twice, too late, and as somebody else.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { createAsking, listPeople, readJournal, tokenIn } from './asking.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
let ask: ReturnType<typeof createAsking>;
beforeAll(async () => {
  server = await startTestServer();
  ask = createAsking(server);
});
// Each test looks at all the members and invitations of its city.
beforeEach(async () => {
  city = await createCity(server.database.owner.pool);
  admin = await server.signIn(city);
});
afterAll(() => server.close());

const NEW = { name: 'Петя Колева', password: 'сини череши през май' };

async function invite(email: string, role = 'ANALYST'): Promise<string> {
  const { data } = await ask('invite', { municipality: city.slug, email, role }, admin);
  expect(data.inviteMember).toMatchObject({ isSent: true });
  return tokenIn(server, email);
}

async function countUsers(email: string): Promise<number> {
  const users = await server.database.owner.pool.query(`SELECT FROM users WHERE email = $1`, [email]);
  return users.rowCount ?? 0;
}

const accepted = async (token: string, more: object = NEW, who?: SignedIn) =>
  (await ask('accept', { token, ...more }, who)).data.acceptInvitation;

describe('an invitation', () => {
  it('makes an account and a member, once, and stands in the journal', async () => {
    const token = await invite('petya@proba.bg', 'EDITOR');
    expect(await accepted(token)).toEqual({
      __typename: 'MemberJoined',
      municipality: { slug: city.slug },
    });
    const { members, invitations } = await listPeople(server, city, admin);
    expect(members.find(({ email }) => email === 'petya@proba.bg')).toMatchObject({
      name: 'Петя Колева',
      role: 'EDITOR',
      lastSignedInOn: null,
    });
    expect(invitations).toEqual([]);
    expect((await readJournal(server, city))[0]).toMatchObject({
      actor: 'Петя Колева <petya@proba.bg>',
      action: 'members.join',
      subject_name: 'petya@proba.bg',
      after: { role: 'editor' },
    });
    expect(await accepted(token)).toBeNull();
  });

  it('that is accepted by many at once makes one account and one member', async () => {
    const email = 'race@proba.bg';
    const token = await invite(email);
    const answers = await Promise.all(Array.from({ length: 4 }, () => accepted(token)));
    expect(answers.filter((answer) => answer?.__typename === 'MemberJoined')).toHaveLength(1);
    // The others find the link used, or an account that was made between two of their looks.
    const others = answers.filter((answer) => answer?.__typename !== 'MemberJoined');
    for (const other of others) expect([null, { __typename: 'SignInFirst', email }]).toContainEqual(other);
    expect(await countUsers(email)).toBe(1);
  });

  it('of somebody who has an account is accepted by whoever is signed in to it, and by nobody else', async () => {
    const elsewhere = await createCity(server.database.owner.pool);
    const known = await server.signIn(elsewhere, { role: 'analyst' });
    const stranger = await server.signIn(elsewhere, { role: 'analyst' });
    const token = await invite(known.email, 'AUDITOR');
    for (const who of [undefined, stranger, admin])
      expect(await accepted(token, NEW, who)).toEqual({ __typename: 'SignInFirst', email: known.email });
    expect(await accepted(token, {}, known)).toMatchObject({ __typename: 'MemberJoined' });
    const me = await server.ask(`{ me { memberships { role municipality { slug } } } }`, {}, known);
    expect(me.data.me.memberships.map(({ role }: { role: string }) => role).toSorted()).toEqual([
      'ANALYST',
      'AUDITOR',
    ]);
  });

  it('does not change what somebody is already', async () => {
    const editor = await server.signIn(city, { role: 'editor' });
    const token = await invite('late@proba.bg', 'ADMIN');
    // Invited with an address of before.
    await server.database.owner.pool.query(
      `UPDATE invitations SET email = $1 WHERE email = 'late@proba.bg'`,
      [editor.email],
    );
    expect(await accepted(token, {}, editor)).toMatchObject({ __typename: 'MemberJoined' });
    const { members } = await listPeople(server, city, admin);
    expect(members.filter(({ email }) => email === editor.email)).toMatchObject([{ role: 'EDITOR' }]);
  });

  it('that is too old, or was never made, is none', async () => {
    const token = await invite('old@proba.bg');
    await server.database.owner.pool.query(
      `UPDATE invitations SET expires_at = now() - interval '1 second' WHERE email = 'old@proba.bg'`,
    );
    expect(await accepted(token)).toBeNull();
    expect(await accepted('never made')).toBeNull();
    expect(await countUsers('old@proba.bg')).toBe(0);
  });

  it.each([
    [{}, ['name', 'password']],
    [{ ...NEW, name: ' ' }, ['name']],
    [{ ...NEW, password: 'elevenchars' }, ['password']],
    [{ ...NEW, password: 'x'.repeat(257) }, ['password']],
  ])('with %j asks for better fields, and stays', async (input, fields) => {
    const token = await invite('fields@proba.bg');
    const answer = await accepted(token, input);
    expect(answer.faults.map(({ field }: { field: string }) => field)).toEqual(fields);
    expect(await countUsers('fields@proba.bg')).toBe(0);
    const shown = await server.ask(`query ($token: String!) { invitation(token: $token) { email role } }`, {
      token,
    });
    expect(shown.data.invitation).toEqual({ email: 'fields@proba.bg', role: 'ANALYST' });
  });
});

// Who has joined and never signed in has none: see above.
it('the day of the last sign-in is told', async () => {
  const { email } = await server.signIn(city, { role: 'printer' });
  const { members } = await listPeople(server, city, admin);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' }).format(new Date());
  expect(members.find((member) => member.email === email)?.lastSignedInOn).toBe(today);
});
