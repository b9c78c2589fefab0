// Decides on openings as a member does, and reads back what is published.
import { Prisma } from '../../../prisma/generated/client.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import type { Standing } from '../../../server/foundation/ballot.ts';
import { asMember } from '../../../server/foundation/database/tenant.ts';
import type { OpeningId } from '../../../server/results/openings/rules.ts';
import { reclassify } from '../../../server/results/openings/store-reclassify.ts';
import type { Room } from '../../voting/ballots/room.ts';
import type { City } from '../../support/city.ts';
import { adminOf } from '../../support/members.ts';

/** A group as the counter opened it, or as it stands now. */
export interface OpenedGroup {
  readonly id: OpeningId;
  readonly standing: Standing;
}

/** Gives an opening a standing, as a member of the city. */
export function decide(room: Room, city: City, openingId: OpeningId, standing: Standing) {
  const change = grant(adminOf(city), 'openings.reclassify', city.id);
  const decision = { openingId, standing, note: 'A test decided so.', decidedBy: 'member' };
  const decidedAt = new Date('2026-11-24T12:00:00Z');
  return asMember(room.member.prisma, city.id, (tx) => reclassify(tx, change, { ...decision, decidedAt }));
}

/** The city's openings, by id. */
export async function listGroups({ owner }: Room, city: City): Promise<OpenedGroup[]> {
  const { rows } = await owner.query<OpenedGroup>(
    Prisma.sql`SELECT id, standing FROM openings WHERE municipality_id = ${city.id} ORDER BY id`,
  );
  return rows;
}

/**
 * Everything that is published of a city, as anybody could sum it: of each place, category and the whole city, on each
 * day and in all, by standing, how many ratings.
 */
export async function published({ owner }: Room, city: City): Promise<Map<string, number>> {
  const { rows } = await owner.query<{ name: string; count: number }>(
    Prisma.sql`WITH places AS (SELECT location_id, standing, day, s1+s2+s3+s4+s5+s6+s7+s8+s9+s10 AS n FROM tallies
        WHERE municipality_id = ${city.id}),
      parts AS (SELECT category_id, standing, day, s1+s2+s3+s4+s5+s6+s7+s8+s9+s10 AS n FROM rollups
        WHERE municipality_id = ${city.id})
      SELECT concat_ws(' ', 'place', location_id, standing, day) AS name, n::int AS count FROM places
      UNION ALL SELECT concat_ws(' ', 'place', location_id, standing), sum(n)::int FROM places GROUP BY 1
      UNION ALL SELECT concat_ws(' ', 'category', category_id, standing, day), n::int FROM parts
      UNION ALL SELECT concat_ws(' ', 'category', category_id, standing), sum(n)::int FROM parts GROUP BY 1
      UNION ALL SELECT concat_ws(' ', 'city', standing, day), sum(n)::int FROM parts GROUP BY 1
      UNION ALL SELECT concat_ws(' ', 'city', standing), sum(n)::int FROM parts GROUP BY 1
      UNION ALL SELECT concat_ws(' ', 'ratings', location_id, standing, published_on), count(*)::int FROM ratings
        WHERE municipality_id = ${city.id} GROUP BY 1`,
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}

/** The rows of tallies by day and by month, rollups and totals as they are, in order. */
export async function sums({ owner }: Room, city: City): Promise<unknown[]> {
  const of = async (table: 'tallies' | 'monthly_tallies' | 'rollups' | 'totals') =>
    (
      await owner.query(
        Prisma.sql`SELECT t::text AS row FROM ${Prisma.raw(table)} t WHERE municipality_id = ${city.id} ORDER BY t`,
      )
    ).rows;
  return [await of('tallies'), await of('monthly_tallies'), await of('rollups'), await of('totals')];
}
