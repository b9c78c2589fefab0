// What a city's server is asked and what is made of its answers, in both formats: as the contract has it, and broken in every way.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import {
  createRequestServers,
  type RequestServers,
} from '../../../server/municipality/service-requests/ask-server.ts';
import type { ServiceRequest } from '../../../server/municipality/service-requests/georeport.ts';
import { FORMATS, type Format } from '../../../server/municipality/service-requests/said.ts';
import { startContract, type Contract, type Manner } from './contract.ts';

const ID = 7n as MunicipalityId;
const KEY = 'xyzzy-secret';
const REQUEST: ServiceRequest = {
  service: 'POT',
  description: 'Дупка & вода\nпред входа',
  address: 'ДГ „Люляк“, ул. „Роза“ 1',
  position: { latitude: 42.43, longitude: 25.63 },
  name: null,
  email: 'a@example.bg',
  phone: null,
  answers: [],
  photo: null,
};

let contract: Contract;
let servers: RequestServers;
const key = randomBytes(32);
let clock = 0;
const later = (ms: number): void => void (clock += ms);
beforeAll(async () => {
  contract = await startContract();
  servers = createRequestServers({
    hosts: [contract.host],
    key,
    random: randomBytes,
    steady: () => clock,
    patienceMs: 700,
  });
});
afterAll(() => contract.close());
beforeEach(() => {
  contract.heard.length = 0;
  contract.manner = 'realtime';
  // Nothing is remembered any more.
  later(3_600_000);
});

const serverIn = (format: Format, endpoint = contract.endpoint) => ({
  municipalityId: ID,
  endpoint,
  jurisdiction: 'city.example',
  apiKey: servers.sealKey(ID, KEY),
  format,
  takesPhotos: false,
});

describe.each(FORMATS)('in %s', (format) => {
  const path = (name: string) => `/o311/${name}.${format.toLowerCase()}`;

  it('lists services', async () => {
    expect(await servers.listServices(serverIn(format))).toEqual({
      services: [
        { code: 'POT', name: 'Pothole Repairs', group: 'highways', hasDefinition: true },
        { code: 'BIN', name: 'Bin Enforcement', group: 'sanitation', hasDefinition: false },
      ],
    });
    expect(contract.heard).toEqual([
      { method: 'GET', path: path('services'), fields: { jurisdiction_id: 'city.example' } },
    ]);
  });

  it('hands a report over: what was written, the place, the key, and nothing else', async () => {
    expect(await servers.send(serverIn(format), REQUEST)).toEqual({ receipt: { id: '293944', token: null } });
    expect(contract.heard).toEqual([
      {
        method: 'POST',
        path: path('requests'),
        fields: {
          jurisdiction_id: 'city.example',
          api_key: KEY,
          service_code: 'POT',
          lat: '42.43',
          long: '25.63',
          address_string: REQUEST.address,
          description: REQUEST.description,
          email: 'a@example.bg',
        },
      },
    ]);
  });

  it.each([
    ['token', { id: null, token: '12345' }],
    ['silent about its number', { id: null, token: null }],
  ] as const)('takes a receipt that is %s', async (manner, receipt) => {
    contract.manner = manner;
    expect(await servers.send(serverIn(format), REQUEST)).toEqual({ receipt });
  });

  it('says what the server says is wrong, without the key', async () => {
    contract.manner = 'refuses';
    expect(await servers.send(serverIn(format), REQUEST)).toEqual({
      failure: 'REFUSED',
      said: '403: Invalid api_key received: …',
    });
  });

  it('says it without a key that is longer than what is shown', async () => {
    contract.manner = 'refuses';
    const apiKey = servers.sealKey(ID, 'x'.repeat(500));
    expect(await servers.send({ ...serverIn(format), apiKey }, REQUEST)).toMatchObject({
      said: '403: Invalid api_key received: …',
    });
  });

  it('understands what it was told once, and not for each that looks', async () => {
    const look = async () => {
      const listed = await servers.listServices(serverIn(format));
      return 'services' in listed ? listed.services : null;
    };
    expect(await look()).not.toBeNull();
    expect(await look()).toBe(await look());
  });

  test.each([
    ['is broken', 'AWAY'],
    ['never answers', 'AWAY'],
    ['leads elsewhere', 'AWAY'],
    ['never ends', 'UNREADABLE'],
    ['speaks no format', 'UNREADABLE'],
    ['lists nothing readable', 'UNREADABLE'],
  ] satisfies [Manner, string][])('a server that %s: %s', async (manner, failure) => {
    contract.manner = manner;
    expect(await servers.send(serverIn(format), REQUEST)).toEqual({ failure, said: null });
    expect(await servers.listServices(serverIn(format))).toEqual({ failure, said: null });
    // A redirect is not followed.
    expect(contract.heard.map((each) => each.path)).toEqual([path('requests'), path('services')]);
  });
});

it('reads a list that stands in an object, as FixMyStreet answers it', async () => {
  contract.manner = 'wrapped';
  expect(await servers.listServices(serverIn('JSON'))).toMatchObject({
    services: [{ code: 'POT' }, { code: 'BIN' }],
  });
});

it.each([
  'http://127.0.0.1:1/o311',
  'http://169.254.169.254/latest',
  'file:///etc/passwd',
  'http://user@127.0.0.1/',
])('asks no host that is not listed: %s', async (endpoint) => {
  expect(await servers.send(serverIn('JSON', endpoint), REQUEST)).toEqual({
    failure: 'NOT_LISTED',
    said: null,
  });
  expect(contract.heard).toEqual([]);
});

it('the key of one city opens for no other', async () => {
  const other = { ...serverIn('JSON'), municipalityId: 8n as MunicipalityId };
  await servers.send(other, REQUEST);
  expect(contract.heard[0]?.fields).not.toHaveProperty('api_key');
});
