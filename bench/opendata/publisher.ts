// A process that makes a version of the open data, or sends a file of it, and says how much memory that took.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { grant } from '../../server/access/grants/grant.ts';
import { CITIZEN } from '../../server/access/grants/viewer.ts';
import { connect, type ConnectOptions, type Connection } from '../../server/foundation/database/connect.ts';
import type { Context } from '../../server/api/context.ts';
import { createOpenData } from '../../server/results/opendata/answer.ts';
import type { Address } from '../../server/foundation/networks.ts';
import { publishDue } from '../../server/results/opendata/publish.ts';
import { goneChildrenCpuSeconds, ownCpuSeconds } from '../cpu.ts';

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
  /** Resident memory of the process that works aside, at the most; 0 where nobody tells. */
  readonly aside: number;
  readonly cpuSeconds: number;
  /** Of the process that works aside. */
  readonly asideSeconds: number;
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
  let aside = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
    aside = Math.max(aside, childrenBytes());
  }, LOOK_MS);
  const gone = goneChildrenCpuSeconds() ?? 0;
  const cpu = ownCpuSeconds();
  const done =
    path === null
      ? await publishDue({ jobs: jobs.pool, citizen: citizen.pool, now: () => new Date() })
      : await send(citizen, path, readers);
  peak = Math.max(peak, process.memoryUsage.rss());
  clearInterval(look);
  const account: Account = {
    added: peak - before,
    aside,
    cpuSeconds: ownCpuSeconds() - cpu,
    done,
    asideSeconds: (goneChildrenCpuSeconds() ?? 0) - gone,
  };
  await close();
  process.send?.(account, () => process.disconnect());
}

/** The most that the children of this process have held so far (proc(5)): a thread of its own starts them. */
function childrenBytes(): number {
  try {
    const children = readdirSync('/proc/self/task').flatMap((thread) =>
      readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    const held = children.map((pid) => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    });
    return held.reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    // One has ended meanwhile, or nobody tells.
    return 0;
  }
}

/** Sends the file over HTTP to readers at once, who throw away what they read. */
async function send(citizen: Connection, path: string, readers: number): Promise<number> {
  const answer = createOpenData();
  // Each reader comes from a network of its own: of one only a few may read at once.
  let reader = 0;
  const context = {
    address: (): Address | null => [198, 51, 100, (reader += 1)],
    database: { citizen },
    viewer: CITIZEN,
    hostOf: null,
    publicUrl: 'http://localhost',
    grant: (action, municipalityId) => grant(CITIZEN, action, municipalityId),
  } as Context;
  const server = createServer((request, response) => {
    const [, , slug = '', , version, name] = request.url?.split('/') ?? [];
    answer(request, response, { slug, version, name }, context).catch(() => response.destroy());
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
