// A process that makes a version of the open data, or sends a file of it, and says how much memory that took.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { grant } from '../../../server/access/grant.ts';
import { CITIZEN } from '../../../server/access/viewer.ts';
import { connect, type ConnectOptions, type Connection } from '../../../server/database/connect.ts';
import type { Context } from '../../../server/graphql/context.ts';
import { createOpenData } from '../../../server/opendata/answer.ts';
import type { Address } from '../../../server/standing/networks.ts';
import { publishDue } from '../../../server/opendata/publish.ts';
import { ownCpuSeconds } from '../cpu.ts';

/** What it is told: to make what is due, or to send the file under the path to so many at once. */
export interface Order {
  readonly database: ConnectOptions;
  /** null: make. */
  readonly path: string | null;
  readonly readers: number;
}

/** What it answers: bytes of resident memory that were added at the most, and what was done for it. */
export interface Account {
  readonly added: number;
  readonly cpuSeconds: number;
  /** Versions that were made, or bytes that every reader got. */
  readonly done: number;
}

const LOOK_MS = 20;

process.once('message', (order: Order) => void obey(order));

async function obey({ database, path, readers }: Order): Promise<void> {
  const { jobs, citizen, close } = connect(database);
  // What is loaded at first use is no memory of the work.
  await Promise.all([jobs.pool.query('SELECT 1'), citizen.prisma.municipality.count()]);
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), LOOK_MS);
  const cpu = ownCpuSeconds();
  const done =
    path === null
      ? await publishDue({ jobs: jobs.pool, citizen: citizen.pool, now: () => new Date() })
      : await send(citizen, path, readers);
  peak = Math.max(peak, process.memoryUsage.rss());
  clearInterval(look);
  const account: Account = { added: peak - before, cpuSeconds: ownCpuSeconds() - cpu, done };
  await close();
  process.send?.(account, () => process.disconnect());
}

/** Sends the file over HTTP to readers at once, who throw away what they read. */
async function send(citizen: Connection, path: string, readers: number): Promise<number> {
  const answer = createOpenData();
  // Each reader comes from a network of its own: of one only a few may read at once.
  let reader = 0;
  const context = {
    address: (): Address | null => [198, 51, 100, (reader += 1)],
    ...{ database: { citizen }, viewer: CITIZEN, hostOf: null, publicUrl: 'http://localhost' },
    grant: (action, municipalityId) => grant(CITIZEN, action, municipalityId),
  } as Context;
  const server = createServer((request, response) => {
    answer(request, response, new URL(request.url ?? '/', 'http://localhost'), () => context).catch(() =>
      response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const read = async (): Promise<number> => {
    const { body } = await fetch(`http://localhost:${port}${path}`, {
      headers: { 'accept-encoding': 'identity' },
    });
    let bytes = 0;
    for await (const piece of body ?? []) bytes += piece.length;
    return bytes;
  };
  const sizes = await Promise.all(Array.from({ length: readers }, read));
  await new Promise((resolve) => server.close(resolve));
  if (new Set(sizes).size !== 1) throw new Error('Readers got files of different sizes.');
  return sizes[0] ?? 0;
}
