// Providers are asked on listed hosts only: whatever they say of themselves, and wherever they send us.
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import { asMember } from '../../../server/foundation/database/tenant.ts';
import { saveProvider } from '../../../server/access/identity/store.ts';
import { setProvider } from '../../../server/operator/commands/identity-command.ts';
import { getMunicipality } from '../../../server/operator/cities/platform-invitation.ts';
import { newJar } from '../../apps/members/account.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { listenHere, type Listening } from './listening.ts';

const hosts: string[] = [];
let server: TestServer;
let city: City;
let listed: Listening;
let inner: Listening;
const asked: string[] = [];

beforeAll(async () => {
  server = await startTestServer({ oidcHosts: hosts });
  city = await createCity(server.database.owner.pool);
  [listed, inner] = await Promise.all([listenHere(), listenHere()]);
  hosts.push(new URL(listed.url).host);
  inner.answerWith((request, response) => {
    asked.push(request.url ?? '');
    response.end('{}');
  });
});
afterAll(async () => {
  await server.close();
  await Promise.all([listed.close(), inner.close()]);
});

/** Lets the city's people sign in by the issuer, past what the operator's command checks; tells how that begins. */
async function begin(issuer: string): Promise<number> {
  const edit = grant(OPERATOR, 'identity.edit', city.id);
  const provider = { issuer, clientId: 'kazva', clientSecret: null, domains: ['proba.bg'] };
  await asMember(server.database.operator.prisma, city.id, (tx) =>
    saveProvider(tx, edit, { ...provider, factorClaim: null, factorValues: [] }),
  );
  return (await newJar(server).send('/auth/identity', { email: 'ana@proba.bg' })).status;
}

const metadata = (issuer: string, more: object = {}) => ({
  issuer,
  authorization_endpoint: `${listed.url}/auth`,
  token_endpoint: `${listed.url}/token`,
  jwks_uri: `${listed.url}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  ...more,
});
const saying =
  (said: object): RequestListener =>
  (_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(said));

it('begins at a provider on a listed host', async () => {
  listed.answerWith(saying(metadata(listed.url)));
  expect(await begin(listed.url)).toBe(200);
});

it('one on another host is not asked, nor agreed on', async () => {
  expect(await begin(inner.url)).toBe(503);
  const municipality = await getMunicipality(server.database, city.slug);
  const operating = {
    connections: server.database,
    membersUrl: server.url,
    platformName: 'Kazva',
    oidcHosts: hosts,
    key: server.gate.key,
    now: () => new Date(),
  };
  const provider = { clientId: 'kazva', domains: ['proba.bg'], factorClaim: null, factorValues: [] };
  for (const issuer of [inner.url, 'https://login.proba.bg', listed.url.replace('http', 'https') + '0'])
    await expect(setProvider(operating, municipality, { ...provider, issuer }, null)).rejects.toThrow(
      'is no https address on a host of OIDC_HOSTS',
    );
  expect(asked).toEqual([]);
});

it.each<[string, (issuer: string) => RequestListener]>([
  [
    'sends us to another host',
    () => (_request, response) => void response.writeHead(302, { location: `${inner.url}/` }).end(),
  ],
  [
    'has its page on another',
    (issuer) => saying(metadata(issuer, { authorization_endpoint: `${inner.url}/auth` })),
  ],
  ['says that it is another', () => saying(metadata(inner.url))],
  ['answers without an end', (issuer) => saying(metadata(issuer, { padding: 'x'.repeat(300_000) }))],
  ['answers what is no JSON', () => (_request, response) => void response.end('<html>')],
  [
    'breaks off',
    () =>
      ({ socket }) =>
        void socket.destroy(),
  ],
])('one that %s is not used', async (_what, say) => {
  // A path of its own each time: what a provider said is believed for an hour.
  const issuer = `${listed.url}/${crypto.randomUUID()}`;
  listed.answerWith(say(issuer));
  expect(await begin(issuer)).toBe(503);
  expect(asked).toEqual([]);
});

it('a token is fetched from no other host', async () => {
  const issuer = `${listed.url}/token-elsewhere`;
  listed.answerWith(saying(metadata(issuer, { token_endpoint: `${inner.url}/token` })));
  expect(await begin(issuer)).toBe(200);
  const jar = newJar(server);
  const response = await jar.send('/auth/identity', { email: 'ana@proba.bg' });
  const { address } = (await response.json()) as { address: string };
  const state = new URL(address).searchParams.get('state') ?? '';
  const back = await jar.send(`/auth/identity?code=x&state=${state}`);
  expect(back.headers.get('location')).toBe('/members?identity=FAILED');
  expect(asked).toEqual([]);
});
