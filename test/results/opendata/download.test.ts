// Downloads: some at once, few of one network, and none that is taken drop by drop.
import { createServer, get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateRawSync, constants, crc32 } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { sendFile } from '../../../server/results/opendata/download.ts';
import { createSlots, type Slots } from '../../../server/results/opendata/slots.ts';

/** Work that lasts until it is told to end. */
function lasting(slots: Slots) {
  const ends: (() => void)[] = [];
  const begin = (network: string): Promise<void> =>
    slots.within(network, () => new Promise((resolve) => ends.push(resolve)));
  return { begin, ends };
}
const refusal = { code: 'TOO_MANY_REQUESTS', retrySeconds: 10 };

it('refuses one more than there is room for, with the time after which to ask again, until one is over', async () => {
  const { begin, ends } = lasting(createSlots({ atOnce: 2 }));
  const begun = [begin('a'), begin('b')];
  await expect(begin('c')).rejects.toMatchObject(refusal);
  ends[0]?.();
  await begun[0];
  const third = begin('c');
  ends.forEach((end) => end());
  await Promise.all([...begun, third]);
});

it('leaves room for other networks, however much one of them wants', async () => {
  const { begin, ends } = lasting(createSlots({ atOnce: 16, ofNetwork: 3 }));
  const begun = [begin('a'), begin('a'), begin('a')];
  await expect(begin('a')).rejects.toMatchObject(refusal);
  begun.push(begin('b'));
  ends.forEach((end) => end());
  await Promise.all(begun);
});

it('makes room where one fails', async () => {
  const slots = createSlots({ atOnce: 1 });
  const broken = () => Promise.reject(new Error('The database is away.'));
  await expect(slots.within('a', broken)).rejects.toThrow('away');
  await expect(slots.within('a', () => Promise.resolve())).resolves.toBeUndefined();
});

it('ends who takes nothing, and not who takes', async () => {
  const slots = createSlots({ lookMs: 100, leastBytes: 10 });
  await slots.within('slow', ({ signal }) => once(signal, 'abort').then(() => undefined));
  await slots.within('quick', async ({ signal, count }) => {
    const taking = setInterval(() => count(10_000), 5);
    await sleep(1_000);
    clearInterval(taking);
    expect(signal.aborted).toBe(false);
  });
});

const content = Buffer.alloc(30_000_000, 'row;1\n');
const pieces = [deflateRawSync(content, { finishFlush: constants.Z_SYNC_FLUSH, level: 0 })];
const slots = createSlots({ atOnce: 1, lookMs: 3_000, leastBytes: 1 });
const server = createServer((request, response) => {
  const file = { name: 'x.csv', bytes: content.length, sha256: 'x', crc32: crc32(content) };
  const whose = { id: 1n, slug: 'x', isDemo: false, headers: {} };
  const all = (async function* () {
    yield* pieces;
  })();
  sendFile(request, response, { whose, version: '1', file, slots, network: 'a', pieces: all } as never).catch(
    () => response.writeHead(429).end(),
  );
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());
const { port } = server.address() as AddressInfo;
const download = (): Promise<IncomingMessage> =>
  new Promise((resolve, reject) =>
    get({ port, host: '127.0.0.1', agent: false }, resolve).on('error', reject),
  );

it('a reader that stops reading is cut off, and the next one gets all of the file', async () => {
  const slow = await download();
  expect(slow.statusCode).toBe(200);
  expect((await download()).statusCode).toBe(429);
  // It reads nothing more; its place is free again by and by.
  slow.on('error', () => undefined);
  let next = await download();
  while (next.statusCode === 429) {
    next.resume();
    await sleep(100);
    next = await download();
  }
  let bytes = 0;
  for await (const piece of next as AsyncIterable<Buffer>) bytes += piece.length;
  expect(bytes).toBe(content.length);
  slow.destroy();
});
