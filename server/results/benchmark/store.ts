// What cities that take part in the comparison published: by the one function that sees them beside each other.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { KeyedCounts } from './rules.ts';

interface Row {
  readonly key: string;
  readonly slug: string;
  readonly name: unknown;
  readonly counts: Counts;
}

/** Which cities: those that are live, or the demo cities; and from which day on (YYYY-MM-DD). */
export interface Wanted {
  readonly isDemo: boolean;
  readonly since: string;
}

/** A row a category and city, of all cities that agreed, each with a group of its own size at the least. */
export async function listAgreed(
  pool: Pool,
  _grant: Grant<'benchmark.read'> | Grant<'municipalities.find'>,
  { isDemo, since }: Wanted,
): Promise<KeyedCounts[]> {
  const { rows } = await pool.query<Row>(
    Prisma.sql`SELECT key, slug, name, counts FROM agreed_cities(${isDemo}, ${since}::date)`,
  );
  return rows.map(({ key, slug, name, counts }) => ({
    key,
    slug,
    counts,
    name: textsOf(name),
    origin: null,
  }));
}

/** Reads anew what is compared. Whoever asks meanwhile waits for it: about a second for a country. */
export async function refreshBenchmark(jobs: Pool): Promise<void> {
  await jobs.query('SELECT refresh_benchmark()');
}
