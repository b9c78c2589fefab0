// The group rule: whatever happens in whatever order, what is published of anything grows by nothing or by at least k.
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client.ts';
import { rotateKeys } from '../../server/ballots/rotation.ts';
import type { Standing } from '../../server/ballots/rules.ts';
import type { SlipContent } from '../../server/ballots/slip.ts';
import type { City } from '../support/city.ts';
import { aBallot, aScore, cast, castRaw, countIn, NOW, openRoom } from './room.ts';
import type { Room } from './room.ts';
import { expectEqualSums } from './sums.ts';

type Event =
  | { readonly does: 'vote'; readonly place: number; readonly score: number; readonly standing: Standing }
  | { readonly does: 'crowd'; readonly place: number; readonly score: number; readonly many: number }
  | { readonly does: 'answer'; readonly place: number; readonly question: number; readonly many: number }
  | { readonly does: 'count' | 'nextDay' | 'countTwice' | 'restart' | 'rotate' | 'spoil' }
  | { readonly does: 'crash'; readonly after: number }
  | { readonly does: 'threshold'; readonly k: number };

const does = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name);
const place = fc.nat({ max: 2 });
const score = fc.integer({ min: 1, max: 10 });
const standing = fc.constantFrom<Standing>('COUNTED', 'COUNTED', 'UNCONFIRMED');
const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: does('vote'), place, score, standing }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: does('crowd'), place, score, many: fc.integer({ min: 2, max: 9 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ does: does('answer'), place, question: fc.nat({ max: 1 }) },
      many: fc.integer({ min: 1, max: 7 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: does('count') }) },
  { weight: 3, arbitrary: fc.record({ does: does('nextDay') }) },
  { weight: 1, arbitrary: fc.record({ does: does('countTwice') }) },
  { weight: 1, arbitrary: fc.record({ does: does('restart') }) },
  { weight: 1, arbitrary: fc.record({ does: does('rotate') }) },
  { weight: 1, arbitrary: fc.record({ does: does('spoil') }) },
  { weight: 2, arbitrary: fc.record({ does: does('crash'), after: fc.nat({ max: 15 }) }) },
  { weight: 1, arbitrary: fc.record({ does: does('threshold'), k: fc.integer({ min: 5, max: 9 }) }) },
);

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** Everything published of a city: of each place, standing and question, on each day and in all, how much. */
async function published(city: City): Promise<Map<string, number>> {
  const { rows } = await room.owner.query<{ name: string; count: number }>(
    Prisma.sql`WITH scores AS (SELECT location_id, standing, published_on AS day, count(*)::int AS n FROM ratings
        WHERE municipality_id = ${city.id} GROUP BY 1, 2, 3),
      answers AS (SELECT location_id, standing, day, question_id, max(respondents) AS n FROM answer_tallies
        WHERE municipality_id = ${city.id} GROUP BY 1, 2, 3, 4)
      SELECT concat_ws(' ', 'day', location_id, standing, day) AS name, n AS count FROM scores
      UNION ALL SELECT concat_ws(' ', 'place', location_id, standing), sum(n)::int FROM scores GROUP BY 1
      UNION ALL SELECT concat_ws(' ', 'city', standing), sum(n)::int FROM scores GROUP BY 1
      UNION ALL SELECT concat_ws(' ', 'answers', location_id, standing, day, question_id), n FROM answers
      UNION ALL SELECT concat_ws(' ', 'rollup', standing, day), sum(s1+s2+s3+s4+s5+s6+s7+s8+s9+s10)::int FROM rollups
        WHERE municipality_id = ${city.id} GROUP BY 1`,
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}

async function answersPublished(city: City): Promise<number> {
  const { rows } = await room.owner.query<{ count: number }>(
    Prisma.sql`SELECT coalesce(sum(n), 0)::int AS count FROM (SELECT max(respondents) AS n FROM answer_tallies
      WHERE municipality_id = ${city.id} GROUP BY location_id, standing, day, question_id) AS answers`,
  );
  return rows[0]?.count ?? -1;
}

async function addQuestion(city: City): Promise<SlipContent> {
  const { rows } = await room.owner.query<{ question: string; option: string }>(
    Prisma.sql`WITH question AS (
        INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
        VALUES (${city.id}, ${city.categoryId}, 'more', 1, 10, '{"bg": "Още?"}', 2) RETURNING id)
      INSERT INTO options (municipality_id, question_id, key, text, position)
      SELECT ${city.id}, id, 'one', '{"bg": "Едно"}', 1 FROM question RETURNING question_id AS question, id AS option`,
  );
  const [row] = rows;
  return { kind: 'answer', question: BigInt(row?.question ?? 0), options: [BigInt(row?.option ?? 0)] };
}

/** Counts, and ends the counter's sessions so many milliseconds later, wherever they are then. */
async function crashWhileCounting(now: Date, after: number): Promise<void> {
  const counting = Promise.allSettled([room.counter().openDue(now)]);
  await sleep(after);
  await endSessions();
  await counting;
  // The pool hears of dead connections a moment later.
  while (room.parts.pool.totalCount > 0) await endSessions();
}

async function endSessions(): Promise<void> {
  await room.owner.query(
    Prisma.sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename LIKE '%\\_counter'`,
  );
}

async function play(isDemo: boolean, script: readonly Event[]): Promise<void> {
  const city = await room.createCity({ isDemo, places: 3 });
  const questions: SlipContent[] = [
    { kind: 'answer', question: city.questionId, options: city.optionIds.slice(0, 2) },
    await addQuestion(city),
  ];
  let counter = room.counter();
  let now = NOW;
  let k = 5;
  let sent = 0;
  let before = await published(city);
  const castAll = async (
    content: SlipContent,
    place: number,
    many: number,
    standing: Standing,
  ): Promise<void> => {
    sent += many;
    await cast(
      room,
      Array.from({ length: many }, () => aBallot(city, content, { place, standing })),
    );
  };
  const act = async (event: Event): Promise<void> => {
    switch (event.does) {
      case 'vote':
        await castAll(aScore(event.score), event.place, 1, event.standing);
        break;
      case 'crowd':
        await castAll(aScore(event.score), event.place, event.many, 'COUNTED');
        break;
      case 'answer':
        await castAll(questions[event.question] ?? aScore(1), event.place, event.many, 'COUNTED');
        break;
      case 'spoil':
        sent += 1;
        await castRaw(room, aBallot(city, aScore(1)), Buffer.alloc(62));
        break;
      case 'count':
        await counter.openDue(now);
        break;
      case 'countTwice':
        await Promise.all([counter.openDue(now), room.counter().openDue(now)]);
        break;
      case 'nextDay':
        now = new Date(now.getTime() + 86_400_000);
        await counter.openDue(now);
        break;
      case 'restart':
        counter = room.counter();
        break;
      case 'crash':
        await crashWhileCounting(now, event.after);
        break;
      case 'rotate':
        await rotateKeys(room.parts, now);
        break;
      case 'threshold':
        k = event.k;
        await room.owner.query(
          Prisma.sql`UPDATE municipalities SET threshold = ${k} WHERE municipality_id = ${city.id}`,
        );
        break;
    }
  };
  for (const event of script) {
    await act(event);
    const after = await published(city);
    for (const [name, count] of after) {
      const grown = count - (before.get(name) ?? 0);
      if (grown !== 0) expect(grown, name).toBeGreaterThanOrEqual(k);
    }
    for (const name of before.keys()) expect(after.has(name), name).toBe(true);
    before = after;
  }
  await expectEqualSums(room, city);
  const scores = before.get('city COUNTED') ?? 0;
  const unconfirmed = before.get('city UNCONFIRMED') ?? 0;
  const left = (await countIn(room, 'ballots', city)) + (await countIn(room, 'spoiled', city));
  expect(scores + unconfirmed + (await answersPublished(city)) + left).toBe(sent);
  // Its hour never comes again: the next city is counted alone.
  await room.owner.query(
    Prisma.sql`UPDATE municipalities SET is_demo = false, opening_hour = 23 WHERE municipality_id = ${city.id}`,
  );
}

test.each([true, false])(
  'published states differ by nothing or by at least k, and nothing is lost (demo: %s)',
  async (isDemo) => {
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 10, maxLength: 60 }), (script) => play(isDemo, script)),
      { numRuns: 15 },
    );
  },
  60_000,
);
