// Of how many visitors the published ratings of places are, in the months of which visitors are known.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { planned } from '../../foundation/database/connect.ts';
import { countOf, type Counts } from '../../foundation/score-statistics.ts';
import { SCORE_SUMS, SCORE_SUMS_NAMED } from '../../voting/ballots/store-scores.ts';
import type { SummaryFilter } from '../aggregates/store.ts';
import type { Response } from './rules.ts';

/** The response of a place, and the parts that the place belongs to now. */
export interface PlaceResponse extends Response {
  readonly location: bigint;
  readonly category: bigint;
  readonly settlement: bigint;
  /** Of a vehicle; empty where it serves none. */
  readonly line: string | null;
  /** The ratings of the months of which visitors are known. */
  readonly counts: Counts;
}

/** The part that a filter asks for, the same of a place, and the column that holds it. */
const PARTS = [
  ['categoryId', 'category', Prisma.sql`l.category_id`],
  ['settlementId', 'settlement', Prisma.sql`l.settlement_id`],
  ['locationId', 'location', Prisma.sql`v.location_id`],
] as const;

const spanOf = ({ from, to }: SummaryFilter): string => `${from} ${to}`;

/** The condition that a place is in one of the parts that the filters ask for; of parts of which one asks for all, none. */
function withinParts(filters: readonly SummaryFilter[]): Prisma.Sql {
  const conditions = PARTS.flatMap(([key, , column]) => {
    const ids = filters.flatMap((filter) => filter[key] ?? []);
    return ids.length < filters.length ? [] : [Prisma.sql`${column} = ANY(${[...new Set(ids)]}::bigint[])`];
  });
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}

type Row = [at: number, string, string, string, string | null, visitors: number, Counts, source: string];

/**
 * For each filter, of each place within it of which visitors are known in a month that begins within its days. Months are whole
 * on both sides, visitors and ratings, wherever in them the days end. One statement for all of them, of one standing.
 */
export async function listResponses(
  pool: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  standing: SummaryFilter['standing'],
  filters: readonly SummaryFilter[],
): Promise<PlaceResponse[][]> {
  const spans = [...new Map(filters.map((filter) => [spanOf(filter), filter])).values()];
  const { rows } = await pool.query<Row>({
    ...planned(
      Prisma.sql`SELECT p.at::int, v.location_id, l.category_id, l.settlement_id,
          CASE WHEN l.kind = 'vehicle' THEN coalesce(l.line, '') END,
          sum(v.visitors)::float8, ARRAY[${SCORE_SUMS}], (array_agg(v.source ORDER BY v.month DESC))[1]
        FROM unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[])
            WITH ORDINALITY AS p (since, until, at)
          JOIN visits v ON v.municipality_id = ${municipalityId}
            AND v.month >= coalesce(p.since, '-infinity') AND v.month <= coalesce(p.until, 'infinity')
          JOIN locations l ON l.municipality_id = v.municipality_id AND l.id = v.location_id
          LEFT JOIN LATERAL (
            SELECT ${SCORE_SUMS_NAMED} FROM monthly_tallies m
            WHERE m.municipality_id = v.municipality_id AND m.location_id = v.location_id AND m.month = v.month
              AND m.standing = ANY(${[...standing]})
          ) AS given ON true
        WHERE ${withinParts(filters)} GROUP BY 1, 2, 3, 4, 5`,
    ),
    rowMode: 'array',
  });
  const found = new Map(spans.map((span) => [spanOf(span), new Map<bigint, PlaceResponse>()]));
  for (const [at, id, category, settlement, line, visitors, counts, source] of rows) {
    const [span, location] = [spans[at - 1], BigInt(id)];
    if (span === undefined) throw new TypeError('Visitors of days that nobody asked for.');
    found.get(spanOf(span))?.set(location, {
      location,
      category: BigInt(category),
      settlement: BigInt(settlement),
      line,
      visitors,
      counts,
      answers: countOf(counts),
      places: 1,
      source,
    });
  }
  return filters.map((filter) => {
    const places = found.get(spanOf(filter)) ?? new Map<bigint, PlaceResponse>();
    const { locationId } = filter;
    const those = locationId === null ? [...places.values()] : [places.get(locationId) ?? []].flat();
    return those.filter((place) =>
      PARTS.every(([key, part]) => filter[key] === null || filter[key] === place[part]),
    );
  });
}
