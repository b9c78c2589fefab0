// A slip that is sent again: weeks later, by a clock that was set back, in another form, with another score.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBallotBox } from '../../../server/voting/ballots/box.ts';
import type { BallotBox } from '../../../server/voting/ballots/box.ts';
import { rotateKeys } from '../../../server/voting/ballots/rotation.ts';
import { aBallot, aScore, countIn, NOW, openRoom, publishedScores } from './room.ts';
import type { Room } from './room.ts';

const DAY_MS = 86_400_000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const boxAt = (time: Date): BallotBox =>
  createBallotBox({ pool: room.citizen, random: randomBytes, openSoon: () => undefined, now: () => time });

test('29 days after its opening, with the keys renewed every week, it adds nothing', async () => {
  const city = await room.createCity();
  const ballots = [1, 2, 3, 4, 5].map((value) => aBallot(city, aScore(value)));
  const send = (time: Date) => Promise.all(ballots.map((ballot) => boxAt(time).cast(ballot)));
  expect(new Set(await send(NOW))).toEqual(new Set(['new']));
  expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 5 });
  for (let days = 1; days <= 29; days += 1) await rotateKeys(room.parts, after(days));
  expect(new Set(await send(after(29)))).toEqual(new Set(['receivedBefore']));
  expect(await room.counter().openDue(after(29))).toMatchObject({ ratings: 0 });
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
  expect(await countIn(room, 'ballots', city)).toBe(0);
});

test('while the clock is set back by years it adds nothing, and its id is not forgotten early for that', async () => {
  const city = await room.createCity();
  await rotateKeys(room.parts, after(30));
  const [before, wrong] = [aBallot(city, aScore(7)), aBallot(city, aScore(8))];
  expect(await boxAt(after(30)).cast(before)).toBe('new');
  const past = new Date('2019-01-01T00:00:00Z');
  expect(await boxAt(past).cast(before)).toBe('receivedBefore');
  expect(await boxAt(past).cast(wrong)).toBe('new');
  await rotateKeys(room.parts, past);
  // The clock is right again.
  await rotateKeys(room.parts, after(31));
  expect(await boxAt(after(31)).cast(wrong)).toBe('receivedBefore');
  expect(await countIn(room, 'ballots', city)).toBe(2);
});

test('with another score, from another server, at the same moment: the first one stored is the one', async () => {
  const city = await room.createCity({ threshold: 5 });
  const [box, other] = [boxAt(after(32)), boxAt(after(32))];
  const others = [1, 1, 1, 1].map((value) => aBallot(city, aScore(value)));
  const first = aBallot(city, aScore(10));
  await Promise.all([first, ...others].map((ballot) => box.cast(ballot)));
  const again = Array.from({ length: 100 }, (_, place) =>
    (place % 2 === 0 ? box : other).cast({ ...first, content: aScore(1 + (place % 9)) }),
  );
  expect(new Set(await Promise.all(again))).toEqual(new Set(['receivedBefore']));
  await room.counter().openDue(after(32));
  expect(await publishedScores(room, city)).toEqual([1, 1, 1, 1, 10]);
});
