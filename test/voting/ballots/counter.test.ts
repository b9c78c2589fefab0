// The counter: what it publishes and when, and what stays in the box.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { castScores, countIn, daysLater, NOW, openRoom, publishedScores } from './room.ts';
import { nothing } from './quiet.ts';
import type { Room } from './room.ts';
import { expectEqualSums } from './sums.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('scores', () => {
  test('four wait, the fifth opens them all', async () => {
    const city = await room.createCity();
    await castScores(room, city, [1, 2, 3, 4]);
    expect(await room.counter().openDue(NOW)).toEqual(nothing);
    expect(await publishedScores(room, city)).toEqual([]);
    await castScores(room, city, [10]);
    expect(await room.counter().openDue(NOW)).toEqual({ ...nothing, ratings: 5 });
    expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 10]);
    expect(await countIn(room, 'ballots', city)).toBe(0);
    await expectEqualSums(room, city);
  });

  test('places do not fill one another up', async () => {
    const city = await room.createCity({ places: 3 });
    for (const place of [0, 1, 2]) await castScores(room, city, [1, 2, 3, 4], { place });
    expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 0 });
    expect(await countIn(room, 'ballots', city)).toBe(12);
  });

  test('unconfirmed slips are a group of their own, four times as large', async () => {
    const city = await room.createCity();
    await castScores(room, city, [1, 2, 3, 4]);
    const unconfirmed = Array.from({ length: 19 }, () => 10);
    await castScores(room, city, unconfirmed, { reason: 'NETWORK' });
    expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 0 });
    await castScores(room, city, [9], { reason: 'NETWORK' });
    expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 20 });
    expect(await countIn(room, 'ballots', city)).toBe(4);
    await expectEqualSums(room, city);
  });

  test('a second opening on the same day adds to the sums of the day', async () => {
    const city = await room.createCity();
    for (const values of [
      [1, 1, 1, 1, 1],
      [2, 2, 2, 2, 2, 10],
    ]) {
      await castScores(room, city, values);
      await room.counter().openDue(NOW);
    }
    expect(await publishedScores(room, city)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 10]);
    await expectEqualSums(room, city);
  });

  test('the day of publication is the municipality’s', async () => {
    const city = await room.createCity();
    await castScores(room, city, [1, 2, 3, 4, 5]);
    await room.counter().openDue(new Date('2026-11-24T22:30:00Z'));
    const { rows } = await room.owner.query(
      Prisma.sql`SELECT DISTINCT published_on::text AS day, opening_id IS NOT NULL AS is_grouped FROM ratings
        WHERE municipality_id = ${city.id}`,
    );
    expect(rows).toEqual([{ day: '2026-11-25', is_grouped: true }]);
  });

  test('the order of the published rows is not the order of arrival', async () => {
    const city = await room.createCity();
    const values = Array.from({ length: 200 }, (_, place) => 1 + Math.floor(place / 20));
    for (const value of values) await castScores(room, city, [value]);
    await room.counter().openDue(NOW);
    const { rows } = await room.owner.query<{ score: number }>(
      Prisma.sql`SELECT score FROM ratings WHERE municipality_id = ${city.id} ORDER BY ctid`,
    );
    const stayed = rows.filter(({ score }, place) => score === values[place]).length;
    // By chance alone 20 of 200 stay in their tenth; 50 would be seven standard deviations off.
    expect(stayed).toBeLessThan(50);
  });
});

