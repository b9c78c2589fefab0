// What is due now: jobs by their schedules, and those that wait in the table.
import type PgBoss from 'pg-boss';
import type { Patience } from './patience.ts';
import { periodAt, type Schedule } from './schedule.ts';

const WAITING = `SELECT DISTINCT name FROM pgboss.job WHERE state < 'active' AND start_after <= now()`;

/** Hands over what has come into another period than at the look before. Of several processes one does: a minute takes a job once. */
export function createScheduler<Name extends string>(
  schedules: ReadonlyMap<Name, Schedule>,
): (boss: Pick<PgBoss, 'send'>, now: Date) => Promise<void> {
  const periods = new Map<Name, number>();
  return async (boss, now) => {
    for (const [name, schedule] of schedules) {
      const period = periodAt(schedule, now);
      if (periods.get(name) === period) continue;
      periods.set(name, period);
      await boss.send(name, {}, { singletonSeconds: 60 });
    }
  };
}

/** The names of the jobs that somebody could begin now; none where the database is away. */
export async function listWaiting(executeSql: Patience['executeSql']): Promise<readonly unknown[]> {
  const answer = await executeSql(WAITING);
  return answer === undefined ? [] : answer.rows.map(nameIn);
}

function nameIn(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'name' in row ? row.name : undefined;
}
