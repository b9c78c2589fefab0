// What the counter does with comments: groups of ten, with the scores of their place, shuffled, and nothing finer than a month.
import { describe, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Reason } from '../../../server/foundation/ballot.ts';
import { sealBallot } from '../../../server/voting/ballots/store.ts';
import { aBallot, cast, castRaw, castScores, countIn, daysLater, newSealer } from '../ballots/room.ts';
import { aComment } from '../ballots/slips.ts';
import { FAR, FIVE, roomOfComments } from './counted.ts';

const { room, castComments, comments, open } = roomOfComments();

describe('comments', () => {
  test('wait until ten are there, and then for the scores of their place', async () => {
    const city = await room().createCity();
    await castComments(city, 9);
    await castScores(room(), city, FIVE);
    expect(await open()).toMatchObject({ ratings: 5, comments: 0 });
    await castComments(city, 1, {}, 9);
    await castScores(room(), city, [1, 2, 3, 4]);
    expect(await open()).toMatchObject({ ratings: 0, comments: 0 });
    expect(await countIn(room(), 'ballots', city)).toBe(14);
    await castScores(room(), city, [5]);
    expect(await open()).toEqual({ ratings: 5, answers: 0, comments: 10, pooled: 0, spoiled: 0, away: null });
    expect(await countIn(room(), 'ballots', city)).toBe(0);
    const rows = await comments(city);
    expect(rows.map(({ text }) => text).toSorted()).toEqual(
      Array.from({ length: 10 }, (_, at) => `Мнение ${at}`).toSorted(),
    );
    for (const { location_id, standing, month, state } of rows) {
      expect({ location_id, standing, month, state }).toEqual({
        location_id: String(city.places[0]?.id),
        standing: 'COUNTED',
        month: '2026-11-01',
        state: 'NEW',
      });
    }
  });

  test('of two places are two groups', async () => {
    const city = await room().createCity({ places: 2 });
    for (const place of [0, 1]) {
      await castComments(city, 9, { place }, place * 9);
      await castScores(room(), city, FIVE, { place });
    }
    expect(await open()).toMatchObject({ ratings: 10, comments: 0 });
  });

  test('that are unconfirmed are a group of forty of their own, and wait for unconfirmed scores', async () => {
    const city = await room().createCity();
    const reason = 'NETWORK' as const;
    await castComments(city, 39, { reason });
    await castScores(room(), city, FIVE);
    await castScores(
      room(),
      city,
      Array.from({ length: 20 }, () => 1),
      { reason },
    );
    expect(await open()).toMatchObject({ ratings: 25, comments: 0 });
    await castComments(city, 1, { reason }, 39);
    await castScores(room(), city, FIVE);
    expect(await open()).toMatchObject({ ratings: 5, comments: 0 });
    await castScores(
      room(),
      city,
      Array.from({ length: 20 }, () => 1),
      { reason },
    );
    expect(await open()).toMatchObject({ ratings: 20, comments: 40 });
    expect(new Set((await comments(city)).map((row) => row.standing))).toEqual(new Set(['UNCONFIRMED']));
  });

  test('of a larger threshold wait for it', async () => {
    const city = await room().createCity({ threshold: 12 });
    await castComments(city, 11);
    await castScores(
      room(),
      city,
      Array.from({ length: 12 }, () => 5),
    );
    expect(await open()).toMatchObject({ ratings: 12, comments: 0 });
  });

  test('lie in no order: neither the ids nor the rows tell who came first', async () => {
    const city = await room().createCity();
    const orders: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      await castComments(city, 12, {}, round * 12);
      await castScores(room(), city, FIVE);
      await open();
      const texts = (await comments(city)).slice(round * 12).map(({ text }) => text);
      const arrived = Array.from({ length: 12 }, (_, at) => `Мнение ${round * 12 + at}`);
      expect(texts.toSorted()).toEqual(arrived.toSorted());
      // By chance it is one order in 479 million.
      expect(texts).not.toEqual(arrived);
      orders.push(texts.map((text) => Number(text.slice(7)) - round * 12).join());
    }
    expect(new Set(orders).size).toBe(3);
    const { rowCount } = await room().owner.query(
      Prisma.sql`SELECT FROM comments c JOIN ballot_ids b USING (municipality_id, id)
        WHERE municipality_id = ${city.id}`,
    );
    expect(rowCount).toBe(0);
  });

  test('are never pooled: where a place is quiet they wait on, sealed again every night', async () => {
    const city = await room().createCity({ places: 3, isDemo: false });
    await room().owner.query(
      Prisma.sql`UPDATE municipalities SET pooled_on = '2026-10-01' WHERE municipality_id = ${city.id}`,
    );
    for (const place of [0, 1, 2]) {
      await castComments(city, 4, { place }, place * 4);
      await castScores(room(), city, [1, 2, 3], { place });
    }
    const sealed = async (): Promise<string[]> => {
      const { rows } = await room().owner.query<{ sealed: string }>(
        Prisma.sql`SELECT encode(sealed, 'hex') AS sealed FROM ballots
          WHERE municipality_id = ${city.id} AND kind = 'comment'`,
      );
      return rows.map((row) => row.sealed);
    };
    for (let night = 1; night <= 10; night += 1) {
      const before = await sealed();
      expect(await open(daysLater(night))).toMatchObject({ ratings: 0, comments: 0, pooled: 0 });
      expect((await sealed()).filter((one) => before.includes(one))).toEqual([]);
    }
    expect(await open(FAR)).toMatchObject({ ratings: 0, comments: 0, pooled: 9 });
    expect(await countIn(room(), 'ballots', city)).toBe(12);
    // Years later the place is in fashion, and every word is as it was written.
    await castComments(city, 9, { place: 1 }, 12);
    await castScores(
      room(),
      city,
      Array.from({ length: 8 }, () => 9),
      { place: 1 },
    );
    expect(await open(new Date('2027-02-04T12:00:00Z'))).toMatchObject({ ratings: 8, comments: 13 });
    const expected = [4, 5, 6, 7, ...Array.from({ length: 9 }, (_, at) => 12 + at)].map(
      (at) => `Мнение ${at}`,
    );
    expect((await comments(city)).map(({ text }) => text).toSorted()).toEqual(expected.toSorted());
    expect(new Set((await comments(city)).map(({ month }) => month))).toEqual(new Set(['2027-02-01']));
  });
});

