// The attack is tried itself: of every leak that is planted, in a file, in the API or on a page, it must speak.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { publish, type City } from '../../support/city.ts';
import { publishDayPart, publishPool } from '../../support/pools.ts';
import { play, startAttacked, type Leak } from './attack.ts';
import type { Attacked } from './attacked.ts';
import { openLeak, type Change } from './leaking.ts';
import type { Event } from './schedule.ts';

let attacked: Attacked;
beforeAll(async () => {
  attacked = await startAttacked();
});
afterAll(() => attacked.server.close());

const owner = () => attacked.server.database.owner.pool;
const placeOf = ({ places }: City) => {
  const [place] = places;
  if (!place) throw new Error('There is a place.');
  return place;
};

/** Two groups of six that are published as they should be, with files after each. */
const votes = (place: number): Event => ({
  does: 'votes',
  place,
  scores: [2, 9, 9, 4, 7, 7],
  reason: null,
});
const BEFORE: readonly Event[] = [votes(0), { does: 'nextDay' }, { does: 'files' }];
const AFTER: readonly Event[] = [votes(1), { does: 'nextDay' }, { does: 'files' }];

const leak = (plant: Leak['leak']): Leak => ({ does: 'leak', leak: plant });
const DAY = '2026-11-24';
const TOO_FEW = /to be greater than or equal to 5/;

it('finds nothing where nothing was planted', async () => {
  expect(await play(attacked, true, [...BEFORE, ...AFTER])).toBe(3);
});

describe('a group that is too small is found', () => {
  // The database itself refuses most of them: without its checks, the attack is what is left.
  beforeAll(async () => {
    const { rows } = await owner().query<{ statement: string }>(
      Prisma.sql`SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement FROM pg_constraint
        WHERE contype = 'c' AND conrelid::regclass::text IN ('tallies', 'monthly_tallies', 'rollups', 'totals', 'answer_tallies', 'pools', 'day_part_pools', 'openings')`,
    );
    if (rows.length === 0) throw new Error('The checks are called otherwise.');
    for (const { statement } of rows) await owner().query(statement);
  });

  it.each<readonly [string, Leak['leak']]>([
    ['of three ratings, everywhere', (city) => publish(owner(), city, placeOf(city), DAY, [1, 5, 9])],
    [
      'of four unconfirmed ones',
      (city) =>
        publish(owner(), city, placeOf(city), DAY, [1, 1, 1, 1], {
          standing: 'UNCONFIRMED',
          reason: 'BURST',
        }),
    ],
    [
      'of two in the sum of the city alone',
      ({ id }) => owner().query(Prisma.sql`UPDATE totals SET s9 = s9 + 2 WHERE municipality_id = ${id}`),
    ],
    [
      'of one in the sum of a place alone',
      (city) =>
        owner().query(
          Prisma.sql`UPDATE tallies SET s1 = s1 + 1 WHERE municipality_id = ${city.id} AND location_id = ${placeOf(city).id}`,
        ),
    ],
    [
      'of two answers',
      ({ id, places, questionId, optionIds }) =>
        owner().query(
          Prisma.sql`INSERT INTO answer_tallies SELECT ${id}, ${places[0]?.id}, ${questionId}, id, 'COUNTED', ${DAY}::date, 2, 1
          FROM unnest(${[...optionIds]}::bigint[]) AS id`,
        ),
    ],
    [
      'of two who came with a slip of paper',
      ({ id }) =>
        owner().query(
          Prisma.sql`UPDATE openings SET with_slip = 2, without_slip = 9 WHERE municipality_id = ${id}`,
        ),
    ],
    ['of three from quiet places together', (city) => publishPool(owner(), city, DAY, [1, 2, 3])],
    ['of four in the evening', (city) => publishDayPart(owner(), city, 'EVENING', DAY, [1, 2, 3, 4])],
  ])('%s', async (_what, plant) => {
    await expect(play(attacked, true, [...BEFORE, leak(plant), ...AFTER])).rejects.toThrow(TOO_FEW);
  });

  it('in the files alone, where the API is silent of it', async () => {
    // Ratings without a tally: the files list them, and nothing sums them.
    const plant = async ({ id, places, categoryId, settlementId }: City) => {
      const { rows } = await owner().query<{ id: string }>(
        Prisma.sql`INSERT INTO openings SELECT ${id}, gen_random_uuid(), ${places[0]?.id}, 'COUNTED', NULL, '2026-11-01'::date,
          ${categoryId}, ${settlementId} RETURNING id`,
      );
      await owner().query(
        Prisma.sql`INSERT INTO ratings SELECT ${id}, gen_random_uuid(), ${places[0]?.id}, score, 'COUNTED', '2026-11-01',
          ${rows[0]?.id}::uuid FROM unnest(ARRAY[1, 9]) AS score`,
      );
    };
    await expect(play(attacked, true, [...BEFORE, leak(plant), ...AFTER])).rejects.toThrow(
      /expected \S+ to be /,
    );
  });
});

describe('what is said otherwise than it is published is found', () => {
  let isOn = false;
  const on = leak(() => Promise.resolve((isOn = true)));

  async function playThrough(change: Change, ...more: readonly Leak[]): Promise<number> {
    isOn = false;
    const way = await openLeak(attacked.server.url, (path, said) => (isOn ? change(path, said) : said));
    try {
      return await play({ ...attacked, eyes: { url: way.url } }, true, [...BEFORE, ...more, on, ...AFTER]);
    } finally {
      await way.close();
    }
  }

  it('but not what is said as it is', async () => {
    expect(await playThrough((_path, said) => said)).toBe(3);
  });

  it('a page that counts one rating more', async () => {
    const oneMore: Change = (path, said) =>
      /^\/results\/[^/]+\/\d+$/.test(path) ? said.replace(/>6 ratings<\/p>/, '>7 ratings</p>') : said;
    await expect(playThrough(oneMore)).rejects.toThrow('expected 7 to be 6');
  });

  it('a file that lacks a rating', async () => {
    const oneLess: Change = (path, said) =>
      path.endsWith('/ratings.csv') ? said.trimEnd().split('\r\n').slice(0, -1).join('\r\n') : said;
    await expect(playThrough(oneLess)).rejects.toThrow(/expected \S+ to be /);
  });

  it('a file that tells one more in the evening', async () => {
    const evening = leak((city) => publishDayPart(owner(), city, 'EVENING', DAY, [1, 2, 3, 4, 4]));
    const oneMore: Change = (path, said) =>
      path.endsWith('/day-parts.csv') ? said.replace(';1;1;1;2;', ';1;1;1;3;') : said;
    await expect(playThrough(oneMore, evening)).rejects.toThrow('expected 5 to be 6');
  });

  it('a file whose rows come in another order, as they arrived', async () => {
    const reversed: Change = (path, said) => {
      if (!path.endsWith('/ratings.csv')) return said;
      const [heading = '', ...rows] = said.trimEnd().split('\r\n');
      return [heading, ...rows.toReversed()].join('\r\n');
    };
    await expect(playThrough(reversed)).rejects.toThrow('to deeply equal');
  });

  it('a file with a column that nobody may see', async () => {
    const timed: Change = (path, said) => {
      if (!path.endsWith('/ratings.csv')) return said;
      const [heading = '', ...rows] = said.trimEnd().split('\r\n');
      return [`${heading.trimEnd()};castAt`, ...rows.map((row) => `${row.trimEnd()};08:15`)].join('\r\n');
    };
    await expect(playThrough(timed)).rejects.toThrow('to deeply equal');
  });
});
