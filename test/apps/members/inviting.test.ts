// Invitations: made, sent in the language of whom they are for, sent again, taken back, and what is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPlace, createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { createAsking, listPeople, readJournal, tokenIn } from './asking.ts';

let server: TestServer;
let city: City;
let other: City;
let admin: SignedIn;
let ask: ReturnType<typeof createAsking>;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
  other = await createCity(server.database.owner.pool);
  admin = await server.signIn(city, { name: 'Мария Иванова' });
  ask = createAsking(server);
});
afterAll(() => server.close());

const NEW = { name: 'Петя Колева', password: 'сини череши през май' };
const wanted = (email: string, more: object = {}) => ({
  municipality: city.slug,
  email,
  role: 'ANALYST',
  ...more,
});
const faultsOf = ({ data }: { data: { inviteMember: { faults?: object[] } } }) => data.inviteMember.faults;

describe('an invitation', () => {
  it('is a letter in the language of whom it is for', async () => {
    await ask('invite', wanted('bg@proba.bg'), admin);
    await ask('invite', wanted('en@proba.bg', { language: 'EN' }), admin);
    const [bg, en] = ['bg@proba.bg', 'en@proba.bg'].map((email) =>
      server.letters.findLast(({ to }) => to === email),
    );
    expect(bg?.subject).toBe('Община Проба: покана за Kazva');
    expect(bg?.text).toContain('Мария Иванова Ви кани');
    expect(en?.subject).toBe('Proba Municipality: an invitation to Kazva');
    expect(en?.text).toContain('Мария Иванова invites you');
  });

  it('waits for seven days, for the address in lower case, and stands in the journal', async () => {
    const { data } = await ask('invite', wanted(' Petya@Proba.BG '), admin);
    expect(data.inviteMember).toMatchObject({
      __typename: 'MemberInvited',
      isSent: true,
      invitation: { email: 'petya@proba.bg', role: 'ANALYST' },
    });
    expect(await server.database.owner.prisma.waitingLetter.count()).toBe(0);
    const days = (Date.parse(data.inviteMember.invitation.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    expect((await readJournal(server, city))[0]).toMatchObject({
      actor: `Мария Иванова <${admin.email}>`,
      action: 'members.manage',
      subject: 'Invitation',
      subject_name: 'petya@proba.bg',
      before: null,
      after: { email: 'petya@proba.bg', role: 'analyst' },
    });
  });

  it('stops working where another follows to the same address', async () => {
    await ask('invite', wanted('twice@proba.bg'), admin);
    const first = tokenIn(server, 'twice@proba.bg');
    await ask('invite', wanted('twice@proba.bg', { role: 'EDITOR' }), admin);
    expect((await ask('accept', { token: first, ...NEW })).data.acceptInvitation).toBeNull();
    const { invitations } = await listPeople(server, city, admin);
    expect(invitations.filter(({ email }) => email === 'twice@proba.bg')).toMatchObject([{ role: 'EDITOR' }]);
  });

  it('is one, however many are made at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => ask('invite', wanted('crowd@proba.bg'), admin)));
    const { invitations } = await listPeople(server, city, admin);
    expect(invitations.filter(({ email }) => email === 'crowd@proba.bg')).toHaveLength(1);
  });

  it('is sent again with another link, for as long again', async () => {
    await ask('invite', wanted('again@proba.bg', { role: 'EDITOR', language: 'EN' }), admin);
    const first = tokenIn(server, 'again@proba.bg');
    const [{ id } = { id: '' }] = (await listPeople(server, city, admin)).invitations;
    await server.database.owner.pool.query(`UPDATE invitations SET expires_at = now() WHERE id = $1`, [id]);
    const { data } = await ask('resend', { municipality: city.slug, invitation: id }, admin);
    expect(data.resendInvitation).toMatchObject({ isSent: true, invitation: { role: 'EDITOR' } });
    const second = tokenIn(server, 'again@proba.bg');
    expect(second).not.toBe(first);
    expect(server.letters.at(-1)?.subject).toContain('an invitation');
    expect((await ask('accept', { token: first, ...NEW })).data.acceptInvitation).toBeNull();
    expect((await ask('accept', { token: second, ...NEW })).data.acceptInvitation).toMatchObject({
      __typename: 'MemberJoined',
    });
    const again = await ask('resend', { municipality: city.slug, invitation: id }, admin);
    expect(again.codes).toEqual(['NOT_FOUND']);
  });

  it('works no more once it is taken back', async () => {
    await ask('invite', wanted('back@proba.bg'), admin);
    const token = tokenIn(server, 'back@proba.bg');
    const [{ id } = { id: '' }] = (await listPeople(server, city, admin)).invitations;
    const withdrawn = { municipality: city.slug, invitation: id };
    expect((await ask('withdraw', withdrawn, admin)).data.withdrawInvitation.email).toBe('back@proba.bg');
    expect((await readJournal(server, city))[0]).toMatchObject({
      subject_name: 'back@proba.bg',
      before: { role: 'analyst' },
      after: null,
    });
    expect((await ask('accept', { token, ...NEW })).data.acceptInvitation).toBeNull();
    expect((await ask('withdraw', withdrawn, admin)).codes).toEqual(['NOT_FOUND']);
  });

  it('is kept where the mail server does not take the letter, and says so', async () => {
    const { data } = await ask('invite', wanted('unreachable@proba.bg'), admin);
    expect(data.inviteMember).toMatchObject({
      __typename: 'MemberInvited',
      isSent: false,
      delivery: 'REFUSED',
    });
    // Only then the link is told to whoever invites, to hand it over.
    expect(data.inviteMember.link).toMatch(/\/members\/invitation#\S+$/);
    const [, token = ''] = data.inviteMember.link.split('#');
    expect((await ask('accept', { token, ...NEW })).data.acceptInvitation).not.toBeNull();
    const without = await ask('invite', wanted('serverless@proba.bg'), admin);
    expect(without.data.inviteMember).toMatchObject({ isSent: false, delivery: 'NO_SERVER' });
    const sent = await ask('invite', wanted('reachable@proba.bg'), admin);
    expect(sent.data.inviteMember).toMatchObject({ isSent: true, delivery: 'SENT', link: null });
    const { invitations } = await listPeople(server, city, admin);
    expect(invitations.map(({ email }: { email: string }) => email)).toContain('serverless@proba.bg');
  });

  it.each([
    [{ email: 'nobody' }, { field: 'email', fault: 'NOT_AN_EMAIL' }],
    [{ email: 'a@proba.bg, b@proba.bg' }, { field: 'email', fault: 'NOT_AN_EMAIL' }],
    [{ role: 'LOCAL' }, { field: 'scope', fault: 'REQUIRED' }],
    [
      { role: 'LOCAL', scope: {} },
      { field: 'scope', fault: 'REQUIRED' },
    ],
  ])('with %j is refused: %j', async (more, fault) => {
    expect(faultsOf(await ask('invite', wanted('faulty@proba.bg', more), admin))).toEqual([fault]);
  });

  it('to a member is refused, and needs a confirmed session', async () => {
    expect(faultsOf(await ask('invite', wanted(admin.email), admin))).toEqual([
      { field: 'email', fault: 'TAKEN' },
    ]);
    const unconfirmed = await server.signIn(city, { isConfirmed: false });
    const { codes, status } = await ask('invite', wanted('later@proba.bg'), unconfirmed);
    expect([status, codes]).toEqual([403, ['CONFIRM_FIRST']]);
  });

  it("binds a local member to one thing, which is the city's own", async () => {
    const { pool } = server.database.owner;
    const places = [city.places[0], await addPlace(pool, city)].map((place) => String(place?.id));
    const foreign = other.places.map(({ id }) => String(id));
    const [settlement, category] = [String(city.settlementId), String(city.categoryId)];
    const local = (scope: object) => ask('invite', wanted('local@proba.bg', { role: 'LOCAL', scope }), admin);
    const fault = (name: string) => [{ field: 'scope', fault: name }];
    expect(faultsOf(await local({ settlement, category }))).toEqual(fault('TOO_MANY'));
    expect(faultsOf(await local({ settlement, locations: places }))).toEqual(fault('TOO_MANY'));
    expect(
      faultsOf(await local({ locations: Array.from({ length: 101 }, (_, at) => String(at + 1)) })),
    ).toEqual(fault('TOO_MANY'));
    expect(faultsOf(await local({ settlement: String(other.settlementId) }))).toEqual(fault('UNKNOWN'));
    expect(faultsOf(await local({ category: String(other.categoryId) }))).toEqual(fault('UNKNOWN'));
    expect(faultsOf(await local({ locations: [...places, ...foreign] }))).toEqual(fault('UNKNOWN'));
    const editor = wanted('editor@proba.bg', { role: 'EDITOR', scope: { settlement } });
    expect(faultsOf(await ask('invite', editor, admin))).toEqual(fault('NOT_ALLOWED'));
    for (const scope of [{ settlement }, { category }, { locations: [...places, ...places] }])
      expect((await local(scope)).data.inviteMember.__typename).toBe('MemberInvited');
    expect((await readJournal(server, city))[0]?.after).toEqual({
      email: 'local@proba.bg',
      role: 'local',
      settlement: null,
      category: null,
      locations: ['Детска градина „Люляк“', 'Детска градина „Люляк“'],
    });
  });
});
