// The rows of counts of a period's places: whole months from tallies by month, the days at its ends from tallies by day.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { SCORE_COLUMNS } from '../../voting/ballots/store-scores.ts';
import type { Split } from './split.ts';
import { within, type SummaryFilter } from './store.ts';

const COLUMNS = Prisma.sql`location_id, category_id, settlement_id, ${SCORE_COLUMNS}`;

/**
 * Rows to be summed, with where the place belonged when it was rated; the filter's own days do not count. Days are looked
 * up place by place, since those of a place lie beside each other in the key, and those of a city do not.
 */
export function placeRows(
  grant: Grant<'aggregates.read'>,
  filter: SummaryFilter,
  { months, days }: Split,
): Prisma.Sql {
  const sources = days.map(
    (span) => Prisma.sql`SELECT t.* FROM locations l CROSS JOIN LATERAL (
        SELECT ${COLUMNS} FROM tallies WHERE ${within(grant, { ...filter, ...span })} AND location_id = l.id) AS t
      WHERE l.municipality_id = ${grant.municipalityId}`,
  );
  if (months)
    sources.push(
      Prisma.sql`SELECT ${COLUMNS} FROM (SELECT *, month AS day FROM monthly_tallies) AS months
        WHERE ${within(grant, { ...filter, ...months })}`,
    );
  return Prisma.join(sources, ' UNION ALL ');
}
