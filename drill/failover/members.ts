// What Patroni says of its three members: which is the primary, and whether all are there.
import { setTimeout as sleep } from 'node:timers/promises';
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

/** Whether one of them says that all three are there, and that so many standbys are waited for. */
export async function isSettled(machines: readonly Machine[], standbys: number): Promise<boolean> {
  const told = await Promise.any(machines.map(({ address }) => ask(`https://${address}:8008/cluster`))).catch(
    () => '{}',
  );
  const { members = [] } = JSON.parse(told) as { members?: { role: string; state: string }[] };
  const count = (state: string, ...roles: readonly string[]): number =>
    members.filter((member) => member.state === state && roles.includes(member.role)).length;
  const areThere = count('running', 'leader') === 1 && count('streaming', 'replica', 'sync_standby') === 2;
  return areThere && count('streaming', 'sync_standby') === standbys;
}
