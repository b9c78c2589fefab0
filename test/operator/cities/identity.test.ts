// A city's identity provider, set on the operators' pages: only what the city allows, only one that answers, told to the city, its secret to nobody.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftFaults } from '../../../server/access/identity/draft.ts';
import { signInThere, startProvider, type TestProvider } from '../../access/identity/provider.ts';
import type { Jar } from '../../apps/members/account.ts';
import { listenHere } from '../../access/identity/listening.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { allow } from './operated.ts';

let server: TestServer;
let provider: TestProvider;
let city: City;
let operator: SignedIn;
const hosts: string[] = [];
beforeAll(async () => {
  server = await startTestServer({ oidcHosts: hosts });
  provider = await startProvider(server);
  hosts.push(provider.host);
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false });
  operator = await server.signInOperator();
});
afterAll(async () => {
  await provider.close();
  await server.close();
});

const SET = `mutation ($input: SetIdentityInput!) { setIdentity(input: $input) { __typename
  ... on IdentityChanged { toldCount } ... on Invalid { faults { field fault } } } }`;
const REMOVE = `mutation ($input: RemoveIdentityInput!) { removeIdentity(input: $input) { __typename
  ... on IdentityChanged { toldCount } ... on Invalid { faults { field fault } } } }`;
const FIND = `query ($slug: String!) { operatedMunicipality(slug: $slug) { identityHosts identityRedirect
  identityProvider { issuer clientId hasSecret domains factorClaim factorValues } } }`;
const WHY = 'Общината влиза през Keycloak.';

/** Asks for the provider of the test with another domain each time, since a domain leads to one. */
let count = 0;
async function set(more: object = {}, who = operator, { slug } = city) {
  count += 1;
  const { issuer, clientId, secret: clientSecret } = provider;
  const own = { issuer, clientId, clientSecret, domains: [`d${count}.proba.bg`], why: WHY };
  const { data, codes } = await server.ask(SET, { input: { municipality: slug, ...own, ...more } }, who);
  return codes.length > 0 ? codes : data.setIdentity;
}
const nameOf = async (jar: Jar): Promise<string | undefined> =>
  (await jar.ask('{ me { name } }')).data?.me?.name;
const found = async () => (await server.ask(FIND, { slug: city.slug }, operator)).data.operatedMunicipality;
const faulty = (field: string, fault: string) => ({ __typename: 'Invalid', faults: [{ field, fault }] });

