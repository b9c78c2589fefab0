// Clients that never finish what they began to say cost a connection for some seconds, and nobody's vote.
import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { newVote, sendByApi, sendByForm } from './process/votes.ts';
import { open } from './process/wire.ts';

let server: TestServer;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  const city = await createCity(server.database.owner.pool);
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

it('400 clients that never finish do not stop votes, and are closed', async () => {
  const sockets: Socket[] = Array.from({ length: 400 }, () => open(server.url));
  let closed = 0;
  const started = performance.now();
  for (const socket of sockets) {
    socket.resume().on('error', () => undefined);
    socket.on('close', () => {
      closed += 1;
    });
    socket.write(`GET /s/${code} HTTP/1.1\r\nhost: x\r\nx-slow: `);
  }
  await expect.poll(() => sockets.every(({ readyState }) => readyState === 'open')).toBe(true);
  const times: number[] = [];
  // On a busy machine the slow ones are closed before the fiftieth.
  for (let votes = 0; votes < 50 && closed === 0; votes++) {
    const before = performance.now();
    const send = votes % 2 === 0 ? sendByApi : sendByForm;
    expect((await send(server.url, newVote(code, 7))).isAcknowledged).toBe(true);
    times.push(performance.now() - before);
  }
  const [fastest] = times.toSorted((a, b) => a - b);
  expect(fastest).toBeDefined();
  console.log(`${times.length} votes beside 400 slow clients, the fastest in ${fastest?.toFixed(0)} ms`);
  await expect.poll(() => closed, { interval: 100 }).toBe(400);
  console.log(`all closed after ${((performance.now() - started) / 1000).toFixed(1)} s`);
});
