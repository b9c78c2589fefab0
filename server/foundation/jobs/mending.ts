// Mends the queue after a clock that was ahead: what it marked as done or due in time to come would stand still until then.
import type { Patience } from './patience.ts';

// Of pg-boss's own tables, whose times are the database's. The longest pause before another try is about a day.
const STATEMENTS = [
  `UPDATE pgboss.job SET start_after = now() WHERE state < 'active' AND start_after > now() + interval '2 days'`,
  `UPDATE pgboss.job SET started_on = now() WHERE state = 'active' AND started_on > now() + interval '1 hour'`,
];

/** To be called while the clock is right. */
export async function mendTimes(executeSql: Patience['executeSql']): Promise<void> {
  for (const statement of STATEMENTS) await executeSql(statement);
}
