// Slips of the first protocol: each is published, or sealed again, in a night of its city, once, as long as its week's key is at hand.
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, rename } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import type { City } from '../../support/city.ts';
import { nothing } from './quiet.ts';
import { aBallot, aScore, cast, countIn, daysLater, NOW, openRoom, publishedScores } from './room.ts';
import type { Room } from './room.ts';
import { openBox } from './living-keys.ts';
import { openedIn, saying } from './sending.ts';
import { aComment, anAnswer, ballotId } from './slips.ts';
import { expectEqualSums } from './sums.ts';
import { castWeekly, encodeWeekly, fileOf, offerWeekly, putWeekly, sealWeekly } from './weekly.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
// Its hour never comes again: the next test's city is counted alone.
afterEach(() => room.owner.query(Prisma.sql`UPDATE municipalities SET is_demo = false, opening_hour = 23`));
afterAll(() => room.close());

const open = (days = 0) => room.counter().openDue(daysLater(days));
const many = (count: number, ballot: (at: number) => Ballot): Ballot[] =>
  Array.from({ length: count }, (_, at) => ballot(at));
const anyAnswer = (city: City): SlipContent => anAnswer(city.questionId, city.optionIds.slice(0, 1));

async function weeklyKeys(): Promise<string[]> {
  const { rows } = await room.owner.query<{ id: string }>('SELECT id FROM weekly_ballot_keys');
  return rows.map(({ id }) => id);
}

test('they are counted together with those that came since: neither alone fills a group', async () => {
  const city = await room.createCity({ isDemo: false, commentsAllowed: true });
  const key = await offerWeekly(room);
  const ofBoth = [
    [4, (at: number) => aBallot(city, aScore(1 + at))],
    [4, () => aBallot(city, anyAnswer(city))],
    [9, (at: number) => aBallot(city, aComment(`Мнение ${at}`))],
    [14, () => aBallot(city, aScore(10), { reason: 'BURST' })],
  ] as const;
  for (const [count, ballot] of ofBoth) {
    await castWeekly(room, key, many(count, ballot));
    await cast(room, many(count, ballot));
  }
  expect(await open()).toEqual({ ...nothing, ratings: 36, answers: 8, comments: 18 });
  const scores = [1, 1, 2, 2, 3, 3, 4, 4, ...Array.from({ length: 28 }, () => 10)];
  expect(await publishedScores(room, city)).toEqual(scores);
  await expectEqualSums(room, city);
  const { rows } = await room.owner.query(
    Prisma.sql`SELECT standing, reason FROM openings WHERE municipality_id = ${city.id} ORDER BY standing`,
  );
  expect(rows).toEqual([
    { standing: 'COUNTED', reason: null },
    { standing: 'UNCONFIRMED', reason: 'BURST' },
  ]);
  expect(await countIn(room, 'weekly_ballots', city)).toBe(0);
  expect(await countIn(room, 'ballots', city)).toBe(0);
  expect(await weeklyKeys()).toEqual([]);
});

test.each([true, false])(
  'those that are too few wait on as they were, under the city’s key (demo: %s)',
  async (isDemo) => {
    const city = await room.createCity({ isDemo, places: 2 });
    const key = await offerWeekly(room);
    const ballots = [
      aBallot(city, aScore(7)),
      aBallot(city, aScore(3), { place: 1 }),
      aBallot(city, aScore(10), { reason: 'HOURS' }),
      aBallot(city, anyAnswer(city), { reason: 'CHANNEL' }),
      aBallot(city, aComment('Чисто е.'), { place: 1 }),
    ];
    await castWeekly(room, key, ballots);
    // Before reasons were kept.
    const older = aBallot(city, aScore(1), { reason: 'NETWORK' });
    await putWeekly(room, [sealWeekly(key, older, encodeWeekly(older.slip.content, null))]);
    expect(await open()).toEqual(nothing);
    expect(await countIn(room, 'weekly_ballots', city)).toBe(0);
    const waiting = await openedIn(room.parts, city.id);
    expect(waiting).toHaveLength(6);
    expect(waiting).toEqual(expect.arrayContaining([...ballots, older].map(({ slip }) => slip)));
    await cast(
      room,
      many(7, () => aBallot(city, aScore(2))),
    );
    expect(await open(1)).toEqual({ ...nothing, ratings: 8 });
    expect(await publishedScores(room, city)).toEqual([2, 2, 2, 2, 2, 2, 2, 7]);
  },
);

