// What is killed, stopped or held: the server and its database.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';

/** PostgreSQL's first process. */
export const postmasterOf = (postgres: string): number =>
  Number.parseInt(readFileSync(join(postgres, 'data', 'postmaster.pid'), 'utf8'), 10);

/** It and all that it started. */
function processesOf(postmaster: number): number[] {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim();
  return [postmaster, ...children.split(' ').filter(Boolean).map(Number)];
}

/** Signals those that are still there. */
function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended meanwhile.
    }
  }
}

export const KILLS: readonly Fault[] = [
  {
    name: 'node',
    what: 'kill -9 of the server, started again',
    strike: async ({ start, stop }, voters, { times, votes }) => {
      for (let kill = 0; kill < times; kill += 1) {
        await voters.more(votes, 20_000);
        await stop('SIGKILL');
        await start();
      }
      return [];
    },
  },
  {
    name: 'postmaster',
    what: 'kill -9 of PostgreSQL, which comes back by itself',
    strike: async ({ postgres }, voters, { times, votes, ms }) => {
      for (let kill = 0; kill < times; kill += 1) {
        await voters.more(votes, 20_000);
        signal([postmasterOf(postgres)], 'SIGKILL');
        await sleep(ms / 5);
      }
      return [];
    },
  },
  {
    name: 'sigterm',
    what: 'SIGTERM to the server, started again',
    strike: async ({ start, stop }) => {
      const code = await stop('SIGTERM');
      await start();
      return code === 0 ? [] : [`it ended with ${code}`];
    },
  },
  {
    name: 'frozen',
    what: 'SIGSTOP of PostgreSQL, then SIGCONT',
    strike: async ({ postgres }, _voters, { ms }) => {
      const pids = processesOf(postmasterOf(postgres));
      signal(pids, 'SIGSTOP');
      await sleep(ms);
      signal(pids, 'SIGCONT');
      return [];
    },
  },
];
