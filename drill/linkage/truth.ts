// What really happened, from the database and the plan: the attacker's facts, the scores, and the groups of the bound.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Facts } from './attack/facts.ts';
import { bandOf, type Visited } from './visits.ts';

/** What the attacker saw. `start` is the first midnight. */
export function factsOf({ town, people }: Visited, all: readonly Visited[], start: number): Facts {
  const idOf = (place: number): string => String(town.places[place]?.id);
  return {
    arrivals: people.map(({ place, at, answeredAt }) => ({
      place: idOf(place),
      day: new Date(start + at).toISOString().slice(0, 10),
      hasAnswered: answeredAt !== null,
    })),
    municipality: String(town.id),
    places: new Set(town.places.map(({ id }) => String(id))),
    allPlaces: new Set(all.flatMap((each) => each.town.places.map(({ id }) => String(id)))),
  };
}

/** Which question is asked after a score: anybody can see it on the page. */
export function questionAfter({ town }: Visited): (score: number) => string {
  const questions = Array.from({ length: 10 }, (_, index) =>
    String(bandOf(town.bands, index + 1).questionId),
  );
  return (score) => questions[score - 1] ?? '';
}

/** At each place, by its number, how many scores were published so far: those of the first who came. */
export async function countPublished(owner: Pool, { town }: Visited): Promise<number[]> {
  const { rows } = await owner.query<{ id: string; count: number }>(
    Prisma.sql`SELECT location_id AS id, count(*)::int AS count FROM ratings WHERE municipality_id = ${town.id} GROUP BY 1`,
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return town.places.map(({ id }) => counts.get(String(id)) ?? 0);
}

/** The scores of each group that was published, pools too. */
export async function listPublishedGroups(owner: Pool, { town }: Visited): Promise<number[][]> {
  const { rows } = await owner.query<{ scores: number[] }>(
    Prisma.sql`SELECT array_agg(score) AS scores FROM ratings WHERE municipality_id = ${town.id} GROUP BY opening_id
      UNION ALL
      SELECT array_agg(score) FROM pools, unnest(ARRAY[s1, s2, s3, s4, s5, s6, s7, s8, s9, s10])
        WITH ORDINALITY AS counts (count, score), generate_series(1, count)
      WHERE municipality_id = ${town.id} GROUP BY category_id, standing, day`,
  );
  return rows.map(({ scores }) => scores.map(Number));
}
