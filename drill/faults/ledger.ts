// What the database says of a city's votes, and whether that is each acknowledged one once.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { City } from '../../test/support/city.ts';

/** How many there are, by table. */
export interface Ledger {
  /** The ids that were claimed: one a vote. */
  readonly ids: ReadonlySet<string>;
  /** Votes that wait in the box, also under its first protocol; that are published. One that its key refuses is lost. */
  readonly waiting: number;
  readonly ratings: number;
  /** Votes in the sums of what is published, by table. */
  readonly sums: Readonly<Record<string, number>>;
}

export interface Verdict {
  readonly lost: number;
  readonly doubled: number;
  /** Sums that say another number than there are ratings. */
  readonly wrongSums: readonly string[];
}

const SUMS = ['tallies', 'monthly_tallies', 'rollups', 'totals'];
const SCORES = Prisma.raw(Array.from({ length: 10 }, (_, place) => `s${place + 1}`).join(' + '));

/** Reads it in one state of the database. */
export async function readLedger(owner: Pool, city: Pick<City, 'id'>): Promise<Ledger> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await countVotes(client, city);
  } finally {
    // Whatever became of it, nothing was written.
    client.release(true);
  }
}

/** Reads it as the transaction sees it. */
export async function countVotes(client: ClientBase, { id }: Pick<City, 'id'>): Promise<Ledger> {
  const count = async (sql: Prisma.Sql): Promise<number> => {
    const { rows } = await client.query<{ count: string }>(sql);
    return Number(rows[0]?.count ?? 0);
  };
  const rowsOf = (table: 'ballots' | 'weekly_ballots' | 'ratings') => {
    const kind = table === 'ratings' ? Prisma.empty : Prisma.sql`AND kind = 'score'`;
    return count(Prisma.sql`SELECT count(*) FROM ${Prisma.raw(table)} WHERE municipality_id = ${id} ${kind}`);
  };
  const { rows } = await client.query<{ id: string }>(
    Prisma.sql`SELECT id::text FROM ballot_ids WHERE municipality_id = ${id}`,
  );
  const sums: Record<string, number> = {};
  for (const table of SUMS)
    sums[table] = await count(
      Prisma.sql`SELECT coalesce(sum(${SCORES}), 0) AS count FROM ${Prisma.raw(table)} WHERE municipality_id = ${id}`,
    );
  return {
    ids: new Set(rows.map((row) => row.id)),
    waiting: (await rowsOf('ballots')) + (await rowsOf('weekly_ballots')),
    ratings: await rowsOf('ratings'),
    sums,
  };
}

/** Each acknowledged id is in the box or published once, and so is each that was claimed without anybody hearing of it. */
export function judge(acknowledged: readonly string[], ledger: Ledger): Verdict {
  const { ids, waiting, ratings, sums } = ledger;
  const unclaimed = acknowledged.filter((id) => !ids.has(id)).length;
  const stored = waiting + ratings;
  return {
    lost: unclaimed + Math.max(0, ids.size - stored),
    doubled: Math.max(0, stored - ids.size),
    wrongSums: Object.entries(sums).flatMap(([table, sum]) =>
      sum === ratings ? [] : [`${table} say ${sum}, ratings ${ratings}`],
    ),
  };
}
