// Which places had counted ratings published in which months.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { PublishedMonth } from './larger-threshold.ts';
import { SCORES_TOGETHER } from '../../voting/ballots/store-scores.ts';

/** The months since that of the day, in their order, a row a place. */
export function listMonths(
  tx: Tenant,
  { municipalityId }: Grant<'settings.read'>,
  since: string,
): Promise<PublishedMonth[]> {
  return tx.$queryRaw<PublishedMonth[]>(
    Prisma.sql`SELECT location_id AS "locationId", sum(${SCORES_TOGETHER})::int AS count
      FROM monthly_tallies
      WHERE municipality_id = ${municipalityId} AND standing = 'COUNTED' AND month >= date_trunc('month', ${since}::date)
      GROUP BY location_id, month ORDER BY month, location_id`,
  );
}
