// A process that holds every night that is due, as `npm run count` does, and says what it took. Started by measure.ts.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createCounter } from '../../server/voting/ballots/publish-due.ts';
import { openKeyFolder } from '../../server/voting/ballots/private-keys.ts';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import { ownCpuSeconds } from '../cpu.ts';

/** What it is told. */
export interface Order {
  readonly login: Login;
  readonly keysDir: string;
  /** The instant of the look, in milliseconds. */
  readonly now: number;
}

/** What it answers. Seconds; bytes of resident memory at every look, in the order of time. */
export interface Account {
  readonly ratings: number;
  readonly spoiled: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly memory: readonly number[];
}

const LOOK_MS = 100;

process.once('message', (order: Order) => void hold(order));

async function hold({ login, keysDir, now }: Order): Promise<void> {
  const pool = new pg.Pool({ ...login, max: 2, options: '-c TimeZone=UTC' });
  const keys = await openKeyFolder(keysDir, null);
  const counter = createCounter({ pool, keys, random: randomBytes });
  const memory: number[] = [];
  const look = setInterval(() => memory.push(process.memoryUsage.rss()), LOOK_MS);
  const cpu = ownCpuSeconds();
  const start = performance.now();
  const { ratings, spoiled } = await counter.openDue(new Date(now));
  const seconds = (performance.now() - start) / 1000;
  const cpuSeconds = ownCpuSeconds() - cpu;
  memory.push(process.memoryUsage.rss());
  clearInterval(look);
  await pool.end();
  const account: Account = { ratings, spoiled, seconds, cpuSeconds, memory };
  process.send?.(account, () => process.disconnect());
}
