// What is remembered of visitors: how many came to a place in a month, who says so, and since when it is known. Those of places that a member works on.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { addCounts, NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { SCORE_SUMS } from '../../voting/ballots/store-scores.ts';

/** A place that a member may see or change, as the city's lists number it. */
export interface NumberedPlace {
  readonly id: bigint;
  readonly externalId: string;
  readonly name: string;
}

/** What a place has in some months: how many ratings in all, and visitors with the ratings of the months of which they are known. */
export interface VisitedPlace extends NumberedPlace {
  readonly counts: Counts;
  readonly visitors: number;
  readonly months: number;
  readonly visitedCounts: Counts;
  readonly source: string | null;
  readonly recordedOn: string | null;
}

/** The places within what the member is bound to, by name; of `externalIds` alone where they are given, out of use too. */
export async function listNumbered(
  tx: Tenant,
  { municipalityId, scope }: Grant<'locations.manage'> | Grant<'visits.record'>,
  externalIds: readonly string[] | null,
): Promise<NumberedPlace[]> {
  const rows = await tx.location.findMany({
    where: {
      municipalityId,
      AND: [locationsWithin(scope), { kind: { not: 'tablet' } }],
      ...(externalIds === null ? { retiredOn: null } : { externalId: { in: [...externalIds] } }),
    },
    select: { id: true, externalId: true, name: true },
    orderBy: [{ externalId: 'asc' }],
  });
  return rows.map(({ id, externalId, name }) => ({ id, externalId, name: textsOf(name).bg }));
}

/** What somebody told of a place in some months. */
interface Told {
  readonly id: bigint;
  readonly visitors: number;
  readonly months: number;
  readonly source: string;
  readonly recorded: string;
}

/** What was published of a place in months of which visitors are known, or are not. */
interface Rated {
  readonly id: bigint;
  readonly isVisited: boolean;
  readonly counts: number[];
}

/** Months by their first days, both included. */
interface Months {
  readonly from: string;
  readonly to: string;
}

function listTold(tx: Tenant, municipalityId: bigint, ids: bigint[], { from, to }: Months): Promise<Told[]> {
  return tx.$queryRaw(
    Prisma.sql`SELECT location_id AS id, sum(visitors)::int AS visitors, count(*)::int AS months,
        (array_agg(source ORDER BY month DESC))[1] AS source, max(recorded_on)::text AS recorded
      FROM visits WHERE municipality_id = ${municipalityId} AND location_id = ANY(${ids}::bigint[])
        AND month BETWEEN ${from}::date AND ${to}::date GROUP BY 1`,
  );
}

/** Each place once or twice: asked place by place, all months of all places were read for each of them. */
function listRated(
  tx: Tenant,
  municipalityId: bigint,
  ids: bigint[],
  { from, to }: Months,
): Promise<Rated[]> {
  return tx.$queryRaw(
    Prisma.sql`SELECT m.location_id AS id, v.month IS NOT NULL AS "isVisited", ARRAY[${SCORE_SUMS}] AS counts
      FROM monthly_tallies m LEFT JOIN visits v USING (municipality_id, location_id, month)
      WHERE m.municipality_id = ${municipalityId} AND m.location_id = ANY(${ids}::bigint[]) AND m.standing = 'COUNTED'
        AND m.month BETWEEN ${from}::date AND ${to}::date GROUP BY 1, 2`,
  );
}

/** What the places have from one month to another, both by their first day; those of which nothing is known have nothing. */
export async function sumVisits(
  tx: Tenant,
  { municipalityId }: Grant<'locations.manage'>,
  places: readonly NumberedPlace[],
  months: Months,
): Promise<VisitedPlace[]> {
  const ids = places.map(({ id }) => id);
  const told = new Map((await listTold(tx, municipalityId, ids, months)).map((each) => [each.id, each]));
  const counted = new Map<bigint, { counts: Counts; visitedCounts: Counts }>();
  for (const { id, isVisited, counts } of await listRated(tx, municipalityId, ids, months)) {
    const known = counted.get(id);
    counted.set(id, {
      counts: known ? addCounts(known.counts, counts) : counts,
      visitedCounts: isVisited ? counts : (known?.visitedCounts ?? NO_COUNTS),
    });
  }
  return places.map((place) => {
    const of = told.get(place.id);
    return {
      ...place,
      ...(counted.get(place.id) ?? { counts: NO_COUNTS, visitedCounts: NO_COUNTS }),
      visitors: of?.visitors ?? 0,
      months: of?.months ?? 0,
      source: of?.source ?? null,
      recordedOn: of?.recorded ?? null,
    };
  });
}

/** A month of a place, as it is or as it is to be. */
export interface Visit {
  readonly locationId: bigint;
  readonly month: string;
  readonly visitors: number;
}

/** What is known of these places in these months, by their first days. */
export async function listVisits(
  tx: Tenant,
  { municipalityId }: Grant<'visits.record'>,
  locationIds: readonly bigint[],
  months: readonly string[],
): Promise<Visit[]> {
  const rows = await tx.visit.findMany({
    where: {
      municipalityId,
      locationId: { in: [...locationIds] },
      month: { in: months.map((month) => new Date(month)) },
    },
    select: { locationId: true, month: true, visitors: true },
  });
  return rows.map((row) => ({ ...row, month: row.month.toISOString().slice(0, 10) }));
}

/** Remembers the months, each in place of what was known of it. */
export async function recordVisits(
  tx: Tenant,
  { municipalityId }: Grant<'visits.record'>,
  visits: readonly Visit[],
  { source, today }: { readonly source: string; readonly today: string },
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO visits (municipality_id, location_id, month, visitors, source, recorded_on)
      SELECT ${municipalityId}, told.*, ${source}, ${today}::date FROM unnest(${visits.map((each) => each.locationId)}::bigint[],
        ${visits.map(({ month }) => month)}::date[], ${visits.map(({ visitors }) => visitors)}::int[]) AS told
      ON CONFLICT (municipality_id, location_id, month) DO UPDATE
        SET visitors = excluded.visitors, source = excluded.source, recorded_on = excluded.recorded_on`,
  );
}

/** Takes the months away. */
export async function removeVisits(
  tx: Tenant,
  { municipalityId }: Grant<'visits.record'>,
  gone: readonly Pick<Visit, 'locationId' | 'month'>[],
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`DELETE FROM visits WHERE municipality_id = ${municipalityId} AND (location_id, month) IN (
      SELECT * FROM unnest(${gone.map(({ locationId }) => locationId)}::bigint[], ${gone.map(({ month }) => month)}::date[]))`,
  );
}
