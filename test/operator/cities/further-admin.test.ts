// Another admin, invited by an operator into a city that has members: they are told, and can withdraw it before it works.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const DAY_MS = 24 * 60 * 60_000;
let later = 0;
let server: TestServer;
let city: City;
let operator: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date(Date.now() + later) });
});
beforeEach(async () => {
  later = 0;
  city = await createCity(server.database.owner.pool, { isDemo: false });
  operator = await server.signInOperator();
});
afterAll(() => server.close());

const INVITE = `mutation ($input: InviteFurtherAdminInput!) { inviteFurtherAdmin(input: $input) { __typename
  ... on FurtherAdminInvited { opensAt isSent } ... on Invalid { faults { field fault } } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`;
const WAITING = `query ($slug: String!) { invitations(municipality: $slug) { id email opensAt } }`;
const WITHDRAW = `mutation ($input: InvitationInput!) { withdrawInvitation(input: $input) { id } }`;
const WHY = 'Кметът е подал оставка.';

async function invite(email: string, why = WHY) {
  const input = { municipality: city.slug, email, language: 'BG', why };
  return (await server.ask(INVITE, { input }, operator)).data.inviteFurtherAdmin;
}
const lettersTo = (email: string) => server.letters.filter(({ to }) => to === email).map(({ text }) => text);
const tokenTo = (email: string) => /invitation#(\S+)/.exec(lettersTo(email).at(-1) ?? '')?.[1] ?? '';
async function accept(token: string): Promise<string | null> {
  const input = { token, name: 'Петя Колева', password: 'сини череши през май' };
  const { data } = await server.ask(ACCEPT, { input });
  return data.acceptInvitation?.__typename ?? null;
}
const faulty = (field: string, fault: string) => ({ __typename: 'Invalid', faults: [{ field, fault }] });

it('waits three days, and works then; the admins are told by whom and why, and so is the journal', async () => {
  const admin = await server.signIn(city, { role: 'admin' });
  const editor = await server.signIn(city, { role: 'editor' });
  const email = 'vtora@proba.bg';
  const invited = await invite(email);
  expect(invited).toMatchObject({ __typename: 'FurtherAdminInvited', isSent: true });
  const waits = Date.parse(invited.opensAt as string) - Date.now();
  expect(Math.round(waits / DAY_MS)).toBe(3);
  const [told = '', ...more] = lettersTo(admin.email);
  expect(more).toEqual([]);
  for (const word of [operator.name, WHY, email, `/members/${city.slug}/people`])
    expect(told).toContain(word);
  expect(told).not.toContain('invitation#');
  expect(lettersTo(editor.email)).toEqual([]);
  const token = tokenTo(email);
  expect(await accept(token)).toBeNull();
  later = 3 * DAY_MS + 60_000;
  expect(await accept(token)).toBe('MemberJoined');
  const entries = await server.database.owner.prisma.auditEntry.findMany({
    where: { municipalityId: city.id, action: 'members.manage' },
  });
  expect(entries).toMatchObject([
    { actor: `operator: ${operator.name} <${operator.email}>`, after: { email, role: 'admin', why: WHY } },
  ]);
});

it('ends seven days after it began to work', async () => {
  await server.signIn(city, { role: 'admin' });
  await invite('kusno@proba.bg');
  later = 10 * DAY_MS + 60_000;
  expect(await accept(tokenTo('kusno@proba.bg'))).toBeNull();
});

it('is withdrawn by an admin meanwhile, and never works then', async () => {
  const admin = await server.signIn(city, { role: 'admin' });
  await invite('nikoi@proba.bg');
  const { invitations } = (await server.ask(WAITING, { slug: city.slug }, admin)).data;
  expect(invitations).toMatchObject([{ email: 'nikoi@proba.bg', opensAt: expect.any(String) as string }]);
  const input = { municipality: city.slug, invitation: invitations[0].id };
  expect((await server.ask(WITHDRAW, { input }, admin)).codes).toEqual([]);
  later = 4 * DAY_MS;
  expect(await accept(tokenTo('nikoi@proba.bg'))).toBeNull();
});

it('is refused to operators, of members, without a reason, and where nobody has joined', async () => {
  expect(await invite('purva@proba.bg')).toEqual(faulty('municipality', 'INCOMPLETE'));
  const admin = await server.signIn(city, { role: 'admin' });
  expect(await invite('purva@proba.bg', ' ')).toEqual(faulty('why', 'REQUIRED'));
  expect(await invite(` ${operator.email.toUpperCase()}`)).toEqual(faulty('email', 'NOT_ALLOWED'));
  expect(await invite(admin.email)).toEqual(faulty('email', 'TAKEN'));
  expect(await invite('nobody')).toEqual(faulty('email', 'NOT_AN_EMAIL'));
  expect(lettersTo(admin.email)).toEqual([]);
});
