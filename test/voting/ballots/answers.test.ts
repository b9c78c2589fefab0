// What the counter does with answers, and with slips that cannot be opened.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { sealBallot, type Ballot } from '../../../server/voting/ballots/store.ts';
import type { City } from '../../support/city.ts';
import { aBallot, aScore, cast, castRaw, castScores, countIn, newSealer, NOW, openRoom } from './room.ts';
import { nothing } from './quiet.ts';
import type { Room } from './room.ts';
import { anAnswer } from './slips.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const answering = (city: City, chosen: readonly number[]): Ballot =>
  aBallot(
    city,
    anAnswer(
      city.questionId,
      chosen.map((place) => city.optionIds[place] ?? 0n),
    ),
  );

const FIVE = [1, 2, 3, 4, 5];

describe('answers', () => {
  test('wait until their place’s scores are opened too: on days of their own they would tell bands of scores', async () => {
    const city = await room.createCity();
    await cast(
      room,
      Array.from({ length: 8 }, () => answering(city, [0])),
    );
    await castScores(room, city, [1, 2, 3, 4]);
    expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 0, answers: 0 });
    expect(await countIn(room, 'ballots', city)).toBe(12);
    await castScores(room, city, [5]);
    expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 5, answers: 8 });
  });

  test('are counted for every option of their question, with how many answered it', async () => {
    const city = await room.createCity();
    await cast(
      room,
      [[0], [0, 1], [1], [0, 1], [0]].map((chosen) => answering(city, chosen)),
    );
    await castScores(room, city, FIVE);
    expect(await room.counter().openDue(NOW)).toEqual({ ...nothing, ratings: 5, answers: 5 });
    expect(await answerTallies(city)).toEqual([
      { respondents: 5, chosen: 4 },
      { respondents: 5, chosen: 3 },
      { respondents: 5, chosen: 0 },
    ]);
    await cast(
      room,
      Array.from({ length: 5 }, () => answering(city, [2])),
    );
    await castScores(room, city, FIVE);
    await room.counter().openDue(NOW);
    expect(await answerTallies(city)).toEqual([
      { respondents: 10, chosen: 4 },
      { respondents: 10, chosen: 3 },
      { respondents: 10, chosen: 5 },
    ]);
  });

  test('to a question that too few answered stay, though the place has enough', async () => {
    const city = await room.createCity();
    const { questionId, optionIds } = await addQuestion(city);
    const rare = Array.from({ length: 4 }, () => aBallot(city, anAnswer(questionId, optionIds)));
    await cast(room, [...rare, ...Array.from({ length: 5 }, () => answering(city, [0]))]);
    await castScores(room, city, FIVE);
    const counter = room.counter();
    expect(await counter.openDue(NOW)).toEqual({ ...nothing, ratings: 5, answers: 5 });
    expect(await counter.openDue(NOW)).toEqual(nothing);
    expect(await countIn(room, 'ballots', city)).toBe(4);
    await cast(room, [aBallot(city, anAnswer(questionId, optionIds))]);
    await castScores(room, city, FIVE);
    // Five wait, which is enough, and all are of the rare question now.
    expect(await counter.openDue(NOW)).toEqual({ ...nothing, ratings: 5, answers: 5 });
  });

  async function answerTallies(city: City): Promise<unknown[]> {
    const { rows } = await room.owner.query(
      Prisma.sql`SELECT respondents, chosen FROM answer_tallies
        WHERE municipality_id = ${city.id} AND question_id = ${city.questionId} ORDER BY option_id`,
    );
    return rows;
  }

  async function addQuestion(city: City): Promise<{ questionId: bigint; optionIds: bigint[] }> {
    const question = await room.owner.query<{ id: string }>(
      Prisma.sql`INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
        VALUES (${city.id}, ${city.categoryId}, 'rare', 1, 2, '{"bg": "Защо?"}', 2) RETURNING id`,
    );
    const questionId = BigInt(question.rows[0]?.id ?? 0);
    const option = await room.owner.query<{ id: string }>(
      Prisma.sql`INSERT INTO options (municipality_id, question_id, key, text, position)
        VALUES (${city.id}, ${questionId}, 'one', '{"bg": "Едно"}', 1) RETURNING id`,
    );
    return { questionId, optionIds: [BigInt(option.rows[0]?.id ?? 0)] };
  }
});

describe('a slip that cannot be opened', () => {
  test('counts for nothing, and is gone with its key', async () => {
    const city = await room.createCity();
    await castScores(room, city, [1, 2, 3, 4]);
    await castRaw(room, aBallot(city, aScore(5)), randomBytes(112));
    expect(await room.counter().openDue(NOW)).toEqual({ ...nothing, spoiled: 1 });
    expect(await countIn(room, 'ballots', city)).toBe(4);
    await castScores(room, city, [5]);
    expect(await room.counter().openDue(NOW)).toEqual({ ...nothing, ratings: 5 });
  });

  test('one that was sealed for another city is one', async () => {
    const [city, other] = [await room.createCity(), await room.createCity()];
    await castScores(room, city, [1, 2, 3, 4, 5]);
    const foreign = sealBallot(await newSealer(room, other), aBallot(other, aScore(10)));
    await castRaw(room, aBallot(city, aScore(10)), foreign.sealed);
    expect(await room.counter().openDue(NOW)).toEqual({ ...nothing, ratings: 5, spoiled: 1 });
  });

  test('an answer that names another question’s options is one, and stops nobody', async () => {
    const [city, other] = [await room.createCity(), await room.createCity()];
    const answers = Array.from({ length: 5 }, () => answering(city, [0]));
    const wrong = aBallot(city, anAnswer(city.questionId, other.optionIds));
    const unknown = aBallot(city, anAnswer(999_999n, [1n]));
    await cast(room, [...answers, wrong, unknown]);
    await castScores(room, city, FIVE);
    expect(await room.counter().openDue(NOW)).toEqual({ ...nothing, ratings: 5, answers: 5, spoiled: 2 });
  });
});
