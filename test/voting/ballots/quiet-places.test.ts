// Quiet places: what is pooled at the end of a quarter, what waits on, and that no place can be told.
import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { createLook } from '../../../server/voting/ballots/publish-run.ts';
import { poolQuietPlaces } from '../../../server/voting/ballots/quiet-places.ts';
import { rotateKeys } from '../../../server/voting/ballots/rotation.ts';
import { listPoolPortions } from '../../../server/voting/ballots/store-pools.ts';
import { listCities } from '../../../server/voting/ballots/store-published.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import { addPlace, type City } from '../../support/city.ts';
import { aBallot, aScore, castRaw, countIn, newSealer, NOW, publishedScores } from './room.ts';
import { anAnswer } from './slips.ts';
import { expectEqualSums } from './sums.ts';
import { DAY, hoursLater, NEW_YEAR, nothing, quietPlaces } from './quiet.ts';

const {
  room,
  aCity,
  castSpread,
  castAnswers,
  setPooledOn,
  pooledOn,
  pools,
  answerPools,
  addCategory,
  count,
} = quietPlaces();

describe('at the first look after a quarter', () => {
  test('what waits at three places is published together, without a place', async () => {
    const city = await aCity([1, 3, 2]);
    expect(await count()).toEqual({ ...nothing, pooled: 6 });
    expect(await pools(city)).toEqual([
      { is_first: true, standing: 'COUNTED', day: DAY, places: 3, counts: [1, 1, 2, 2, 0, 0, 0, 0, 0, 0] },
    ]);
    expect(await countIn(room(), 'ballots', city)).toBe(0);
    expect(await publishedScores(room(), city)).toEqual([]);
    await expectEqualSums(room(), city);
    expect(await pooledOn(city)).toBe(DAY);
  });

  test('it happens once', async () => {
    const city = await aCity([2, 2, 2]);
    expect(await count()).toMatchObject({ pooled: 6 });
    await castSpread(city, [2, 2, 2]);
    expect(await count()).toEqual(nothing);
    expect(await count(hoursLater(NEW_YEAR, 24 * 80))).toEqual(nothing);
    expect(await count(NOW)).toEqual(nothing);
    expect(await count(hoursLater(NEW_YEAR, 24 * 95))).toMatchObject({ pooled: 6 });
    expect(await pools(city)).toHaveLength(2);
  });

  test('a place that is full is opened with its name, and is no part of the pool', async () => {
    const city = await aCity([1, 7, 2, 2]);
    expect(await count()).toEqual({ ...nothing, ratings: 7, pooled: 5 });
    expect(await pools(city)).toMatchObject([{ places: 3, counts: [1, 0, 1, 2, 1, 0, 0, 0, 0, 0] }]);
    await expectEqualSums(room(), city);
  });

  test.each([
    ['two places', [4, 4]],
    ['four slips', [1, 1, 2]],
    ['a full place and two others', [9, 4, 4]],
  ])('%s are no pool: they wait on, whole', async (_, spread) => {
    const city = await aCity(spread);
    expect(await count()).toMatchObject({ pooled: 0 });
    expect(await pools(city)).toEqual([]);
    expect(await countIn(room(), 'ballots', city)).toBe(
      spread.reduce((all, one) => all + (one < 5 ? one : 0), 0),
    );
    expect(await pooledOn(city)).toBe(DAY);
  });

  test('each category and each standing is a pool of its own, unconfirmed ones four times as large', async () => {
    const city = await aCity([2, 2, 2]);
    const parks = await addCategory(city, 'parks');
    const more: City['places'][number][] = [];
    for (let at = 0; at < 3; at += 1)
      more.push(await addPlace(room().owner, { ...city, categoryId: parks }, 'Парк'));
    await castSpread({ ...city, places: more }, [1, 1, 2]);
    await castSpread(city, [7, 6, 6], 'UNCONFIRMED');
    expect(await count()).toEqual({ ...nothing, pooled: 6 });
    expect(await pools(city)).toMatchObject([{ is_first: true, standing: 'COUNTED' }]);
    await castSpread({ ...city, places: more }, [1]);
    await castSpread(city, [1], 'UNCONFIRMED');
    expect(await count(hoursLater(NEW_YEAR, 24 * 95))).toEqual({ ...nothing, pooled: 25 });
    expect(await pools(city)).toMatchObject([
      { is_first: true, standing: 'COUNTED', places: 3 },
      { is_first: true, standing: 'UNCONFIRMED', places: 3 },
      { is_first: false, standing: 'COUNTED', places: 3 },
    ]);
  });

  test('answers are pooled by their question', async () => {
    const city = await aCity([0, 0, 0, 0]);
    const other = await room().owner.query<{ question: string; option: string }>(
      Prisma.sql`WITH question AS (
          INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
          VALUES (${city.id}, ${city.categoryId}, 'rare', 1, 10, '{"bg": "Още?"}', 2) RETURNING id)
        INSERT INTO options (municipality_id, question_id, key, text, position)
        SELECT ${city.id}, id, 'one', '{"bg": "Едно"}', 1 FROM question RETURNING question_id AS question, id AS option`,
    );
    const rare = anAnswer(BigInt(other.rows[0]?.question ?? 0), [BigInt(other.rows[0]?.option ?? 0)]);
    await castAnswers(city, [2, 2, 1, 1]);
    // Enough places, too few answers; and at the last place enough of both together to be looked into before.
    await castAnswers(city, [1, 1, 0, 2], rare);
    await castAnswers(city, [0, 0, 0, 2]);
    expect(await count()).toEqual({ ...nothing, pooled: 8 });
    const row = { standing: 'COUNTED', day: DAY, places: 4, respondents: 8 };
    expect(await answerPools(city)).toEqual([
      { ...row, chosen: 8 },
      { ...row, chosen: 8 },
      { ...row, chosen: 0 },
    ]);
    expect(await countIn(room(), 'ballots', city)).toBe(4);
  });

  test('slips that cannot be opened are laid aside, and help nobody to a pool', async () => {
    const city = await aCity([1, 1, 2]);
    await castRaw(room(), aBallot(city, aScore(5)), randomBytes(62));
    expect(await count()).toEqual({ ...nothing, spoiled: 1 });
    await castSpread(city, [1]);
    expect(await count(hoursLater(NEW_YEAR, 24 * 95))).toEqual({ ...nothing, pooled: 5 });
  });
});

