// A counter in a process of its own: it finds what nobody tells it, and an API without keys knows when it looked last.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../server/foundation/errors.ts';
import type { EventName } from '../../../server/foundation/log.ts';
import { createBallotBox } from '../../../server/voting/ballots/box.ts';
import { watchCounter } from '../../../server/voting/ballots/distant-counter.ts';
import { startRounds } from '../../../server/voting/ballots/publish-schedule.ts';
import { startLookout } from '../../../server/voting/ballots/lookout.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';
import { aBallot, aScore, castScores, openRoom, publishedScores, type Room } from './room.ts';

let room: Room;
const ends: (() => Promise<void>)[] = [];
beforeEach(async () => {
  room = await openRoom();
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await room.close();
});

const quiet = { note: (_event: EventName) => undefined };

/** The counter as a process of its own has it. */
async function startCounter(): Promise<void> {
  const rounds = await startRounds(room.parts, quiet, () => new Date(), RIGHT_CLOCK);
  const watch = startLookout(room.parts.pool, rounds, () => undefined);
  ends.push(rounds.stop, watch.stop);
}

/** The box of an API that has no keys, and what it knows of the counter. */
async function openApi() {
  const counter = await watchCounter(room.citizen, () => performance.now());
  const { offerFirst, openSoon } = counter;
  const box = createBallotBox({ pool: room.citizen, random: room.parts.random, offerFirst, openSoon });
  ends.push(counter.stop, box.drain);
  return { box, counter };
}

test('the first vote of a city is refused as in an outage until the counter has made its key, and none is lost', async () => {
  const city = await room.createCity();
  const { box } = await openApi();
  const ballots = [1, 2, 3, 4, 5].map((value) => aBallot(city, aScore(value)));
  await expect(box.cast(aBallot(city, aScore(9)))).rejects.toThrow(AppError);
  await startCounter();
  for (const ballot of ballots)
    await expect.poll(() => box.cast(ballot).catch(() => 'again'), { timeout: 20_000 }).not.toBe('again');
  // Nobody told it that a group is full.
  await expect.poll(() => publishedScores(room, city), { timeout: 20_000 }).toEqual([1, 2, 3, 4, 5]);
});

test('an API says that there is no counter a quarter of an hour after its last look, by the clock of the database', async () => {
  const none = await openApi();
  expect(none.counter.isStuck()).toBe(false);
  await startCounter();
  await expect
    .poll(async () => (await room.owner.query('SELECT FROM counters WHERE looked_at IS NOT NULL')).rowCount)
    .toBe(1);
  for (const [age, isStuck] of [
    ['14 minutes', false],
    ['16 minutes', true],
  ] as const) {
    await room.owner.query(`UPDATE counters SET looked_at = clock_timestamp() - interval '${age}'`);
    const { counter } = await openApi();
    expect(counter.isStuck()).toBe(isStuck);
    expect(counter.sinceFaultless()).toBeGreaterThanOrEqual(840_000);
  }
});

test('a look is noted again only after a while: it dates no vote', async () => {
  const city = await room.createCity();
  const lookedAt = async (): Promise<unknown> =>
    (await room.owner.query('SELECT looked_at FROM counters')).rows;
  await castScores(room, city, [1]);
  await room.counter().openDue(new Date());
  const first = await lookedAt();
  await castScores(room, city, [2]);
  await room.counter().openDue(new Date());
  expect(await lookedAt()).toEqual(first);
  await room.owner.query(`UPDATE counters SET looked_at = clock_timestamp() + interval '1 day'`);
  await room.counter().openDue(new Date());
  const { counter } = await openApi();
  expect(counter.sinceFaultless()).toBeLessThan(60_000);
});
