// What is usual at a place: what was counted there, by the median of eight weeks, beside that of a year ago.
import { expect, it } from 'vitest';
import { dayAfter } from '../../../server/foundation/days.ts';
import { plausibleNumber, type Published } from '../../../server/voting/standing/rules.ts';
import { listPublished } from '../../../server/voting/standing/store-volumes.ts';
import { publish } from '../../support/city.ts';
import { rowsOfACity } from './stored.ts';

const { database, owner, city, cast, placeId } = rowsOfACity();

const TODAY = '2026-11-24';
const COUNTED = { standing: 'COUNTED', reason: null } as const;
const UNCONFIRMED = { standing: 'UNCONFIRMED', reason: 'NETWORK' } as const;

/** Opens so many scores at the first place, so many days ago. */
const open = (daysAgo: number, many: number, trust: typeof COUNTED | typeof UNCONFIRMED = COUNTED) =>
  publish(
    owner(),
    city(),
    { id: placeId(0) },
    dayAfter(TODAY, -daysAgo),
    Array<number>(many).fill(10),
    trust,
  );

const published = async (): Promise<Published | undefined> =>
  (await listPublished(database().citizen.pool, cast(), TODAY)).get(placeId(0));

it('is nothing where nothing was published, or for sixteen weeks', async () => {
  expect(await published()).toBeUndefined();
  await open(112, 5);
  expect(await published()).toBeUndefined();
  await open(111, 5);
  expect(await published()).toEqual({ perDay: 0, days: 112, perDayAYearAgo: null });
});

it('is what an opening published, shared by the days since the one before', async () => {
  await open(30, 8);
  expect(await published()).toEqual({ perDay: 8, days: 31, perDayAYearAgo: null });
  await open(10, 5);
  expect(await published()).toEqual({ perDay: 0.25, days: 31, perDayAYearAgo: null });
  await open(8, 100);
  expect(await published()).toEqual({ perDay: 0.25, days: 31, perDayAYearAgo: null });
});

it('is the median of the days, beside that of a year ago, and of nothing that a clock ahead wrote', async () => {
  await open(364 + 60, 5);
  await open(364 + 20, 80);
  await open(100, 5);
  for (let day = 55; day >= 0; day -= 1) await open(day, day >= 28 ? 6 : 20);
  expect(await published()).toEqual({ perDay: 6, days: 384, perDayAYearAgo: 2 });
  await open(-1, 1000);
  expect((await published())?.perDay).toBe(6);
});

it('is the same after fourteen days of a flood that is unconfirmed', async () => {
  for (let day = 55; day >= 1; day -= 2) await open(day, 6);
  const before = await published();
  expect(before).toEqual({ perDay: 3, days: 56, perDayAYearAgo: null });
  const plausible = plausibleNumber(before);
  for (let day = 13; day >= 0; day -= 1) await open(day, 198, UNCONFIRMED);
  expect(await published()).toEqual(before);
  expect(plausibleNumber(await published())).toBe(plausible);
});
