// A night that is killed between any two of its steps: what was acknowledged is published or waits, once, and the next look ends it.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import type { City } from '../../support/city.ts';
import { mortal } from './mortal.ts';
import { nothing } from './quiet.ts';
import { aBallot, aScore, cast, castRaw, daysLater, openRoom } from './room.ts';
import type { Room } from './room.ts';
import { openBox } from './living-keys.ts';
import { openedIn } from './sending.ts';
import { aComment, anAnswer } from './slips.ts';
import { expectEqualSums } from './sums.ts';
import { castWeekly, offerWeekly } from './weekly.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** The first night of a quarter. */
const NIGHT = new Date('2027-01-01T12:00:00Z');
const many = (count: number, ballot: (at: number) => Ballot): Ballot[] =>
  Array.from({ length: count }, (_, at) => ballot(at));

/** Slips of all kinds of a city: of a place that is full, of quiet places that are a pool, and some that wait on. */
function slipsOf(city: City): Ballot[] {
  const answer = anAnswer(city.questionId, city.optionIds.slice(0, 2));
  return [
    ...many(9, (at) => aBallot(city, aScore(1 + at))),
    ...many(9, () => aBallot(city, answer)),
    ...many(13, (at) => aBallot(city, aComment(`Мнение ${at}`))),
    ...[1, 2, 3].flatMap((place) => many(3, (at) => aBallot(city, aScore(1 + at + place), { place }))),
    ...many(3, () => aBallot(city, aScore(10), { reason: 'BURST' })),
    ...many(2, (at) => aBallot(city, aComment(`Друго ${at}`), { place: 1 })),
  ];
}

/** A city in whose box they lie, some since the first protocol, with one that is spoiled. */
async function aCity(): Promise<{ city: City; sent: Ballot[] }> {
  const city = await room.createCity({ isDemo: false, places: 4 });
  await room.owner.query(
    Prisma.sql`UPDATE municipalities SET pooled_on = '2026-10-01' WHERE municipality_id = ${city.id}`,
  );
  const sent = slipsOf(city);
  await castWeekly(
    room,
    await offerWeekly(room),
    sent.filter((_, at) => at % 8 === 0),
  );
  await cast(
    room,
    sent.filter((_, at) => at % 8 !== 0),
  );
  await castRaw(room, aBallot(city, aScore(1)), randomBytes(112));
  return { city, sent };
}

/** What was said, wherever it is: scores and comments one by one, and how many answers. */
interface Said {
  readonly scores: readonly number[];
  readonly comments: readonly string[];
  readonly answers: number;
}

function said(contents: readonly Ballot['slip']['content'][]): Said {
  return {
    scores: contents.flatMap((each) => (each.kind === 'score' ? [each.score] : [])).toSorted((a, b) => a - b),
    comments: contents.flatMap((each) => (each.kind === 'comment' ? [each.text] : [])).toSorted(),
    answers: contents.filter(({ kind }) => kind === 'answer').length,
  };
}

async function published({ id }: City): Promise<Said> {
  const { rows } = await room.owner.query<Said>(
    Prisma.sql`SELECT ARRAY(SELECT score FROM ratings WHERE municipality_id = ${id}
        UNION ALL SELECT n FROM pools, unnest(ARRAY[s1, s2, s3, s4, s5, s6, s7, s8, s9, s10]) WITH ORDINALITY AS c (many, n),
          generate_series(1, many) WHERE municipality_id = ${id}
      )::int[] AS scores,
      ARRAY(SELECT text FROM comments WHERE municipality_id = ${id}) AS comments,
      (SELECT coalesce(max(respondents), 0) FROM answer_tallies WHERE municipality_id = ${id}) AS answers`,
  );
  return rows[0] ?? said([]);
}

const together = (one: Said, other: Said): Said => ({
  scores: [...one.scores, ...other.scores].toSorted((a, b) => a - b),
  comments: [...one.comments, ...other.comments].toSorted(),
  answers: one.answers + other.answers,
});

/** The ids that came, as they lie. */
async function idsOf({ id }: City): Promise<string[]> {
  const { rows } = await room.owner.query<{ id: string }>(
    Prisma.sql`SELECT id FROM ballot_ids WHERE municipality_id = ${id} AND night = 1 ORDER BY ctid`,
  );
  return rows.map((row) => row.id);
}

/** Kills the city's night after so many steps, lets somebody vote, and looks again; answers how many steps were taken. */
async function killAfter(steps: number): Promise<number> {
  const { city, sent } = await aCity();
  const arrived = await idsOf(city);
  const killed = mortal(room.parts, steps);
  await Promise.allSettled([createCounter(killed.parts).openDue(NIGHT)]);
  const box = openBox(room);
  const late = aBallot(city, aScore(8), { place: 1 });
  expect(await box.cast(late)).toBe('new');
  for (const again of sent.slice(0, 8)) expect(await box.cast(again)).toBe('receivedBefore');
  await box.drain();
  await room.counter().openDue(NIGHT);
  const waiting = said((await openedIn(room.parts, city.id)).map(({ content }) => content));
  const everything = said([...sent, late].map(({ slip }) => slip.content));
  expect(together(await published(city), waiting), `killed after ${steps}`).toEqual(everything);
  // The late one may have come before its box was closed: then it is in the pool.
  expect(waiting.scores.toString(), `killed after ${steps}`).toMatch(/^(8,)?10,10,10$/);
  await expectEqualSums(room, city);
  const lie = (await idsOf(city)).filter((id) => arrived.includes(id));
  expect(lie.toSorted()).toEqual(arrived.toSorted());
  expect(lie, `killed after ${steps}`).not.toEqual(arrived);
  // Its hour does not come again while others are killed; and of codes for signs there are only so many.
  await room.owner.query(Prisma.sql`UPDATE municipalities SET opening_hour = 23`);
  await room.owner.query(Prisma.sql`DELETE FROM signs`);
  await room.owner.query(Prisma.sql`DELETE FROM sign_codes`);
  return killed.taken();
}

test('wherever it is killed, nothing is lost and nothing counted twice; after the next night nothing is left of it', async () => {
  let steps = 0;
  while ((await killAfter(steps)) === steps) steps += 1;
  // A night of which nothing was counted would be killed nowhere.
  expect(steps).toBeGreaterThan(60);
  await room.owner.query(Prisma.sql`UPDATE municipalities SET opening_hour = 3`);
  expect(await room.counter().openDue(daysLater(1, NIGHT))).toEqual(nothing);
  const { unknown, lost } = await tendKeys(room.parts, daysLater(1, NIGHT));
  expect({ unknown, lost }).toEqual({ unknown: [], lost: [] });
  const keys = (await readdir(room.keysDir)).filter((name) => name.endsWith('.pem'));
  // Of each city the one that is offered now.
  expect(keys).toHaveLength(steps + 1);
  expect(keys.every((name) => /^\d+-3-/.test(name))).toBe(true);
});
