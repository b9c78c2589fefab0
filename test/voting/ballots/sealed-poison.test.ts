// What a phone may seal that nobody can have said, or for somewhere else: it counts nowhere, stops nothing, and is gone after the night.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { SlipKind } from '../../../server/foundation/ballot.ts';
import type { City } from '../../support/city.ts';
import { codeOf } from './live-city.ts';
import { scoreOf } from './phones.ts';
import { sealedVotes } from './sealed-votes.ts';

const { server, phones, night } = sealedVotes();

const LENGTH: Readonly<Record<SlipKind, number>> = { score: 2, answer: 170, comment: 903 };

const bytesOf = (kind: SlipKind, ...bytes: readonly number[]): Uint8Array => {
  const all = new Uint8Array(LENGTH[kind]);
  all.set(bytes);
  return all;
};

/** Seals the bytes for the city's first sign and a new id, and sends them; `where`: as something else than they were sealed for. */
async function cast(city: City, kind: SlipKind, bytes: Uint8Array, where: object = {}) {
  return phones.rateSealed({ ...(await phones.sealBytes(city, kind, bytes)), ...where });
}

async function castTaken(...slip: Parameters<typeof cast>): Promise<void> {
  expect((await cast(...slip)).data.rateSealed.__typename).toBe('SlipReceived');
}

/** An answer to the question, with the options. */
function answerOf(question: bigint, options: readonly bigint[]): Uint8Array {
  const bytes = Buffer.from(bytesOf('answer', 1, options.length));
  [question, ...options].forEach((id, at) => bytes.writeBigInt64BE(id, 2 + 8 * at));
  return bytes;
}

/** A question that is asked at other kinds of places of the city. */
async function askElsewhere({ id }: City): Promise<readonly [question: bigint, option: bigint]> {
  const { rows } = await server().database.owner.pool.query<{ question: string; option: string }>(
    Prisma.sql`WITH other AS (
        INSERT INTO categories (municipality_id, key, name, rating_question, position)
        SELECT municipality_id, 'other', name, rating_question, 99 FROM categories WHERE municipality_id = ${id} LIMIT 1
        RETURNING id),
      asked AS (
        INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
        SELECT ${id}, id, 'q', 1, 10, '{"bg": "Какво?"}', 1 FROM other RETURNING id)
      INSERT INTO options (municipality_id, question_id, key, text, position)
      SELECT ${id}, id, 'o', '{"bg": "Това"}', 1 FROM asked RETURNING question_id AS question, id AS option`,
  );
  return [BigInt(rows[0]?.question ?? 0), BigInt(rows[0]?.option ?? 0)];
}

test('bytes in no form of ours, and what was copied to another sign or id', async () => {
  const city = await night.aCity({ places: 2 });
  const poison: readonly (readonly [SlipKind, ...number[]])[] = [
    ['score', 1, 0],
    ['score', 1, 11],
    ['score', 2, 5],
    ['score', 0, 5],
    ['answer', 1, 0],
    ['answer', 1, 21],
    ['answer', 1, 2, 0, 0, 0, 0, 0, 0, 0, 1],
    ['comment', 1, 0, 0],
    ['comment', 1, 3, 255, 120],
    ['comment', 1, 0, 1, 255],
  ];
  // First, since later ones would come too many at once.
  for (const score of [1, 2, 3, 4, 5]) await phones.send(city, scoreOf(codeOf(city), score));
  for (const [kind, ...bytes] of poison) await castTaken(city, kind, bytesOf(kind, ...bytes));
  await castTaken(city, 'score', bytesOf('score', 1, 9), { code: codeOf(city, 1) });
  await castTaken(city, 'score', bytesOf('score', 1, 9), { ballotId: crypto.randomUUID() });
  expect(await night.holdNightOf(city)).toMatchObject({ ratings: 5, spoiled: poison.length + 2 });
  expect(await night.scoresOf(city)).toEqual([1, 2, 3, 4, 5]);
  expect(await night.waitingOf(city)).toEqual([0]);
});

test('answers to a question of another city, of another kind of places, with options of others, or one twice', async () => {
  const [city, other] = [await night.aCity(), await night.aCity()];
  const [elsewhere, its] = await askElsewhere(city);
  const [own = 0n] = city.optionIds;
  const spoiled = [
    answerOf(other.questionId, other.optionIds.slice(0, 1)),
    answerOf(elsewhere, [its]),
    answerOf(city.questionId, [its]),
    answerOf(city.questionId, [own, own]),
    answerOf(-1n, [-1n]),
  ];
  for (const bytes of spoiled) await castTaken(city, 'answer', bytes);
  await castTaken(city, 'answer', answerOf(city.questionId, [own]));
  expect(await night.holdNightOf(city)).toMatchObject({ answers: 0, spoiled: spoiled.length });
  expect(await night.waitingOf(city)).toEqual([1]);
});

test('another number of bytes is refused, and so is what is not written as it must have been sealed', async () => {
  const city = await night.aCity();
  const { id: key } = await phones.keyFor(city.id);
  for (const bytes of [1, 82, 84, 251, 984]) {
    const sealed = randomBytes(bytes).toString('base64');
    const input = { code: codeOf(city), kind: 'SCORE', ballotId: crypto.randomUUID(), key, sealed };
    expect((await phones.rateSealed(input)).codes).toEqual(['BAD_INPUT']);
  }
  const score = bytesOf('score', 1, 9);
  const code = codeOf(city).replace(/^(...)/, '$1 ');
  expect((await cast(city, 'score', score, { code })).codes).toEqual(['BAD_INPUT']);
  const ballotId = crypto.randomUUID().toUpperCase();
  expect((await cast(city, 'score', score, { ballotId })).codes).toEqual(['BAD_INPUT']);
  expect([await night.waitingOf(city), await night.idsOf(city)]).toEqual([[0], [0]]);
});

test('a comment is not taken where the city takes none', async () => {
  const city = await night.aCity({ commentsAllowed: false });
  const { data } = await cast(city, 'comment', bytesOf('comment', 1, 0, 1, 65));
  expect(data.rateSealed.__typename).toBe('CommentsClosed');
  expect([await night.waitingOf(city), await night.idsOf(city)]).toEqual([[0], [0]]);
});
