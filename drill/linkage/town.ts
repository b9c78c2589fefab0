// A live city for the drill: places with signs, and a question for each band of scores, as real cities have them.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { createCity, type City } from '../../test/support/city.ts';

/** A question, asked for the scores of a band. */
export interface Band {
  readonly questionId: bigint;
  readonly optionIds: readonly bigint[];
  readonly from: number;
  readonly to: number;
}

export interface Town extends City {
  readonly threshold: number;
  readonly bands: readonly Band[];
}

const BANDS = [
  [1, 4],
  [5, 8],
  [9, 10],
] as const;

/** A city whose groups are of `threshold` and up to three more, opened from three o'clock on in UTC. */
export async function createTown(owner: Pool, threshold: number, places: number): Promise<Town> {
  const city = await createCity(owner, { isDemo: false, threshold, places, commentsAllowed: true });
  await owner.query(
    Prisma.sql`UPDATE municipalities SET time_zone = 'UTC' WHERE municipality_id = ${city.id}`,
  );
  await owner.query(
    Prisma.sql`UPDATE questions SET from_score = ${BANDS[0][0]}, to_score = ${BANDS[0][1]} WHERE id = ${city.questionId}`,
  );
  const bands: Band[] = [
    { questionId: city.questionId, optionIds: city.optionIds, from: BANDS[0][0], to: BANDS[0][1] },
  ];
  for (const [from, to] of BANDS.slice(1)) bands.push(await addBand(owner, city, from, to));
  return { ...city, threshold, bands };
}

const ASKED_EVERY_MS = 250;

/** Waits until the server, which remembers signs for some seconds, knows those of the town: it was made last. */
export async function untilKnown(url: string, { places }: Town): Promise<void> {
  const { code = '' } = places.at(-1) ?? {};
  for (;;) {
    const { status } = await fetch(`${url}/s/${code}`);
    if (status === 200) return;
    await sleep(ASKED_EVERY_MS);
  }
}

async function addBand(owner: Pool, city: City, from: number, to: number): Promise<Band> {
  const text = JSON.stringify({ bg: 'x', en: 'x' });
  const { rows } = await owner.query<{ question: string; options: string[] }>(Prisma.sql`
    WITH question AS (
      INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
      VALUES (${city.id}, ${city.categoryId}, ${`from-${from}`}, ${from}, ${to}, ${text}::jsonb, ${from})
      RETURNING municipality_id, id
    ), option AS (
      INSERT INTO options (municipality_id, question_id, key, text, position)
      SELECT municipality_id, id, 'option-' || position, ${text}::jsonb, position
      FROM question, generate_series(1, 3) AS position RETURNING question_id, id
    )
    SELECT question_id AS question, array_agg(id::text) AS options FROM option GROUP BY 1`);
  const [row] = rows;
  if (!row) throw new Error('No question was made.');
  return { questionId: BigInt(row.question), optionIds: row.options.map(BigInt), from, to };
}