describe('a comment that cannot be read', () => {
  test('is counted as refused, gone, and stops nobody: nor does one that was sealed for another city', async () => {
    const [city, other] = [
      await room().createCity(),
      await room().createCity({ isDemo: false, openingHour: 23 }),
    ];
    await castComments(city, 9);
    await castRaw(room(), aBallot(city, aComment('Тук')), randomBytes(1013));
    const elsewhere = sealBallot(await newSealer(room(), other), aBallot(other, aComment('Там')));
    await castRaw(room(), aBallot(city, aComment('Там')), elsewhere.sealed);
    await castScores(room(), city, FIVE);
    // Eleven lie there, which is enough to look; nine can be read, which is too few to open.
    expect(await open()).toEqual({ ratings: 5, answers: 0, comments: 0, pooled: 0, spoiled: 2, away: null });
    expect(await countIn(room(), 'ballots', city)).toBe(9);
    await castComments(city, 1, {}, 9);
    await castScores(room(), city, FIVE);
    expect(await open()).toMatchObject({ comments: 10, spoiled: 0 });
  });

  test('with what nobody can have written is one; what an older version did not mask is masked', async () => {
    const city = await room().createCity();
    const sealer = await newSealer(room(), city);
    // As whoever has the public half may seal it.
    const forged = (text: string) => {
      const ballot = aBallot(city, { ...aComment('x'), text } as ReturnType<typeof aComment>);
      return castRaw(room(), ballot, sealBallot(sealer, ballot).sealed);
    };
    await castComments(city, 9);
    await forged('\u0000\u202e');
    await forged('Аз съм 0888 123 456');
    await castScores(room(), city, FIVE);
    expect(await open()).toMatchObject({ comments: 10, spoiled: 1 });
    expect((await comments(city)).map(({ text }) => text)).toContain('Аз съм [●]');
  });
});

test('a replay, before and after the opening and with other words, changes nothing', async () => {
  const city = await room().createCity();
  const ballots = Array.from({ length: 10 }, (_, at) => aBallot(city, aComment(`Дума ${at}`)));
  await cast(room(), ballots);
  const again = ballots.map((ballot) => ({
    ...ballot,
    slip: { ...ballot.slip, content: aComment('Друго') },
  }));
  expect(new Set(await cast(room(), again))).toEqual(new Set(['receivedBefore']));
  await castScores(room(), city, FIVE);
  expect(await open()).toMatchObject({ comments: 10 });
  expect(new Set(await cast(room(), again))).toEqual(new Set(['receivedBefore']));
  await castScores(room(), city, FIVE);
  expect(await open()).toMatchObject({ comments: 0 });
  expect((await comments(city)).map(({ text }) => text).toSorted()).toEqual(
    ballots.map((_, at) => `Дума ${at}`).toSorted(),
  );
});

test('whatever comes and however often it is opened, a place’s comments grow by none or by at least ten', async () => {
  const step = fc.record({
    comments: fc.nat(13),
    scores: fc.constantFrom(0, 4, 5, 9),
    reason: fc.constantFrom<Reason | null>(null, 'NETWORK'),
    place: fc.nat(1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const city = await room().createCity({ places: 2 });
      let before = new Map<string, number>();
      let sent = 0;
      for (const { comments: many, scores, ...more } of steps) {
        await castComments(city, many, more, sent);
        sent += many;
        await castScores(
          room(),
          city,
          Array.from({ length: scores }, () => 7),
          more,
        );
        const { ratings } = await open();
        const after = new Map<string, number>();
        const rows = await comments(city);
        for (const { location_id, standing } of rows) {
          const name = `${location_id} ${standing}`;
          after.set(name, (after.get(name) ?? 0) + 1);
        }
        for (const [name, now] of after) {
          const grown = now - (before.get(name) ?? 0);
          const least = name.endsWith('UNCONFIRMED') ? 40 : 10;
          expect(grown === 0 || (grown >= least && ratings > 0)).toBe(true);
        }
        before = after;
        expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
      }
      await room().owner.query(
        Prisma.sql`UPDATE municipalities SET is_demo = false, opening_hour = 23 WHERE municipality_id = ${city.id}`,
      );
    }),
    { numRuns: 15 },
  );
});
