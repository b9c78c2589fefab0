// Whether the server can do its work, and what hinders it where it cannot, in one word.
import { setTimeout as sleep } from 'node:timers/promises';
import { Prisma } from '../../prisma/generated/client.ts';
import type { BallotBox } from '../voting/ballots/box.ts';
import type { Rounds } from '../voting/ballots/publish-schedule.ts';
import type { Clock } from '../foundation/clock/clock.ts';
import type { Connections } from '../foundation/database/connect.ts';
import { findOutage, type Outage } from '../foundation/outage-kinds.ts';
import type { Log } from '../foundation/log.ts';
import { noteCause } from '../foundation/outage-log.ts';

/** The words that there are; docs/runbook.md says of each what to do. */
export const HINDRANCES = ['disk', 'lock', 'database', 'clock', 'counter'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** Answers at once whether something hinders, from what is known already. */
export type Look = () => Hindrance | null;

// Whoever asks waits some seconds at most, and a database that hangs says nothing at all.
const PATIENCE_MS = 3_000;

/** What keeps the database from taking a citizen's vote, as it answers itself; null: nothing. Throws a fault of ours. */
export async function askDatabase({ citizen }: Pick<Connections, 'citizen'>): Promise<Outage | null> {
  const question = Prisma.sql`SELECT current_setting('transaction_read_only') AS "isReadOnly",
    (SELECT municipality_id FROM municipalities LIMIT 1)`;
  const answer = citizen.pool.query<{ isReadOnly: string }>(question);
  try {
    const said = await Promise.race([answer, sleep(PATIENCE_MS, null, { ref: false })]);
    if (said === null) return 'database';
    return said.rows[0]?.isReadOnly === 'off' ? null : 'standby';
  } catch (error) {
    const outage = findOutage(error);
    if (outage === null) throw error;
    return outage;
  }
}

/** What is looked at beside the database. */
export interface Looked {
  readonly box: Pick<BallotBox, 'failure'>;
  readonly clock: Pick<Clock, 'fault'>;
  readonly rounds: Pick<Rounds, 'isStuck'>;
}

/** The looks at the last batch of slips, at the clock, and at the counter. */
export function looksAt({ box, clock, rounds }: Looked): readonly Look[] {
  return [
    () => lookAtBox(box),
    () => (clock.fault() === null ? null : 'clock'),
    () => (rounds.isStuck() ? 'counter' : null),
  ];
}

function lookAtBox({ failure }: Looked['box']): Hindrance | null {
  const error = failure();
  return error === null ? null : wordOf(findOutage(error) ?? 'database');
}

/** What hinders now: the database first, whose outage is noted, then the first of the looks that says something; null: nothing. */
export async function findHindrance(
  database: Pick<Connections, 'citizen'>,
  looks: readonly Look[],
  log: Log,
): Promise<Hindrance | null> {
  const outage = await askDatabase(database);
  if (outage !== null) {
    noteCause(log, outage);
    return wordOf(outage);
  }
  return looks.map((look) => look()).find((each) => each !== null) ?? null;
}

function wordOf(outage: Outage): Hindrance {
  return outage === 'disk' || outage === 'lock' ? outage : 'database';
}
