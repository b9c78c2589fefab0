// What befalls three machines while people vote.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../faults/fault.ts';
import type { Cluster } from './cluster.ts';
import type { Machine } from './machine.ts';

/** A fault of a cluster, and the longest time in which nobody may hear an acknowledgement, in seconds. */
export interface Break extends Fault<Cluster> {
  readonly bound: number;
}

const PATIENCE_MS = 60_000;

const postmasterOf = ({ folder }: Machine): number =>
  Number.parseInt(
    readFileSync(join(folder, 'state', 'postgresql', '17', 'kazva', 'postmaster.pid'), 'utf8'),
    10,
  );

/** Standbys that hear nothing for some seconds, then the primary's machine dies: whatever it alone had is gone. */
export const LAG: Break = {
  name: 'lag',
  what: 'the standbys hear nothing of the primary, then everything on its machine is killed',
  bound: 35,
  strike: async ({ primary }, voters, { votes, ms }) => {
    const machine = await primary();
    machine.mute(true);
    await voters.more(votes, ms);
    machine.switchOff();
    // Not before somebody else is primary: what the dead one had said already would still go out.
    await voters.more(votes, PATIENCE_MS);
    machine.mute(false);
    machine.switchOn();
    return [];
  },
};

export const BREAKS: readonly Break[] = [
  {
    name: 'postmaster',
    what: "kill -9 of the primary's postmaster",
    bound: 5,
    strike: async ({ primary, settled }, voters, { votes }) => {
      process.kill(postmasterOf(await primary()), 'SIGKILL');
      await voters.more(votes, PATIENCE_MS);
      await settled();
      return [];
    },
  },
  {
    name: 'switchover',
    what: 'patronictl switchover',
    bound: 10,
    strike: async ({ primary, settled, patronictl }, voters, { votes }) => {
      const { name } = await primary();
      await patronictl('switchover', 'kazva', '--leader', name, '--force');
      await voters.more(votes, PATIENCE_MS);
      await settled();
      return (await primary()).name === name ? ['the primary is the same as before'] : [];
    },
  },
  {
    name: 'server',
    what: 'kill -9 of each of the two servers, one after the other',
    bound: 5,
    strike: async ({ machines, serving }, voters, { votes }) => {
      for (const machine of machines.slice(0, 2)) {
        machine.kill('server');
        await voters.more(votes, PATIENCE_MS);
        await serving();
      }
      return [];
    },
  },
  {
    name: 'counter',
    what: 'kill -9 of the counter',
    bound: 5,
    strike: async ({ machines }, voters, { votes }) => {
      machines.at(-1)?.kill('counter');
      await voters.more(votes, PATIENCE_MS);
      return [];
    },
  },
  {
    name: 'node',
    what: 'kill -9 of everything on the machine of the primary',
    bound: 30,
    strike: async ({ primary, settled }, voters, { votes }) => {
      const machine = await primary();
      machine.switchOff();
      await voters.more(votes, PATIENCE_MS);
      machine.switchOn();
      await settled();
      return [];
    },
  },
  {
    name: 'network',
    what: "the cable of the primary's machine is pulled out, and put in again",
    bound: 30,
    strike: async ({ primary, settled }, voters, { votes }) => {
      const machine = await primary();
      machine.cut(true);
      await voters.more(votes, PATIENCE_MS);
      machine.cut(false);
      await settled();
      return [];
    },
  },
  LAG,
];
