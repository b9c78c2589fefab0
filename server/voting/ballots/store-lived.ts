// Weeks as they were lived: after how many of them ids of slips go, and what a clock ahead wrote of weeks to come.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';

/** How much was set back: municipalities with a day to come, keys and ids with a week to come. */
export interface Mended {
  readonly municipalities: number;
  readonly keys: number;
  readonly ids: number;
}

/** Ids are kept for the week in which their slip came, and for so many after it. */
const WEEKS_OF_IDS = 5;

/** Remembers that the counter was at work in the ISO week. Later ones were none: a clock was ahead. */
export async function recordLivedWeek(counter: ClientBase, isoWeek: string): Promise<void> {
  await counter.query(Prisma.sql`DELETE FROM lived_weeks WHERE iso_week > ${isoWeek}`);
  await counter.query(Prisma.sql`INSERT INTO lived_weeks VALUES (${isoWeek}) ON CONFLICT DO NOTHING`);
  await counter.query(
    Prisma.sql`DELETE FROM lived_weeks WHERE iso_week NOT IN
      (SELECT iso_week FROM lived_weeks ORDER BY iso_week DESC LIMIT ${WEEKS_OF_IDS + 1})`,
  );
}

/**
 * Forgets the ids of slips after whose week five were lived: a page does not try again after so long. Weeks that a clock
 * jumped over were not lived, nor those in which nothing ran.
 */
export async function forgetBallotIds(counter: ClientBase): Promise<void> {
  await counter.query(
    // Outside: of rows that OFFSET passes over the function would run too.
    Prisma.sql`SELECT forget_ballot_ids(iso_week)
      FROM (SELECT iso_week FROM lived_weeks ORDER BY iso_week DESC OFFSET ${WEEKS_OF_IDS} LIMIT 1) oldest`,
  );
}

/**
 * Sets back what is later than the instant, whose ISO week is given: the weeks of keys and of ids to this one, the days of
 * municipalities to yesterday, so that today's look, pooling, alerts and open data come. Cities' days may be one ahead.
 */
export async function mendAhead(counter: ClientBase, isoWeek: string, now: Date): Promise<Mended> {
  const keys = await counter.query(
    Prisma.sql`UPDATE ballot_keys SET iso_week = ${isoWeek} WHERE iso_week > ${isoWeek}`,
  );
  const { rows: ids } = await counter.query<{ late: string }>(
    Prisma.sql`SELECT date_ballot_ids(${isoWeek}) AS late`,
  );
  const yesterday = Prisma.sql`(${now.toISOString().slice(0, 10)}::date - 1)`;
  const days = ['opened_on', 'pooled_on', 'alerted_on', 'open_data_on'].map((name) => Prisma.raw(name));
  const set = days.map(
    (day) => Prisma.sql`${day} = CASE WHEN ${day} > ${yesterday} + 2 THEN ${yesterday} ELSE ${day} END`,
  );
  const municipalities = await counter.query(
    Prisma.sql`UPDATE municipalities SET ${Prisma.join(set)} WHERE greatest(${Prisma.join(days)}) > ${yesterday} + 2`,
  );
  return {
    municipalities: municipalities.rowCount ?? 0,
    keys: keys.rowCount ?? 0,
    ids: Number(ids[0]?.late ?? 0),
  };
}
