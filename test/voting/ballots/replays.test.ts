// A slip that is sent again: weeks later, by a clock that was set back, in another form, with another score.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBallot, aScore, countIn, daysLater, NOW, openRoom, publishedScores } from './room.ts';
import type { Room } from './room.ts';
import { openBox } from './living-keys.ts';
import { saying } from './sending.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

async function holdNights(from: number, to: number): Promise<void> {
  for (let days = from; days <= to; days += 1) await room.counter().openDue(daysLater(days));
}

test('34 nights after its opening, with a new key every night, it adds nothing; then its id is forgotten', async () => {
  const city = await room.createCity();
  const ballots = [1, 2, 3, 4, 5].map((value) => aBallot(city, aScore(value)));
  // Each time by an API process that just started.
  const send = () => Promise.all(ballots.map((ballot) => openBox(room).cast(ballot)));
  expect(new Set(await send())).toEqual(new Set(['new']));
  expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 5 });
  await holdNights(1, 34);
  expect(new Set(await send())).toEqual(new Set(['receivedBefore']));
  expect(await room.counter().openDue(daysLater(34))).toMatchObject({ ratings: 0 });
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
  expect(await countIn(room, 'ballots', city)).toBe(0);
  expect(await countIn(room, 'ballot_ids', city)).toBe(5);
  await holdNights(35, 35);
  expect(await countIn(room, 'ballot_ids', city)).toBe(0);
});

test('while the clock is set back by years it adds nothing, and its id is not forgotten early for that', async () => {
  const city = await room.createCity();
  const past = new Date('2019-01-01T12:00:00Z');
  const [before, wrong] = [aBallot(city, aScore(7)), aBallot(city, aScore(8))];
  await holdNights(40, 40);
  expect(await openBox(room).cast(before)).toBe('new');
  for (let days = 0; days <= 5; days += 1) await room.counter().openDue(daysLater(days, past));
  expect(await openBox(room).cast(before)).toBe('receivedBefore');
  expect(await openBox(room).cast(wrong)).toBe('new');
  await room.counter().openDue(daysLater(6, past));
  // The clock is right again.
  await holdNights(41, 42);
  expect(await openBox(room).cast(before)).toBe('receivedBefore');
  expect(await openBox(room).cast(wrong)).toBe('receivedBefore');
  expect(await countIn(room, 'ballots', city)).toBe(2);
});

test('with another score, from another server, at the same moment: the first one stored is the one', async () => {
  const city = await room.createCity({ threshold: 5 });
  const [box, other] = [openBox(room), openBox(room)];
  const others = [1, 1, 1, 1].map((value) => aBallot(city, aScore(value)));
  const first = aBallot(city, aScore(10));
  await Promise.all([first, ...others].map((ballot) => box.cast(ballot)));
  const again = Array.from({ length: 100 }, (_, place) =>
    (place % 2 === 0 ? box : other).cast(saying(first, aScore(1 + (place % 9)))),
  );
  expect(new Set(await Promise.all(again))).toEqual(new Set(['receivedBefore']));
  await room.counter().openDue(daysLater(50));
  expect(await publishedScores(room, city)).toEqual([1, 1, 1, 1, 10]);
});
