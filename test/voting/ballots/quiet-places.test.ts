// Quiet places: what is pooled at the end of a quarter, what waits on, and that no place can be told.
import { randomBytes } from 'node:crypto';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { createLook } from '../../../server/voting/ballots/publish-run.ts';
import { listCities } from '../../../server/voting/ballots/store-cities.ts';
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

describe('in the first night after a quarter', () => {
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
    const inParks = { ...city, categoryId: parks };
    const places: City['places'][number][] = [];
    for (let at = 0; at < 3; at += 1) places.push(await addPlace(room().owner, inParks, 'Парк'));
    await castSpread({ ...inParks, places }, [1, 1, 2]);
    await castSpread(city, [7, 6, 6], 'NETWORK');
    expect(await count()).toEqual({ ...nothing, pooled: 6 });
    expect(await pools(city)).toMatchObject([{ is_first: true, standing: 'COUNTED' }]);
    await castSpread({ ...inParks, places }, [1]);
    await castSpread(city, [1], 'HOURS');
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

  test('slips that cannot be opened help nobody to a pool', async () => {
    const city = await aCity([1, 1, 2]);
    await castRaw(room(), aBallot(city, aScore(5)), randomBytes(112));
    expect(await count()).toEqual({ ...nothing, spoiled: 1 });
    await castSpread(city, [1]);
    expect(await count(hoursLater(NEW_YEAR, 24 * 95))).toEqual({ ...nothing, pooled: 5 });
  });
});

test('the first night of a city only remembers its day, whether it is live or a demo', async () => {
  for (const isDemo of [true, false]) {
    const city = await aCity([3, 3, 3], { isDemo });
    await setPooledOn(city, null);
    expect(await count(NOW)).toEqual(nothing);
    expect(await pooledOn(city)).toBe('2026-11-24');
    expect(await count()).toMatchObject({ pooled: 9 });
  }
});

test('a live city needs the secret draw too, and is looked into at its hour', async () => {
  const city = await aCity([2, 2, 0], { isDemo: false });
  const size = await poolSize(city);
  await castSpread(city, [0, 0, size - 5]);
  expect(await count(hoursLater(NEW_YEAR, -2))).toEqual(nothing);
  expect(await count()).toEqual(nothing);
  await setPooledOn(city, '2026-10-01');
  await castSpread(city, [0, 0, 1]);
  expect(await count(hoursLater(NEW_YEAR, 24))).toEqual({ ...nothing, pooled: size });
});

test('slips under a lost key wait until it is found', async () => {
  const city = await aCity([2, 2, 2]);
  const { keyId } = await newSealer(room(), city);
  const name = (await readdir(room().keysDir)).find((file) => file.endsWith(`${keyId}.pem`)) ?? '';
  const [file, away] = [join(room().keysDir, name), join(room().keysDir, 'away')];
  await rename(file, away);
  await tendKeys(room().parts, NEW_YEAR);
  await castSpread(city, [1, 1, 1]);
  expect(await count()).toEqual(nothing);
  await rename(away, file);
  expect(await count(hoursLater(NEW_YEAR, 24 * 95))).toMatchObject({ pooled: 9 });
});

/** Makes a table refuse what is published of the city; answers what takes that back. */
async function refuse(table: 'ratings' | 'pools', { id }: City): Promise<() => Promise<unknown>> {
  const name = Prisma.raw(table);
  await room().owner.query(
    Prisma.sql`ALTER TABLE ${name} ADD CONSTRAINT broken CHECK (municipality_id <> ${Prisma.raw(String(id))})`,
  );
  return () => room().owner.query(Prisma.sql`ALTER TABLE ${name} DROP CONSTRAINT broken`);
}

test('a city that could not be opened is not pooled, and the next look goes on', async () => {
  const city = await aCity([3, 3, 2, 9], { isDemo: false });
  const mend = await refuse('ratings', city);
  await expect(count()).rejects.toThrow(AggregateError);
  expect(await pools(city)).toEqual([]);
  expect(await pooledOn(city)).toBe('2026-10-01');
  await mend();
  // Too late for this night: its box is closed.
  await castSpread(city, [1, 1]);
  expect(await count()).toEqual({ ...nothing, ratings: 9, pooled: 8 });
  expect(await countIn(room(), 'ballots', city)).toBe(2);
});

test('a city that could not be pooled is not opened either; the next look does both, once that day', async () => {
  const city = await aCity([3, 3, 3, 9], { isDemo: false });
  await castAnswers(city, [3, 3, 3]);
  const mend = await refuse('pools', city);
  await expect(count()).rejects.toThrow(AggregateError);
  expect(await answerPools(city)).toEqual([]);
  expect(await publishedScores(room(), city)).toEqual([]);
  await castSpread(city, [0, 0, 0, 9]);
  await mend();
  expect(await count()).toEqual({ ...nothing, ratings: 9, pooled: 18 });
  expect(await count()).toEqual(nothing);
  expect(await count(hoursLater(NEW_YEAR, 24))).toEqual({ ...nothing, ratings: 9 });
  expect(await answerPools(city)).toHaveLength(3);
});

test('many places are one pool', async () => {
  const city = await aCity(Array.from({ length: 30 }, () => 1));
  await castAnswers(
    city,
    Array.from({ length: 30 }, (_, place) => (place % 4 === 0 ? 1 : 0)),
  );
  expect(await count()).toEqual({ ...nothing, pooled: 38 });
  expect(await pools(city)).toMatchObject([{ places: 30, counts: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3] }]);
  expect(await answerPools(city)).toMatchObject(
    Array.from({ length: 3 }, () => ({ places: 8, respondents: 8 })),
  );
});

test('two counters at once pool everything once', async () => {
  const city = await aCity(Array.from({ length: 12 }, () => 3));
  const reports = await Promise.all([count(), count(), count()]);
  expect(reports.reduce((all, { pooled }) => all + pooled, 0)).toBe(36);
  expect(await pools(city)).toMatchObject([{ places: 12 }]);
});

/** How many of the city's counted scores make a pool now, with the secret draw. */
async function poolSize({ id, categoryId }: City): Promise<number> {
  const { pool, keys } = room().parts;
  const city = (await takeTurn(pool, listCities)).find(({ municipalityId }) => municipalityId === id);
  if (city === undefined) throw new Error('The city is not listed.');
  const look = createLook(city, NEW_YEAR, {
    secret: await keys.drawSecret('draws', randomBytes),
    openedOn: new Map(),
    changedOn: new Map(),
  });
  return look.poolSizeOf({ categoryId, kind: 'score', standing: 'COUNTED' });
}
