// Which of the three is the primary, and whether the others follow it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Machine } from './machine.ts';

/** What the address says with 200; throws where it does not, within some seconds. */
async function ask(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`${url} says ${answer.status}.`);
  return said;
}

/** The machine whose PostgreSQL takes what is written; waits until there is one. */
export async function findPrimary(machines: readonly Machine[]): Promise<Machine> {
  for (;;) {
    const found = await Promise.any(
      machines.map(async (machine) => {
        await ask(`https://${machine.address}:8008/primary`);
        return machine;
      }),
    ).catch(() => null);
    if (found !== null) return found;
    await sleep(200);
  }
}

/** Whether the primary says that two follow it, and that commits wait for so many of them. What etcd remembers of a member may be old. */
export async function isSettled(primary: Pool, standbys: number): Promise<boolean> {
  const { rows } = await primary.query<{ following: number; waited: number }>(
    `SELECT count(*)::int AS following, count(*) FILTER (WHERE sync_state = 'sync')::int AS waited
     FROM pg_stat_replication WHERE state = 'streaming' AND application_name LIKE 'kazva-%'`,
  );
  return rows[0]?.following === 2 && rows[0].waited === standbys;
}
