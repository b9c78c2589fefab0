// What cities that take part in the comparison published: by the one function that sees them beside each other.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { CityCounts } from './rules.ts';

interface Row {
  readonly key: string;
  readonly municipality_id: string;
  readonly slug: string;
  readonly name: unknown;
  readonly counts: Counts;
}

/** A row a category and city, of categories that the grant's city has in common with two others; none where it takes no part. */
export async function listCompared(
  pool: Pool,
  { municipalityId }: Grant<'benchmark.read'>,
  since: string,
): Promise<(CityCounts & { readonly key: string })[]> {
  const { rows } = await pool.query<Row>(
    Prisma.sql`SELECT key, municipality_id, slug, name, counts FROM compare_cities(${municipalityId}, ${since}::date)`,
  );
  return rows.map(({ key, municipality_id, slug, name, counts }) => ({
    key,
    slug,
    counts,
    name: textsOf(name),
    municipalityId: BigInt(municipality_id) as MunicipalityId,
  }));
}

/** Reads anew what is compared. Whoever asks meanwhile waits for it: about a second for a country. */
export async function refreshBenchmark(jobs: Pool): Promise<void> {
  await jobs.query('SELECT refresh_benchmark()');
}