describe('a live city', () => {
  test('is opened at its hour, and not again on that day, by the same counter', async () => {
    const city = await room.createCity({ isDemo: false, openingHour: 20 });
    const counter = room.counter();
    await castScores(room, city, [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await counter.openDue(NOW)).toMatchObject({ ratings: 0 });
    const evening = new Date('2026-11-24T18:00:00Z');
    expect(await counter.openDue(evening)).toMatchObject({ ratings: 8 });
    await castScores(room, city, [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await counter.openDue(evening)).toMatchObject({ ratings: 0 });
    expect(await room.counter().openDue(evening)).toMatchObject({ ratings: 0 });
    expect(await counter.openDue(new Date('2026-11-25T18:00:00Z'))).toMatchObject({ ratings: 8 });
  });

  test('a look that found too few is the look of the day', async () => {
    const city = await room.createCity({ isDemo: false });
    const counter = room.counter();
    expect(await counter.openDue(daysLater(3))).toMatchObject({ ratings: 0 });
    await castScores(room, city, [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await counter.openDue(daysLater(3))).toMatchObject({ ratings: 0 });
    expect(await counter.openDue(daysLater(4))).toMatchObject({ ratings: 8 });
  });

  test('needs the threshold and a secret draw of up to three more', async () => {
    const city = await room.createCity({ isDemo: false, threshold: 6, places: 40 });
    for (let place = 0; place < 40; place += 1) await castScores(room, city, [1, 2, 3, 4, 5, 6], { place });
    const { ratings } = await room.counter().openDue(daysLater(10));
    // A quarter of the places draws 0. All or none would have a chance of one in 100,000.
    expect(ratings % 6).toBe(0);
    expect(ratings).toBeGreaterThan(0);
    expect(ratings).toBeLessThan(40 * 6);
    // A draw is the group's until it is opened: neither another counter nor another night draws again.
    expect(await room.counter().openDue(daysLater(11))).toEqual(nothing);
  });
});

test('ten thousand slips at one place are opened in one go', async () => {
  const city = await room.createCity();
  // A batch at a time: behind others a slip would wait too long where a machine is slow.
  const batch = Array.from({ length: 200 }, (_, nth) => 1 + (nth % 10));
  for (let batches = 0; batches < 50; batches += 1) await castScores(room, city, batch);
  expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 10_000 });
  await expectEqualSums(room, city);
});

test('two counters at once, while people vote: everything is published once', async () => {
  const city = await room.createCity({ places: 5 });
  const counters = [room.counter(), room.counter()];
  const voting = Array.from({ length: 30 }, async (_, round) => {
    const values = [1, 2, 3, 4, 5, 6, 7];
    await castScores(room, city, values, { place: round % 5 });
    await counters[round % 2]?.openDue(NOW);
  });
  await Promise.all(voting);
  await room.counter().openDue(NOW);
  const published = (await publishedScores(room, city)).length;
  expect(published + (await countIn(room, 'ballots', city))).toBe(210);
  await expectEqualSums(room, city);
});

test('a city that fails does not keep the others closed, and is heard of', async () => {
  const [broken, well] = [await room.createCity(), await room.createCity()];
  await castScores(room, broken, [1, 2, 3, 4, 5]);
  await castScores(room, well, [1, 2, 3, 4, 5]);
  await room.owner.query(
    Prisma.sql`UPDATE municipalities SET time_zone = 'Nowhere/Nowhere' WHERE municipality_id = ${broken.id}`,
  );
  await expect(room.counter().openDue(NOW)).rejects.toThrow(AggregateError);
  expect(await publishedScores(room, well)).toHaveLength(5);
  expect(await countIn(room, 'ballots', broken)).toBe(5);
  await room.owner.query(
    Prisma.sql`UPDATE municipalities SET time_zone = 'Europe/Sofia' WHERE municipality_id = ${broken.id}`,
  );
  expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 5 });
});

test('the counter’s role cannot touch the ids, and the citizen’s cannot see the box', async () => {
  await expect(room.parts.pool.query(Prisma.sql`SELECT FROM ballot_ids`)).rejects.toThrow(
    'permission denied',
  );
  for (const table of ['ballots', 'ballot_ids', 'weekly_ballots', 'weekly_ballot_keys']) {
    await expect(room.citizen.query(Prisma.sql`SELECT FROM ${Prisma.raw(table)}`)).rejects.toThrow(
      'permission denied',
    );
  }
});