test('the first look at a city only remembers its day, whether it is live or a demo', async () => {
  for (const isDemo of [true, false]) {
    const city = await aCity([3, 3, 3], { isDemo });
    await setPooledOn(city, null);
    expect(await count(NOW)).toEqual(nothing);
    expect(await pooledOn(city)).toBe('2026-11-24');
    expect(await count()).toMatchObject({ pooled: 9 });
  }
});

test('a live city needs the secret draw too, and is looked into at its hour', async () => {
  const city = await aCity([2, 2, 3], { isDemo: false });
  // Bytes of 3 draw 3, bytes of 4 draw 0.
  const countDrawing = (byte: number, now: Date) =>
    createCounter({ ...room().parts, random: (size) => Buffer.alloc(size, byte) }).openDue(now);
  expect(await countDrawing(4, hoursLater(NEW_YEAR, -2))).toEqual(nothing);
  expect(await countDrawing(3, NEW_YEAR)).toEqual(nothing);
  await setPooledOn(city, '2026-10-01');
  expect(await countDrawing(4, hoursLater(NEW_YEAR, 24))).toEqual({ ...nothing, pooled: 7 });
  await castSpread(city, [2, 2, 4]);
  expect(await countDrawing(3, hoursLater(NEW_YEAR, 24 * 95))).toEqual({ ...nothing, pooled: 8 });
});

test('slips under a lost key wait until it is found', async () => {
  const city = await aCity([2, 2, 2]);
  const { keyId } = await newSealer(room());
  const [file, away] = [`${keyId}.pem`, 'away'].map((name) => join(room().keysDir, name)) as [string, string];
  await rename(file, away);
  await rotateKeys(room().parts, NEW_YEAR);
  await castSpread(city, [1, 1, 1]);
  expect(await count()).toEqual(nothing);
  await rename(away, file);
  expect(await count(hoursLater(NEW_YEAR, 24 * 95))).toMatchObject({ pooled: 9 });
});

