// The group rule: whatever happens in whatever order, what is published of anything grows by nothing or by at least k.
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import type { Reason } from '../../../server/foundation/ballot.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { City } from '../../support/city.ts';
import { aBallot, aScore, cast, castRaw, daysLater, NOW, openRoom } from './room.ts';
import type { Room } from './room.ts';
import { openedIn } from './sending.ts';
import { anAnswer } from './slips.ts';
import { expectEqualSums } from './sums.ts';
import { type Event, events, PLACES } from './group-events.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  await mkdir(join(room.keysDir, 'away'));
});
afterAll(() => room.close());

/** Everything published of a city: of each place or pool, standing and question, on each day and in all, how much. */
async function published(city: City): Promise<Map<string, number>> {
  const { rows } = await room.owner.query<{ name: string; count: number }>(
    Prisma.sql`WITH scores AS (SELECT location_id, standing, published_on AS day, count(*)::int AS n FROM ratings
        WHERE municipality_id = ${city.id} GROUP BY 1, 2, 3),
      answers AS (SELECT location_id, standing, day, question_id, max(respondents) AS n FROM answer_tallies
        WHERE municipality_id = ${city.id} GROUP BY 1, 2, 3, 4),
      pooled AS (SELECT category_id, standing, day, s1+s2+s3+s4+s5+s6+s7+s8+s9+s10 AS n FROM pools
        WHERE municipality_id = ${city.id}),
      pooled_answers AS (SELECT question_id, standing, day, max(respondents) AS n FROM answer_pools
        WHERE municipality_id = ${city.id} GROUP BY 1, 2, 3)
      SELECT concat_ws(' ', 'day', location_id, standing, day) AS name, n AS count FROM scores
      UNION ALL SELECT concat_ws(' ', 'pool', category_id, standing, day), n FROM pooled
      UNION ALL SELECT concat_ws(' ', 'pools', standing), sum(n)::int FROM pooled GROUP BY 1
      UNION ALL SELECT concat_ws(' ', 'pooled answers', standing, day, question_id), n FROM pooled_answers
      UNION ALL SELECT concat_ws(' ', 'place', location_id, standing), sum(n)::int FROM scores GROUP BY 1
      UNION ALL SELECT concat_ws(' ', 'city', standing), sum(n)::int FROM scores GROUP BY 1
      UNION ALL SELECT concat_ws(' ', 'answers', location_id, standing, day, question_id), n FROM answers
      UNION ALL SELECT concat_ws(' ', 'rollup', standing, day), sum(s1+s2+s3+s4+s5+s6+s7+s8+s9+s10)::int FROM rollups
        WHERE municipality_id = ${city.id} GROUP BY 1`,
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}

/** How many answers were published: with their place, and in pools. */
async function answersPublished(city: City): Promise<number> {
  const { rows } = await room.owner.query<{ count: number }>(
    Prisma.sql`SELECT coalesce(sum(n), 0)::int AS count FROM (SELECT max(respondents) AS n FROM answer_tallies
        WHERE municipality_id = ${city.id} GROUP BY location_id, standing, day, question_id
      UNION ALL SELECT max(respondents) FROM answer_pools
        WHERE municipality_id = ${city.id} GROUP BY standing, day, question_id) AS answers`,
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
  return anAnswer(BigInt(row?.question ?? 0), [BigInt(row?.option ?? 0)]);
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

/** Every key is back, and what is said at all places is pooled, unless a place is full. */
const AT_LAST: readonly Event[] = [
  { does: 'keysBack' },
  { does: 'poolMonths', months: 3 },
  { does: 'nextDay' },
  { does: 'sprinkle', many: 3, reason: null },
  { does: 'nextQuarter' },
];

/** Plays the script, checking after every event; answers how many scores were pooled. */
async function play(isDemo: boolean, script: readonly Event[]): Promise<number> {
  const city = await room.createCity({ isDemo, places: PLACES });
  const questions: SlipContent[] = [
    anAnswer(city.questionId, city.optionIds.slice(0, 2)),
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
    reason: Reason | null,
  ): Promise<void> => {
    sent += many;
    await cast(
      room,
      Array.from({ length: many }, () => aBallot(city, content, { place, reason })),
    );
  };
  const act = async (event: Event): Promise<void> => {
    switch (event.does) {
      case 'vote':
        await castAll(aScore(event.score), event.place, 1, event.reason);
        break;
      case 'crowd':
        await castAll(aScore(event.score), event.place, event.many, null);
        break;
      case 'answer':
        await castAll(questions[event.question] ?? aScore(1), event.place, event.many, null);
        break;
      case 'sprinkle':
        for (let place = 0; place < PLACES; place += 1)
          await castAll(aScore(1 + place), place, event.many, event.reason);
        break;
      case 'spoil':
        await castRaw(room, aBallot(city, aScore(1)), Buffer.alloc(112));
        break;
      case 'count':
        await counter.openDue(now);
        break;
      case 'countTwice':
        await Promise.all([counter.openDue(now), room.counter().openDue(now)]);
        break;
      case 'nextDay':
        now = daysLater(1, now);
        await counter.openDue(now);
        break;
      case 'nextQuarter':
        now = inThreeMonths(now);
        await counter.openDue(now);
        break;
      case 'crashInNextQuarter':
        now = inThreeMonths(now);
        await crashWhileCounting(now, event.after);
        break;
      case 'poolMonths':
        await room.owner.query(
          Prisma.sql`UPDATE municipalities SET pool_months = ${event.months} WHERE municipality_id = ${city.id}`,
        );
        break;
      case 'restart':
        counter = room.counter();
        break;
      case 'crash':
        await crashWhileCounting(now, event.after);
        break;
      case 'tend':
        await tendKeys(room.parts, now);
        break;
      case 'keysAway':
        await moveKeys(room.keysDir, join(room.keysDir, 'away'));
        break;
      case 'keysBack':
        await moveKeys(join(room.keysDir, 'away'), room.keysDir);
        break;
      case 'threshold':
        k = event.k;
        await room.owner.query(
          Prisma.sql`UPDATE municipalities SET threshold = ${k} WHERE municipality_id = ${city.id}`,
        );
        break;
    }
  };
  for (const event of [...script, ...AT_LAST]) {
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
  const sumOf = (name: string): number =>
    (before.get(`${name} COUNTED`) ?? 0) + (before.get(`${name} UNCONFIRMED`) ?? 0);
  const left = (await openedIn(room.parts, city.id)).length;
  expect(sumOf('city') + sumOf('pools') + (await answersPublished(city)) + left).toBe(sent);
  // Its hour never comes again: the next city is counted alone.
  await room.owner.query(
    Prisma.sql`UPDATE municipalities SET is_demo = false, opening_hour = 23 WHERE municipality_id = ${city.id}`,
  );
  return sumOf('pools');
}

const inThreeMonths = (now: Date): Date => daysLater(92, now);

async function moveKeys(from: string, to: string): Promise<void> {
  for (const name of (await readdir(from)).filter((file) => file.endsWith('.pem')))
    await rename(join(from, name), join(to, name));
}

test.each([true, false])(
  'published states differ by nothing or by at least k, and nothing is lost (demo: %s)',
  async (isDemo) => {
    let pooled = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 10, maxLength: 60 }), async (script) => {
        pooled += await play(isDemo, script);
      }),
      { numRuns: 15 },
    );
    // Scripts without a pool would show nothing of pools.
    expect(pooled).toBeGreaterThan(0);
  },
);
