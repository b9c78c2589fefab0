// What operators see of the platform itself: versions, room, and the last errors, never with what anybody sent.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../../server/foundation/log.ts';
import { rememberErrors } from '../../../server/foundation/log-memory.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.signInOperator();
});
afterAll(() => server.close());

it('tells versions and the room that the database takes', async () => {
  const asked = '{ platform { version node postgres migration databaseBytes since } }';
  const { platform } = (await server.ask(asked, {}, operator)).data as {
    platform: Readonly<Record<string, string | number>>;
  };
  expect(platform).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    node: process.version,
    postgres: expect.stringMatching(/^17\./),
    migration: expect.stringMatching(/^\d{14}_\w+$/),
  });
  expect(platform['databaseBytes']).toBeGreaterThan(1e6);
});

it('remembers the last fifty errors of the log, the latest first, and nothing that is none', () => {
  let minute = 0;
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 1, 0, minutes));
  const memory = rememberErrors({ note: () => undefined }, () => at(minute));
  expect(memory.since).toEqual(at(0));
  for (minute = 1; minute <= 60; minute++)
    memory.note('bug', { id: `id ${minute}`, error: 'TypeError', at: 'x' });
  memory.note('databaseBack', { seconds: 3 });
  minute = 61;
  memory.note('databaseAway', {});
  expect(memory.errors()).toHaveLength(50);
  expect(memory.errors().slice(0, 2)).toEqual([
    { at: at(61), words: expect.stringMatching(/^the database is away/), id: null },
    { at: at(60), words: 'a bug', id: 'id 60' },
  ]);
});

it('writes on as the log did', () => {
  const told: unknown[] = [];
  const memory = rememberErrors({ ...createLog(), note: (...all) => void told.push(all) }, () => new Date());
  memory.note('databaseBack', { seconds: 3 });
  expect(told).toEqual([['databaseBack', { seconds: 3 }]]);
});
