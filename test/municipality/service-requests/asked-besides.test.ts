// What a service asks for besides, what somebody answers to it, a photo, and how far a report is: as the contract has it, in both formats.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import {
  createRequestServers,
  type RequestServers,
} from '../../../server/municipality/service-requests/ask-server.ts';
import { FORMATS, type Format } from '../../../server/municipality/service-requests/said.ts';
import { startContract, type Contract } from './contract.ts';

let contract: Contract;
let servers: RequestServers;
let clock = 0;
beforeAll(async () => {
  contract = await startContract();
  const key = randomBytes(32);
  const parts = { hosts: [contract.host], key, random: randomBytes, steady: () => clock, patienceMs: 700 };
  servers = createRequestServers(parts);
});
afterAll(() => contract.close());
beforeEach(() => {
  contract.heard.length = 0;
  contract.manner = 'realtime';
  // Nothing is remembered any more.
  clock += 3_600_000;
});

const serverIn = (format: Format, id = 7n) => ({
  municipalityId: id as MunicipalityId,
  endpoint: contract.endpoint,
  jurisdiction: null,
  apiKey: null,
  format,
  takesPhotos: true,
});
const pathsHeard = () => contract.heard.map(({ path }) => path);

describe.each(FORMATS)('in %s', (format) => {
  it('a service asks its questions in their order, without what a machine answers', async () => {
    expect(await servers.listAttributes(serverIn(format), 'POT')).toEqual({
      attributes: [
        {
          code: 'depth',
          kind: 'NUMBER',
          question: 'depth of pothole, in centimetres',
          hint: 'an integer',
          isRequired: true,
          isTold: false,
          choices: [],
        },
        {
          code: 'shape',
          kind: 'SINGLEVALUELIST',
          question: 'shape of the pothole',
          hint: 'square | circle | triangle',
          isRequired: false,
          isTold: false,
          choices: [
            { key: 'circle', name: 'Circle' },
            { key: 'square', name: 'Square' },
          ],
        },
      ],
    });
  });

  it('one that asks nothing, or is not listed, is not asked what it asks', async () => {
    for (const service of ['BIN', 'GONE'])
      expect(await servers.listAttributes(serverIn(format), service)).toEqual({ attributes: [] });
    expect(pathsHeard()).toEqual([`/o311/services.${format.toLowerCase()}`]);
  });

  it.each(['293944', '12345'])('how far a report is, by its number or its token: %s', async (number) => {
    expect(await servers.findState(serverIn(format), number)).toEqual({
      state: {
        number: '293944',
        state: 'OPEN',
        notes: 'A crew is on its way.',
        agency: 'Highways',
        changedAt: new Date('2026-12-01T10:38:11Z'),
        expectedAt: new Date('2026-12-05T10:38:11Z'),
      },
    });
  });

  it('a number that nobody knows is none, whatever is in it', async () => {
    for (const number of ['7', '../services', '..', '%2e%2e', '?a=b', 'a/b#c'])
      expect(await servers.findState(serverIn(format), number)).toEqual({ state: null });
    for (const path of pathsHeard()) expect(path).toMatch(/^\/o311\/(requests|tokens)\/[^/]+$/);
  });

  it('answers and a photo go along as a form with a file', async () => {
    const photo = randomBytes(5_000);
    const request = {
      service: 'POT',
      description: 'Дупка',
      address: 'Тук',
      position: null,
      name: null,
      email: null,
      phone: null,
      answers: [
        { code: 'depth', values: ['3'], isList: false },
        { code: 'seen', values: ['a', 'b'], isList: true },
      ],
      photo,
    };
    expect(await servers.send(serverIn(format), request)).toMatchObject({ receipt: { id: '293944' } });
    expect(contract.heard[0]).toMatchObject({
      fields: { description: 'Дупка', 'attribute[depth]': '3', 'attribute[seen][]': 'a|b' },
      photo,
    });
  });
});

describe('what was told', () => {
  it('is asked for once in ten minutes, however many look, and for each city apart', async () => {
    const ask = (id?: bigint) => servers.listAttributes(serverIn('JSON', id), 'POT');
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(pathsHeard()).toEqual(['/o311/services.json', '/o311/services/POT.json']);
    clock += 590_000;
    await ask();
    expect(pathsHeard().length).toBe(2);
    // What was found again is told for a minute more.
    clock += 80_000;
    await ask();
    expect(pathsHeard().length).toBe(4);
    await ask(8n);
    expect(pathsHeard().length).toBe(6);
  });

  it('and what was not is asked for again after a minute', async () => {
    contract.manner = 'is broken';
    for (let each = 0; each < 3; each += 1)
      expect(await servers.listServices(serverIn('JSON'))).toMatchObject({ failure: 'AWAY' });
    expect(pathsHeard().length).toBe(1);
    contract.manner = 'realtime';
    clock += 61_000;
    expect(await servers.listServices(serverIn('JSON'))).toHaveProperty('services');
  });
});
