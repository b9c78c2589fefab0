// Who comes to each place of a town that is taken back: before the copy, between copy and night, and after the restore.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Random } from '../../../server/operator/demo/random.ts';
import { newVote, sendByApi, type Vote } from '../../../test/http/process/votes.ts';
import { SCORE_SHARES } from '../people.ts';
import type { Town } from '../town.ts';
import { aNetwork } from '../visits.ts';

/** Votes by place, in the order in which they were cast. */
export type Crowd = readonly (readonly Vote[])[];

/** So many people for each place. */
export function drawCrowd({ places }: Town, count: number, random: Random): Crowd {
  return places.map(({ code }) =>
    Array.from({ length: count }, () => newVote(code, 1 + random.weighted(SCORE_SHARES))),
  );
}

/** Each votes from a network of his own; a vote that was sent before is the same vote. */
export async function send(url: string, crowd: Crowd): Promise<void> {
  for (const vote of crowd.flat()) {
    const { isAcknowledged, status } = await sendByApi(url, vote, { 'x-forwarded-for': aNetwork() });
    if (!isAcknowledged) throw new Error(`A vote was answered with ${status}.`);
  }
}

/** The scores that are published of each place, in order. */
export async function listScores(owner: Pool, { id, places }: Town): Promise<number[][]> {
  const { rows } = await owner.query<{ place: string; scores: number[] }>(
    Prisma.sql`SELECT location_id AS place, array_agg(score) AS scores FROM ratings
      WHERE municipality_id = ${id} GROUP BY location_id`,
  );
  return places.map((each) =>
    (rows.find(({ place }) => place === String(each.id))?.scores ?? []).toSorted((a, b) => a - b),
  );
}

/** What would be published of each place, were these crowds the groups, each once. */
export function scoresOf(...crowds: readonly Crowd[]): number[][] {
  const [first = []] = crowds;
  return first.map((_, place) =>
    crowds
      .flatMap((crowd) => crowd[place] ?? [])
      .map(({ score }) => score)
      .toSorted((a, b) => a - b),
  );
}
