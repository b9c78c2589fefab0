// A server with live cities, whose night is held when a test says so, and people before it whose phones seal what they say.
import { afterAll, beforeAll } from 'vitest';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';
import { nightOf } from './live-city.ts';
import { phonesOf } from './phones.ts';

export function sealedVotes() {
  let started: TestServer;
  beforeAll(async () => {
    started = await startTestServer(UNCOUNTED);
  });
  afterAll(() => started.close());
  const server = () => started;
  return { server, phones: phonesOf(server), night: nightOf(server) };
}