describe('an identity provider', () => {
  it('is set by what the city allows, told to it, and lets its people in', async () => {
    const domain = 'vhod.proba.bg';
    const admin = await server.signIn(city);
    await server.database.owner.prisma.user.update({
      where: { id: admin.userId },
      data: { email: `ana@${domain}` },
    });
    expect(await set({ domains: [domain] })).toEqual(['FORBIDDEN']);
    await allow(server, admin, city, 'MUNICIPALITIES_EXPORT');
    expect(await set({ domains: [domain] })).toEqual(['FORBIDDEN']);
    await allow(server, admin, city, 'IDENTITY_EDIT');
    const factor = { factorClaim: 'AMR', factorValues: ['mfa'] };
    expect(await set({ domains: [` @${domain.toUpperCase()}`], ...factor })).toEqual({
      __typename: 'IdentityChanged',
      toldCount: 1,
    });
    const [letter, ...more] = server.letters.filter(({ to }) => to === `ana@${domain}`);
    expect(more).toEqual([]);
    for (const word of [operator.name, WHY, domain, provider.issuer]) expect(letter?.text).toContain(word);
    const { identityProvider, identityHosts, identityRedirect } = await found();
    expect(identityProvider).toEqual({
      issuer: provider.issuer,
      clientId: provider.clientId,
      hasSecret: true,
      domains: [domain],
      ...factor,
    });
    expect(identityHosts).toEqual(hosts);
    expect(identityRedirect).toBe(`${server.gate.membersUrl}/members/auth/identity`);
    provider.is({ sub: 'ana', email: `ana@${domain}`, amr: ['mfa'] });
    expect((await signInThere(server, `ana@${domain}`)).location).toBe('/members');
    const lines = await server.database.owner.prisma.auditEntry.findMany({
      where: { municipalityId: city.id, subject: 'IdentityProvider' },
    });
    expect(lines).toMatchObject([
      { actor: `operator: ${operator.name} <${operator.email}>`, action: 'identity.edit', before: null },
    ]);
    expect(lines[0]?.after).toMatchObject({ issuer: provider.issuer, why: WHY });
    expect(JSON.stringify(lines[0]?.after)).not.toContain(provider.secret);
  });

  it('at another issuer begins with nobody: it calls people otherwise, and what the first one opened is over', async () => {
    const email = 'ivo@smyana.proba.bg';
    const own = { domains: ['smyana.proba.bg'] };
    const other = await startProvider(server);
    hosts.push(other.host);
    await set(own);
    const member = await server.signIn(city, { role: 'editor' });
    const { prisma } = server.database.owner;
    await prisma.user.update({ where: { id: member.userId }, data: { email } });
    provider.is({ sub: 'ivo', email });
    const { jar, location } = await signInThere(server, email);
    expect([location, await nameOf(jar)]).toEqual(['/members', 'Мария Иванова']);
    await allow(server, await server.signIn(city), city, 'IDENTITY_EDIT');
    const { issuer, clientId, secret: clientSecret } = other;
    expect(await set({ ...own, issuer, clientId, clientSecret })).toMatchObject({
      __typename: 'IdentityChanged',
    });
    expect(await nameOf(jar)).toBeUndefined();
    other.is({ sub: 'number-17', email });
    expect((await signInThere(server, email)).location).toBe('/members');
    await other.close();
    hosts.pop();
  });

  it('needs no allowance where nobody has joined, but a session that was confirmed', async () => {
    expect(await set({}, await server.signInOperator({ isConfirmed: false }))).toEqual(['CONFIRM_FIRST']);
    expect(await set()).toEqual({ __typename: 'IdentityChanged', toldCount: 0 });
  });

  it('keeps its secret for the same client at the same issuer alone', async () => {
    await set();
    expect(await set({ clientSecret: null })).toMatchObject({ __typename: 'IdentityChanged' });
    expect(await set({ clientSecret: null, clientId: 'other' })).toEqual(faulty('clientSecret', 'REQUIRED'));
    expect(await set({ isPublic: true, clientSecret: null })).toMatchObject({
      __typename: 'IdentityChanged',
    });
    expect((await found()).identityProvider).toMatchObject({ hasSecret: false });
    expect(await set({ clientSecret: null })).toEqual(faulty('clientSecret', 'REQUIRED'));
  });

  it('is refused where nothing answers as it, it is elsewhere, or speaks for another city’s domain', async () => {
    expect(await set({ issuer: `${provider.issuer}/nowhere` })).toEqual(faulty('issuer', 'SILENT'));
    for (const issuer of ['https://elsewhere.bg', 'http://169.254.169.254/', `https://a@${provider.host}`])
      expect(await set({ issuer })).toEqual(faulty('issuer', 'NOT_ALLOWED'));
    const other = await createCity(server.database.owner.pool, { isDemo: false });
    expect(await set({ domains: ['taken.bg'] }, operator, other)).toMatchObject({
      __typename: 'IdentityChanged',
    });
    expect(await set({ domains: ['taken.bg'] })).toEqual(faulty('domains', 'TAKEN'));
    expect((await found()).identityProvider).toBeNull();
  });

  it('that leads to a host that is not listed, or answers without end, is refused', async () => {
    const { url, answerWith, close } = await listenHere();
    hosts.push(new URL(url).host);
    const well = {
      issuer: url,
      authorization_endpoint: 'https://elsewhere.bg/a',
      response_types_supported: ['code'],
    };
    answerWith((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(well));
    });
    expect(await set({ issuer: url })).toEqual(faulty('issuer', 'SILENT'));
    answerWith((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(' '.repeat(300_000));
    });
    expect(await set({ issuer: url })).toEqual(faulty('issuer', 'SILENT'));
    answerWith((_request, response) => response.writeHead(302, { location: provider.issuer }).end());
    expect(await set({ issuer: url })).toEqual(faulty('issuer', 'SILENT'));
    await close();
    hosts.pop();
  });

  it('is taken away without an allowance, since that lets nobody in', async () => {
    const admin = await server.signIn(city);
    const remove = async (why = WHY) =>
      (await server.ask(REMOVE, { input: { municipality: city.slug, why } }, operator)).data.removeIdentity;
    expect(await remove()).toEqual(faulty('municipality', 'UNKNOWN'));
    await allow(server, admin, city, 'IDENTITY_EDIT');
    await set();
    expect(await remove('')).toEqual(faulty('why', 'REQUIRED'));
    expect(await remove()).toEqual({ __typename: 'IdentityChanged', toldCount: 1 });
    expect((await found()).identityProvider).toBeNull();
    expect(server.letters.filter(({ to }) => to === admin.email)).toHaveLength(2);
  });
});

describe('a draft of a provider', () => {
  const draft = {
    issuer: 'https://a.bg',
    clientId: 'kazva',
    domains: ['a.bg'],
    factorClaim: null,
    factorValues: [],
  };
  const faultsOf = (more: object, secret: string | null = null) =>
    draftFaults({ ...draft, ...more }, secret, ['a.bg']).map(({ field, fault }) => `${field} ${fault}`);

  it.each([
    [{}, []],
    [{ issuer: '' }, ['issuer REQUIRED']],
    [{ issuer: `https://a.bg/${'a'.repeat(500)}` }, ['issuer TOO_LONG']],
    [{ issuer: 'http://a.bg' }, ['issuer NOT_ALLOWED']],
    [{ clientId: 'ка' }, ['clientId NOT_ALLOWED']],
    [{ clientId: 'a'.repeat(201) }, ['clientId TOO_LONG']],
    [{ domains: [] }, ['domains REQUIRED']],
    [{ domains: Array.from({ length: 21 }, (_, at) => `a${at}.bg`) }, ['domains TOO_MANY']],
    [{ domains: ['a.bg', 'no domain'] }, ['domains NOT_ALLOWED']],
    [{ factorClaim: 'amr' }, ['factorValues REQUIRED']],
    [{ factorClaim: 'amr', factorValues: ['mfa', 'a\n'] }, ['factorValues NOT_ALLOWED']],
    [{ factorClaim: 'sub', factorValues: ['mfa'] }, ['factorClaim NOT_ALLOWED']],
    [{ factorValues: ['mfa'] }, ['factorClaim REQUIRED']],
  ])('%j: %j', (more, faults) => {
    expect(faultsOf(more)).toEqual(faults);
  });

  it('holds its secret to what a secret is', () => {
    expect([faultsOf({}, ''), faultsOf({}, 'a'.repeat(1_001)), faultsOf({}, 'fine')]).toEqual([
      ['clientSecret REQUIRED'],
      ['clientSecret TOO_LONG'],
      [],
    ]);
  });
});