test('each city takes its own, in its own night; the key goes when nothing waits under it, and its file after it', async () => {
  const [first, second] = [
    await room.createCity({ isDemo: false }),
    await room.createCity({ isDemo: false, openingHour: 20 }),
  ];
  const key = await offerWeekly(room);
  for (const city of [first, second])
    await castWeekly(
      room,
      key,
      many(8, (at) => aBallot(city, aScore(1 + at))),
    );
  expect(await open()).toEqual({ ...nothing, ratings: 8 });
  expect(await publishedScores(room, first)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await countIn(room, 'weekly_ballots', second)).toBe(8);
  await tendKeys(room.parts, NOW);
  expect(await readdir(room.keysDir)).toContain(`${key.id}.pem`);
  expect(await room.counter().openDue(new Date('2026-11-24T20:00:00Z'))).toEqual({ ...nothing, ratings: 8 });
  expect(await publishedScores(room, second)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await weeklyKeys()).toEqual([]);
  await tendKeys(room.parts, NOW);
  expect(await readdir(room.keysDir)).not.toContain(`${key.id}.pem`);
});

test('a key whose file is away keeps its slips until it is back, while the others are taken', async () => {
  const city = await room.createCity({ isDemo: false });
  const [here, away] = [await offerWeekly(room), await offerWeekly(room)];
  for (const key of [here, away]) await castWeekly(room, key, [aBallot(city, aScore(4))]);
  const elsewhere = `${room.keysDir}-${away.id}`;
  await rename(fileOf(room, away), elsewhere);
  expect(await open()).toEqual(nothing);
  expect(await weeklyKeys()).toEqual([away.id]);
  expect(await countIn(room, 'weekly_ballots', city)).toBe(1);
  const { lost } = await tendKeys(room.parts, NOW);
  expect(lost).toEqual([{ id: away.id, municipalityId: null, waiting: 1 }]);
  expect(await open(1)).toEqual(nothing);
  expect(await countIn(room, 'weekly_ballots', city)).toBe(1);
  await rename(elsewhere, fileOf(room, away));
  expect(await open(2)).toEqual(nothing);
  expect(await weeklyKeys()).toEqual([]);
  expect(await openedIn(room.parts, city.id)).toHaveLength(2);
});

test('an id that came with the first protocol is known, before its slip is taken over and after', async () => {
  const city = await room.createCity({ isDemo: false });
  const ballot = aBallot(city, aScore(9));
  await castWeekly(room, await offerWeekly(room), [ballot]);
  const again = () => openBox(room).cast(saying(ballot, aScore(1)));
  expect(await again()).toBe('receivedBefore');
  await open();
  expect(await again()).toBe('receivedBefore');
  expect((await openedIn(room.parts, city.id)).map(({ content }) => content)).toEqual([aScore(9)]);
});

test('what the key refuses, and what nobody can have said, counts for nothing and stops nothing', async () => {
  const [city, other] = [
    await room.createCity({ isDemo: false, places: 2 }),
    await room.createCity({ isDemo: false }),
  ];
  const key = await offerWeekly(room);
  const good = many(4, () => aBallot(city, aScore(5)));
  await castWeekly(room, key, good);
  const sealed = (ballot: Ballot, bytes?: Buffer) => sealWeekly(key, ballot, bytes);
  const slip = () => sealed(aBallot(city, aScore(5)));
  await putWeekly(room, [
    { ...slip(), sealed: randomBytes(62) },
    { ...slip(), locationId: city.places[1]?.id ?? 0n },
    { ...slip(), standing: 'UNCONFIRMED' },
    { ...slip(), ballotId: ballotId(randomUUID()) },
    { ...slip(), kind: 'comment' },
    { ...slip(), municipalityId: other.id, locationId: other.places[0]?.id ?? 0n },
    sealed(aBallot(city, aScore(5)), Buffer.of(0xff)),
    sealed(aBallot(city, aComment('да')), Buffer.of(0)),
    sealed(aBallot(city, anAnswer(city.questionId, other.optionIds))),
  ]);
  expect(await open()).toEqual({ ...nothing, spoiled: 9 });
  expect(await openedIn(room.parts, city.id)).toEqual(good.map(({ slip: own }) => own));
  expect(await countIn(room, 'weekly_ballots', city)).toBe(0);
  expect(await weeklyKeys()).toEqual([]);
});