test('a city that could not be opened is not pooled, and the next day goes on', async () => {
  const city = await aCity([2, 2, 2, 9], { isDemo: false });
  await room().owner.query(
    Prisma.sql`ALTER TABLE ratings ADD CONSTRAINT broken CHECK (municipality_id <> ${Prisma.raw(String(city.id))})`,
  );
  await expect(count()).rejects.toThrow(AggregateError);
  expect(await pools(city)).toEqual([]);
  expect(await pooledOn(city)).toBe('2026-10-01');
  await room().owner.query(Prisma.sql`ALTER TABLE ratings DROP CONSTRAINT broken`);
  await castSpread(city, [1, 1]);
  expect(await count(hoursLater(NEW_YEAR, 24))).toEqual({ ...nothing, ratings: 9, pooled: 8 });
});

test('a live city that could not be pooled is opened no second time that day; the pools go on the next', async () => {
  const city = await aCity([3, 3, 3, 9], { isDemo: false });
  await castAnswers(city, [3, 3, 3]);
  await room().owner.query(
    Prisma.sql`ALTER TABLE pools ADD CONSTRAINT broken CHECK (municipality_id <> ${Prisma.raw(String(city.id))})`,
  );
  // Answers have their turn before scores, and stay published.
  await expect(count()).rejects.toThrow(AggregateError);
  expect(await answerPools(city)).toHaveLength(3);
  expect(await publishedScores(room(), city)).toHaveLength(9);
  await castSpread(city, [0, 0, 0, 9]);
  await room().owner.query(Prisma.sql`ALTER TABLE pools DROP CONSTRAINT broken`);
  expect(await count()).toEqual(nothing);
  expect(await count(hoursLater(NEW_YEAR, 24))).toEqual({ ...nothing, ratings: 9, pooled: 9 });
  expect(await answerPools(city)).toHaveLength(3);
});

describe('many places', () => {
  const listed = (city: City, most: number, atLeast = 5) =>
    takeTurn(room().parts.pool, async (counter) => {
      const { keyId } = await newSealer(room());
      return listPoolPortions(counter, city.id, [keyId], { most, atLeast });
    });
  const at = (city: City, place: number) => city.places[place]?.id ?? 0n;

  test('are cut into portions of about the same size, never a place in two', async () => {
    const city = await aCity([3, 1, 4, 2, 2, 4, 1, 3]);
    expect(await listed(city, 100)).toMatchObject([
      { waiting: 20, portions: 1, firstPlace: at(city, 0), lastPlace: at(city, 7) },
    ]);
    expect(await listed(city, 19)).toMatchObject([
      { waiting: 10, portions: 2, firstPlace: at(city, 0), lastPlace: at(city, 3) },
      { waiting: 10, portions: 2, firstPlace: at(city, 4), lastPlace: at(city, 7) },
    ]);
    expect(await listed(city, 19, 11)).toEqual([]);
    // Seven portions of two or three slips have one or two places each.
    expect(await listed(city, 3)).toEqual([]);
  });

  test('are pooled portion by portion; what single portions leave is a pool together', async () => {
    const city = await aCity(Array.from({ length: 30 }, () => 1));
    await castAnswers(
      city,
      Array.from({ length: 30 }, (_, place) => (place % 4 === 0 ? 1 : 0)),
    );
    const [look] = (await takeTurn(room().parts.pool, listCities))
      .filter(({ municipalityId }) => municipalityId === city.id)
      .map((found) => createLook(found, NEW_YEAR, randomBytes));
    if (look === undefined) throw new Error('The city is not listed.');
    // Ten slips of scores in each portion; four answers, until a portion holds all eight of them.
    expect(await poolQuietPlaces(room().parts, look, 10)).toEqual({ pooled: 38, spoiled: 0 });
    expect(await pools(city)).toMatchObject([{ places: 10, counts: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3] }]);
    expect(await answerPools(city)).toMatchObject(Array.from({ length: 3 }, () => ({ respondents: 8 })));
  });
});

test('two counters at once pool everything once', async () => {
  const city = await aCity(Array.from({ length: 12 }, () => 3));
  const reports = await Promise.all([count(), count(), count()]);
  expect(reports.reduce((all, { pooled }) => all + pooled, 0)).toBe(36);
  expect(await pools(city)).toMatchObject([{ places: 12 }]);
});
