// What the inventing reads of a demo city: its places, its questions, and how many ratings are there already.
import type { ClientBase } from 'pg';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { say } from '../../../client/text/say.ts';
import { programWords } from '../commands/text/words.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { DemoQuestion } from './answers.ts';
import type { DemoPlace } from './ratings-per-place.ts';

/** Why ratings cannot be invented here, in a sentence for a person. */
export class DemoRefused extends Error {
  override readonly name = 'DemoRefused';
}

export interface DemoCity {
  readonly id: MunicipalityId;
  readonly threshold: number;
  readonly timeZone: string;
}

/** The demo municipality of the slug. Throws DemoRefused where there is none, or it is live. */
export async function getDemoCity(client: ClientBase, slug: string): Promise<DemoCity> {
  const { demo: words } = programWords();
  const { rows } = await client.query<{
    municipality_id: string;
    threshold: number;
    time_zone: string;
    is_demo: boolean;
  }>(
    Prisma.sql`SELECT municipality_id, threshold, time_zone, is_demo FROM municipalities WHERE slug = ${slug}`,
  );
  const [row] = rows;
  if (!row) throw new DemoRefused(say(words.none, { slug }));
  if (!row.is_demo) throw new DemoRefused(say(words.live, { slug }));
  return {
    id: BigInt(row.municipality_id) as MunicipalityId,
    threshold: row.threshold,
    timeZone: row.time_zone,
  };
}

/** The places that are in use, by their external id. */
export async function listDemoPlaces(client: ClientBase, city: DemoCity): Promise<DemoPlace[]> {
  const { rows } = await client.query<{
    id: string;
    settlement_id: string;
    category_id: string;
    external_id: string;
    key: string;
    kind: string;
  }>(
    Prisma.sql`SELECT l.id, l.settlement_id, l.category_id, l.external_id, c.key, s.kind
      FROM locations l
      JOIN categories c ON c.municipality_id = l.municipality_id AND c.id = l.category_id
      JOIN settlements s ON s.municipality_id = l.municipality_id AND s.id = l.settlement_id
      WHERE l.municipality_id = ${city.id} AND l.retired_on IS NULL AND l.kind <> 'tablet'
      ORDER BY l.external_id COLLATE "C"`,
  );
  return rows.map((row) => ({
    key: row.external_id,
    locationId: BigInt(row.id),
    settlementId: BigInt(row.settlement_id),
    categoryId: BigInt(row.category_id),
    categoryKey: row.key,
    isVillage: row.kind === 'village',
  }));
}

/** The questions with their options, each in its order. */
export async function listDemoQuestions(client: ClientBase, city: DemoCity): Promise<DemoQuestion[]> {
  const { rows } = await client.query<{
    id: string;
    category_id: string;
    from_score: number;
    to_score: number;
    option_ids: string[];
    option_keys: string[];
  }>(
    Prisma.sql`SELECT q.id, q.category_id, q.from_score, q.to_score, array_agg(o.id ORDER BY o.position, o.key) AS option_ids,
        array_agg(o.key ORDER BY o.position, o.key) AS option_keys
      FROM questions q JOIN options o ON o.municipality_id = q.municipality_id AND o.question_id = q.id
      WHERE q.municipality_id = ${city.id}
      GROUP BY q.id, q.category_id, q.from_score, q.to_score, q.key
      ORDER BY q.category_id, q.from_score, q.key`,
  );
  return rows.map((row) => ({
    questionId: BigInt(row.id),
    categoryId: BigInt(row.category_id),
    fromScore: row.from_score,
    toScore: row.to_score,
    optionIds: row.option_ids.map(BigInt),
    optionKeys: row.option_keys,
  }));
}

/** How many ratings are published. */
export async function countRatings(client: ClientBase, city: DemoCity): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    Prisma.sql`SELECT count(*)::int AS count FROM ratings WHERE municipality_id = ${city.id}`,
  );
  return rows[0]?.count ?? 0;
}

/** The places that something is published of. */
export async function listRatedPlaces(client: ClientBase, city: DemoCity): Promise<Set<bigint>> {
  const { rows } = await client.query<{ id: string }>(
    Prisma.sql`SELECT DISTINCT location_id AS id FROM tallies WHERE municipality_id = ${city.id}`,
  );
  return new Set(rows.map(({ id }) => BigInt(id)));
}
