// What is known of other cells: the last good document and its age, whatever the cell does; kept over a start.
import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createExchange } from '../../../server/results/benchmark/exchange.ts';
import type { Cell } from '../../../server/municipality/cells/cells.ts';

const SINCE = '2025-11-01';
const counts = [0, 0, 1, 0, 2, 0, 3, 4, 5, 6];
const goodOf = (count = 6) =>
  JSON.stringify({
    version: 1,
    cell: 'east',
    map: 'a'.repeat(32),
    periods: [
      {
        since: SINCE,
        rows: [
          { key: 'parks', slug: 'burgas', name: { bg: 'Бургас' }, counts: [...counts.slice(0, 9), count] },
        ],
      },
    ],
  });

let server: Server;
let answer: RequestListener;
let east: Cell;
let folder: string;
let minutes: number;
let noted: (readonly [string, object])[];

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  east = { name: 'east', address: `http://127.0.0.1:${port}`, municipalities: ['burgas'], codes: ['9'] };
});
afterAll(() => void server.close());
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'kazva-exchange-')), 'cells');
  minutes = 0;
  noted = [];
  answer = (_request, response) => void response.end(goodOf());
});

const open = (others: readonly Cell[] = [east]) =>
  createExchange({
    cells: { others },
    folder,
    log: { note: (event, fields) => void noted.push([event, fields]) },
    now: () => new Date(Date.parse('2026-11-25T12:00:00Z') + minutes * 60_000),
  });
const shownOf = (exchange: ReturnType<typeof open>, since = SINCE) => {
  const [known] = exchange.known(since);
  return { count: known?.period?.rows[0]?.counts[9] ?? null, isOld: known?.isOld };
};

it('nothing is known before somebody was asked', () => {
  expect(shownOf(open())).toEqual({ count: null, isOld: true });
});

it('what was read is known, for what is compared alone, and after a start', async () => {
  const exchange = open();
  await exchange.look();
  expect(shownOf(exchange)).toEqual({ count: 6, isOld: false });
  expect(shownOf(exchange, '2025-12-01').count).toBeNull();
  minutes = 60;
  expect(shownOf(open())).toEqual({ count: 6, isOld: false });
  expect(open().ages()).toEqual({ east: 3_600 });
  expect(noted).toEqual([]);
});

it('what was read grows old, and after a week is not shown', async () => {
  const exchange = open();
  await exchange.look();
  minutes = 120;
  expect(shownOf(exchange)).toEqual({ count: 6, isOld: false });
  minutes = 121;
  expect(shownOf(exchange)).toEqual({ count: 6, isOld: true });
  minutes = 7 * 1_440;
  expect(shownOf(exchange).count).toBeNull();
});

const BAD: Readonly<Record<string, readonly ['away' | 'refused', RequestListener]>> = {
  'another kind of answer': ['refused', (_, response) => void response.end('<html>')],
  'an error': ['away', (_, response) => void response.writeHead(503).end(goodOf(9))],
  'a way to somebody else': [
    'away',
    (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/benchmark.json' }).end(),
  ],
  'a way to itself': [
    'away',
    ({ url }, response) => void response.writeHead(307, { location: `${url}?again` }).end(),
  ],
  'more than it may': ['refused', (_, response) => void response.end(goodOf(9) + ' '.repeat(2_000_001))],
  'an end in the middle': [
    'away',
    (_, response) => {
      response.writeHead(200, { 'content-length': '5000' }).write(goodOf(9));
      setTimeout(() => response.destroy(), 20);
    },
  ],
  'no answer': ['away', (request) => void request.socket.destroy()],
};

it.each(Object.entries(BAD))(
  '%s: the last good one stays, and the log says so',
  async (_what, [reason, bad]) => {
    const exchange = open();
    await exchange.look();
    const file = readFileSync(join(folder, 'east.json'), 'utf8');
    answer = bad;
    minutes = 15;
    await exchange.look();
    expect(shownOf(exchange)).toEqual({ count: 6, isOld: false });
    expect(exchange.ages()).toEqual({ east: 900 });
    expect(noted).toEqual([['cellUnread', { cell: 'east', reason }]]);
    expect(readFileSync(join(folder, 'east.json'), 'utf8')).toBe(file);
  },
);

it('one that says more and more is left in the middle', async () => {
  let sent = 0;
  answer = (_request, response) => {
    const more = (): void => {
      while (!response.destroyed && sent < 50_000_000) {
        sent += 100_000;
        if (!response.write(' '.repeat(100_000))) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  };
  await open().look();
  expect(noted).toEqual([['cellUnread', { cell: 'east', reason: 'refused' }]]);
  expect(sent).toBeLessThan(50_000_000);
});

it('a cell that is down keeps no other from being read', async () => {
  const down = { ...east, name: 'down', address: 'http://127.0.0.1:1' };
  const exchange = open([down, east]);
  await exchange.look();
  expect(exchange.known(SINCE).map(({ cell, period }) => [cell.name, period !== null])).toEqual([
    ['down', false],
    ['east', true],
  ]);
});

it('what lies in the folder is read as if the cell had said it', async () => {
  await open().look();
  const readFrom = (content: string) => {
    writeFileSync(join(folder, 'east.json'), content);
    return shownOf(open()).count;
  };
  expect(readFrom(`2026-11-25T12:00:00.000Z\n${goodOf(8)}`)).toBe(8);
  expect(readFrom(`yesterday\n${goodOf(8)}`)).toBeNull();
  expect(readFrom(`2026-11-25T12:00:00.000Z\n${goodOf().replace('burgas', 'vidin')}`)).toBeNull();
  expect(readFrom('')).toBeNull();
});
