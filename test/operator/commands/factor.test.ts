// A lost phone: the operator takes the second factor away, of a member of the municipality alone, and the journal tells it.
import { readdirSync, readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Operating } from '../../../server/operator/cities/platform-invitation.ts';
import { takeFactor } from '../../../server/operator/commands/factor-command.ts';
import { join, newJar, setUpFactor, signIn, whoIs, type Jar } from '../../apps/members/account.ts';
import { createCity, type City } from '../../support/city.ts';
import { createSignIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { command, prepareDatabase } from './commanded.ts';

let server: TestServer;
let city: City;
let other: City;
let operating: Pick<Operating, 'connections' | 'platformName' | 'now'>;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
  other = await createCity(server.database.owner.pool);
  operating = { connections: server.database, platformName: 'Kazva', now: () => new Date() };
});
afterAll(() => server.close());

const WHY = 'Загубен телефон.';
const take = async ({ slug }: City, email: string) =>
  (await takeFactor(operating, { command: 'factor', slug, email, why: WHY })).sessions;

/** Somebody with an app that was shown once. */
async function joinWithFactor(email: string, role: string): Promise<Jar> {
  const jar = await join(server, city, email, role);
  const { code } = await setUpFactor(jar);
  expect((await jar.send('/auth/two-factor/verify-totp', { code: code() })).status).toBe(200);
  return jar;
}

const MEMBERS = `query ($slug: String!) { members(municipality: $slug) { email hasFactor } }`;
const JOURNAL = `query ($slug: String!) { audit(municipality: $slug) { nodes { actor action subject subjectName before after } } }`;

/** What the journal of the city tells of members. */
async function told({ slug, ...own }: City): Promise<unknown[]> {
  const auditor = await server.signIn(own, { role: 'auditor' });
  const { nodes } = (await server.ask(JOURNAL, { slug }, auditor)).data.audit;
  return nodes.filter(({ subject }: { subject: string }) => subject === 'Member');
}

it('ends every session; an admin comes in by the password alone, to nothing but a new factor', async () => {
  const email = 'kmet@proba.bg';
  const before = await joinWithFactor(email, 'ADMIN');
  expect(await whoIs(before)).toBe(email);
  const stranger = await joinWithFactor('petya@proba.bg', 'ANALYST');
  expect(await take(city, email)).toBe(1);
  expect(await whoIs(before)).toBeNull();
  expect(await whoIs(stranger)).toBe('petya@proba.bg');

  const { id: userId } = await server.database.owner.prisma.user.findUniqueOrThrow({ where: { email } });
  expect(await server.database.owner.prisma.secondFactor.count({ where: { userId } })).toBe(0);
  expect(await server.database.owner.prisma.usedCode.count({ where: { userId } })).toBe(0);

  const again = newJar(server);
  expect(await (await signIn(again, email)).json()).not.toHaveProperty('twoFactorRedirect');
  expect(await whoIs(again)).toBe(email);
  const refused = await again.ask(MEMBERS, { slug: city.slug });
  expect(refused.errors?.[0]?.extensions.code).toBe('FACTOR_FIRST');
  const { code } = await setUpFactor(again);
  expect((await again.send('/auth/two-factor/verify-totp', { code: code() })).status).toBe(200);
  expect((await again.ask(MEMBERS, { slug: city.slug })).data.members).toContainEqual({
    email,
    hasFactor: true,
  });
  expect(await told(city)).toEqual([
    {
      actor: 'operator',
      action: 'members.manage',
      subject: 'Member',
      subjectName: 'Петя Колева',
      before: '{"hasFactor":true}',
      after: `{"why":"${WHY}","hasFactor":false}`,
    },
  ]);
});

it('is refused where there is none, and nothing is told then', async () => {
  const own = await createCity(server.database.owner.pool);
  const { email } = await server.signIn(own, { role: 'analyst' });
  await expect(take(own, email)).rejects.toThrow(`${email} has no second factor.`);
  await expect(take(own, 'nobody@proba.bg')).rejects.toThrow(`nobody@proba.bg is no member of ${own.slug}.`);
  expect(await told(own)).toEqual([]);
});

it('is refused for a member of another municipality, who keeps it', async () => {
  const email = 'direktor@proba.bg';
  const jar = await joinWithFactor(email, 'ANALYST');
  await expect(take(other, email)).rejects.toThrow(`${email} is no member of ${other.slug}.`);
  expect(await whoIs(jar)).toBe(email);
  expect(await (await signIn(newJar(server), email)).json()).toMatchObject({ twoFactorRedirect: true });
});

it('is one for all municipalities of the account; the journal of the one that was named tells it', async () => {
  const { userId, email } = await server.signIn(city);
  await server.database.owner.prisma.member.create({
    data: { municipalityId: other.id, userId, role: 'admin', joinedAt: new Date() },
  });
  const before = (await told(city)).length;
  expect(await take(other, email)).toBe(1);
  await expect(take(city, email)).rejects.toThrow(`${email} has no second factor.`);
  expect(await told(other)).toHaveLength(1);
  expect(await told(city)).toHaveLength(before);
});

it('is a command, which says what it did, and why it did not', async () => {
  const { city: there, owner, settings } = await prepareDatabase();
  const { PUBLIC_URL: origin } = settings;
  const signInThere = createSignIn({ owner }, Buffer.alloc(32), { url: origin, origin }, () => new Date());
  const { email } = await signInThere(there);
  const letters = joinPath(settings.DATA_DIR, 'letters');
  const factor = async () => {
    const { code, output } = await command(settings, 'factor', there.slug, email, '--why', WHY);
    // Without the log's line.
    return [code, output.replace(/^\{.*\n/m, '')];
  };
  expect(await factor()).toEqual([
    0,
    `The second factor of ${email} is taken away. Sessions that were ended: 1.\n` +
      'From now on the password alone lets in. An admin or operator must set up a new factor at the next sign-in.\n' +
      `The letter lies in ${letters}.\n`,
  ]);
  const names = readdirSync(letters);
  expect(names).toHaveLength(1);
  expect(readFileSync(joinPath(letters, names[0] ?? ''), 'utf8')).toContain(`To: ${email}`);
  expect(await factor()).toEqual([1, `${email} has no second factor.\n`]);
});
