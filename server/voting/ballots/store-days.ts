// Days that a clock ahead wrote of municipalities: set back, so that what is due comes.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';

/**
 * Sets back the days of municipalities that are later than the instant to yesterday, so that today's night, alerts and open data come;
 * answers of how many. Cities' days may be one ahead.
 */
export async function mendDays(counter: ClientBase, now: Date): Promise<number> {
  const yesterday = Prisma.sql`(${now.toISOString().slice(0, 10)}::date - 1)`;
  const days = ['opened_on', 'pooled_on', 'alerted_on', 'open_data_on'].map((name) => Prisma.raw(name));
  const set = days.map(
    (day) => Prisma.sql`${day} = CASE WHEN ${day} > ${yesterday} + 2 THEN ${yesterday} ELSE ${day} END`,
  );
  const { rowCount } = await counter.query(
    Prisma.sql`UPDATE municipalities SET ${Prisma.join(set)} WHERE greatest(${Prisma.join(days)}) > ${yesterday} + 2`,
  );
  return rowCount ?? 0;
}
