// A report from a citizen's page to the city's server: set up by an admin, sent without a script, kept nowhere; and when it cannot be handed over.
import { afterAll, beforeAll, expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { get, post } from '../../http/pages/visitor.ts';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import type { Contract } from './contract.ts';
import { startReporting, type Reporting } from './reporting.ts';

let reporting: Reporting;
let server: TestServer;
let contract: Contract;
let city: City;
let admin: SignedIn;
let path: string;
beforeAll(async () => {
  reporting = await startReporting();
  ({ server, contract, city, admin, path } = reporting);
});
afterAll(() => reporting.close());

const wrote = { description: 'Счупена люлка', name: '', email: 'a@example.bg', phone: '' };
const step = story();

step('there is no page where the city takes no reports, and none is taken', async () => {
  expect((await get(server.url, path)).status).toBe(404);
  expect((await post(server.url, path, wrote)).status).toBe(404);
  expect(contract.heard).toEqual([]);
});

step('an admin names the server, on a listed host alone, and the key is told to nobody', async () => {
  expect(await reporting.saveServer({ endpoint: 'https://evil.example/o311' })).toEqual([
    { field: 'endpoint', fault: 'NOT_ALLOWED', part: 'evil.example' },
  ]);
  expect(await reporting.saveServer({ endpoint: contract.endpoint, apiKey: 'xyzzy' })).toBe(true);
  const { data } = await server.ask(
    `query ($slug: String!) { requestServer(municipality: $slug) { server { endpoint hasKey format } hosts }
      requestServices(municipality: $slug) { services { code name } failure } }`,
    { slug: city.slug },
    admin,
  );
  expect(data).toEqual({
    requestServer: {
      server: { endpoint: contract.endpoint, hasKey: true, format: 'JSON' },
      hosts: [contract.host],
    },
    requestServices: {
      services: [
        { code: 'POT', name: 'Pothole Repairs' },
        { code: 'BIN', name: 'Bin Enforcement' },
      ],
      failure: null,
    },
  });
  const { rows } = await server.database.owner.pool.query<{ kept: string }>(
    Prisma.sql`SELECT encode(api_key, 'escape') AS kept FROM request_servers WHERE municipality_id = ${city.id}`,
  );
  expect(rows[0]?.kept).not.toContain('xyzzy');
});

step('and as which service a trial goes there; the server tells what it answered', async () => {
  const ask = (query: string, input: object) =>
    server.ask(query, { input: { municipality: city.slug, ...input } }, admin);
  const attempt = () =>
    ask(
      `mutation ($input: TryRequestServerInput!) { tryRequestServer(input: $input) { isTaken id failure said } }`,
      {},
    );
  expect((await attempt()).data.tryRequestServer).toEqual({
    isTaken: false,
    id: null,
    failure: null,
    said: null,
  });
  await reporting.saveChannel({ service: 'BIN' });
  expect((await attempt()).data.tryRequestServer).toEqual({
    isTaken: true,
    id: '293944',
    failure: null,
    said: null,
  });
  contract.manner = 'refuses';
  expect((await attempt()).data.tryRequestServer).toEqual({
    isTaken: false,
    id: null,
    failure: 'REFUSED',
    said: '403: Invalid api_key received: …',
  });
  contract.manner = 'realtime';
});

step('a citizen comes there from the place and from the thanks, and is told the number', async () => {
  for (const from of [path.replace('/request', ''), `/s/${city.places[0]?.code}/thanks`])
    expect((await get(server.url, from)).text).toContain(`href="${path}"`);
  const form = await get(server.url, path);
  expect(form.status).toBe(200);
  contract.heard.length = 0;
  const sent = await post(server.url, path, wrote);
  expect(sent.status).toBe(200);
  expect(sent.headers.get('cache-control')).toBe('no-store');
  expect(sent.text).toContain('293944');
  expect(contract.heard).toEqual([
    {
      method: 'POST',
      path: '/o311/requests.json',
      fields: {
        api_key: 'xyzzy',
        service_code: 'BIN',
        address_string: expect.stringContaining('Люляк'),
        description: 'Счупена люлка',
        email: 'a@example.bg',
      },
    },
  ]);
});

step('where it cannot be handed over it stands on the page again, with the phone', async () => {
  reporting.nextMinute();
  contract.manner = 'is broken';
  const sent = await post(server.url, path, { ...wrote, description: 'Дупка <b> & вода' });
  contract.manner = 'realtime';
  expect(sent.status).toBe(400);
  expect(sent.text).toContain('Дупка &lt;b&gt; &amp; вода');
  expect(sent.text).toContain('href="tel:042600600"');
});

step('nothing of it is in the database, whatever became of it', async () => {
  expect(await reporting.findKept(['a@example.bg', 'люлка', '293944'])).toEqual([]);
});

step('another address does not get the key', async () => {
  expect(await reporting.saveServer({ endpoint: `${contract.endpoint}/other` })).toBe(true);
  contract.heard.length = 0;
  await post(server.url, path, wrote);
  for (const { fields } of contract.heard) expect(fields).not.toHaveProperty('api_key');
});

step('refuses what is too long, empty or no address, before anybody is asked', async () => {
  const { data } = await server.ask(
    `mutation ($input: SendServiceRequestInput!) { sendServiceRequest(input: $input) { __typename
      ... on Invalid { faults { field fault } } } }`,
    {
      input: {
        municipality: city.slug,
        location: String(city.places[0]?.id),
        description: ' ',
        email: 'nobody',
        phone: '<b>',
      },
    },
  );
  expect(data.sendServiceRequest.faults).toEqual([
    { field: 'description', fault: 'REQUIRED' },
    { field: 'email', fault: 'NOT_AN_EMAIL' },
    { field: 'phone', fault: 'NOT_ALLOWED' },
  ]);
});
