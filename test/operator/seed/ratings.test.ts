// Invented ratings in the database: counted as they are published, only in a demo city, and gone when cleared.
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { addDemoRatings, clearDemoRatings } from '../../../server/operator/demo/ratings.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import { loadMunicipality } from '../../../server/operator/seed/load.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { story } from '../../support/story.ts';
import { cityFolder } from './folder-copy.ts';

const now = new Date('2026-11-24T22:30:00Z');
const step = story();
let db: TestDatabase;

const add = (slug: string, ratings: number) =>
  addDemoRatings(db.operator.pool, slug, { ratings, now, seed: 'test' });
async function rows(statement: Prisma.Sql): Promise<Record<string, unknown>[]> {
  return (await db.owner.pool.query<Record<string, unknown>>(statement)).rows;
}

const SCORES = Prisma.raw(
  Array.from({ length: 10 }, (_, i) => `count(*) FILTER (WHERE score = ${i + 1})`).join(', '),
);
const COLUMNS = Prisma.raw(Array.from({ length: 10 }, (_, i) => `s${i + 1}`).join(', '));

/** Rows of tallies, rollups and totals that do not say what the ratings say. */
async function disagreements(): Promise<Record<string, unknown>[]> {
  const tallied = Prisma.sql`SELECT municipality_id, location_id, standing, day, ${COLUMNS} FROM tallies`;
  const rated = Prisma.sql`SELECT municipality_id, location_id, standing, published_on, ${SCORES} FROM ratings GROUP BY 1, 2, 3, 4`;
  const monthly = Prisma.sql`SELECT municipality_id, location_id, standing, month, ${COLUMNS} FROM monthly_tallies`;
  const ratedMonthly = Prisma.sql`SELECT municipality_id, location_id, standing, date_trunc('month', published_on)::date, ${SCORES}
    FROM ratings GROUP BY 1, 2, 3, 4`;
  const rolled = Prisma.sql`SELECT municipality_id, category_id, settlement_id, standing, day, ${COLUMNS} FROM rollups`;
  const rated2 = Prisma.sql`SELECT r.municipality_id, category_id, settlement_id, standing, published_on, ${SCORES}
    FROM ratings r JOIN locations l ON l.municipality_id = r.municipality_id AND l.id = r.location_id GROUP BY 1, 2, 3, 4, 5`;
  const summed = Prisma.sql`SELECT municipality_id, standing, day, ${COLUMNS} FROM totals`;
  const rated3 = Prisma.sql`SELECT municipality_id, standing, published_on, ${SCORES} FROM ratings GROUP BY 1, 2, 3`;
  const different = (a: Prisma.Sql, b: Prisma.Sql) =>
    rows(Prisma.sql`(${a} EXCEPT ${b}) UNION ALL (${b} EXCEPT ${a})`);
  return [
    ...(await different(tallied, rated)),
    ...(await different(monthly, ratedMonthly)),
    ...(await different(rolled, rated2)),
    ...(await different(summed, rated3)),
  ];
}

async function published(): Promise<Record<string, unknown>> {
  const [row] = await rows(Prisma.sql`SELECT
    (SELECT count(*)::int FROM ratings r JOIN municipalities USING (municipality_id) WHERE slug = 'stara-zagora') AS stara_zagora,
    (SELECT count(*)::int FROM ratings r JOIN municipalities USING (municipality_id) WHERE slug = 'kazanlak') AS kazanlak,
    (SELECT count(*) > 0 FROM answer_tallies) AS has_answers`);
  return row ?? {};
}

beforeAll(async () => {
  db = await testDatabase();
  await loadMunicipality(db.owner.prisma, cityFolder('stara-zagora'));
  await loadMunicipality(db.owner.prisma, cityFolder('kazanlak'));
});
afterAll(() => db.close());

describe('20,000 ratings', () => {
  step('are added, in tallies and rollups too', async () => {
    await add('stara-zagora', 20_000);
    expect(await published()).toEqual({ stara_zagora: 20_000, kazanlak: 0, has_answers: true });
    expect(await disagreements()).toEqual([]);
  });

  step('lie in the two years before the day in the time zone of the city', async () => {
    // 22:30 in UTC is the next day in Sofia already.
    const [row] = await rows(
      Prisma.sql`SELECT min(published_on)::text AS first, max(published_on)::text AS last FROM ratings`,
    );
    expect(row?.['last']).toBe('2026-11-24');
    expect(row?.['first']).toSatisfy((day: string) => day >= '2024-11-25');
  });

  step('leave at least 50 places silent', async () => {
    const [row] =
      await rows(Prisma.sql`SELECT count(*)::int AS silent FROM locations l JOIN municipalities m USING (municipality_id)
      WHERE slug = 'stara-zagora' AND NOT EXISTS
        (SELECT FROM ratings r WHERE r.municipality_id = l.municipality_id AND r.location_id = l.id)`);
    expect(row?.['silent']).toBeGreaterThanOrEqual(50);
  });

  step('have one opening for each place, day and standing, of five at least', async () => {
    expect(
      await rows(Prisma.sql`SELECT location_id, published_on, standing FROM ratings GROUP BY 1, 2, 3
        HAVING count(DISTINCT opening_id) <> 1 OR count(*) < 5`),
    ).toEqual([]);
  });

  step('have a reason in their opening where they are unconfirmed, and nowhere else', async () => {
    expect(
      await rows(Prisma.sql`SELECT DISTINCT o.standing, o.reason IS NOT NULL AS has_reason, r.standing AS rated
        FROM openings o JOIN ratings r ON r.municipality_id = o.municipality_id AND r.opening_id = o.id ORDER BY 1`),
    ).toEqual([
      { standing: 'COUNTED', has_reason: false, rated: 'COUNTED' },
      { standing: 'UNCONFIRMED', has_reason: true, rated: 'UNCONFIRMED' },
    ]);
  });

  step('have answers of five at least, for every option of a question', async () => {
    expect(
      await rows(Prisma.sql`SELECT a.question_id FROM answer_tallies a
        GROUP BY a.municipality_id, a.location_id, a.question_id, a.standing, a.day
        HAVING count(*) <> (SELECT count(*) FROM options o WHERE o.question_id = a.question_id)
          OR count(DISTINCT respondents) <> 1 OR min(respondents) < 5 OR max(chosen) > min(respondents)`),
    ).toEqual([]);
  });
});

const POOLS = Prisma.sql`SELECT slug, day::text, places,
    s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 AS count,
    (SELECT count(*)::int FROM locations l WHERE l.category_id = p.category_id AND NOT EXISTS
      (SELECT FROM ratings r WHERE r.municipality_id = l.municipality_id AND r.location_id = l.id)) AS silent
  FROM pools p JOIN municipalities USING (municipality_id) ORDER BY slug`;

describe('two categories', () => {
  step(
    'have a pool of their places without a rating: the villages of a story, and the one with the most',
    async () => {
      const pools = await rows(POOLS);
      expect(pools).toHaveLength(2);
      for (const pool of pools) {
        expect(pool).toMatchObject({ slug: 'stara-zagora', day: '2026-10-01' });
        expect(pool['count']).toBeGreaterThanOrEqual(5);
        // Places that are silent without a story stay silent, and alone.
        expect(pool['places']).toBeLessThanOrEqual(Number(pool['silent']));
      }
      expect(pools.map(({ places }) => places)).toContain(5);
    },
  );
});

describe('more ratings', () => {
  step('come on top, also in the other city', async () => {
    await add('stara-zagora', 3_000);
    await add('kazanlak', 500);
    expect(await published()).toMatchObject({ stara_zagora: 23_000, kazanlak: 500 });
    expect(await disagreements()).toEqual([]);
  });
});

describe('clearing', () => {
  step('takes away what one city published; the same ratings can come again', async () => {
    const listed = Prisma.sql`SELECT id, location_id, score, standing, published_on::text, opening_id FROM ratings ORDER BY id`;
    expect(await clearDemoRatings(db.operator.pool, 'stara-zagora')).toBe(23_000);
    expect(await published()).toMatchObject({ stara_zagora: 0, kazanlak: 500 });
    // The other city is too small for a pool.
    expect(await rows(POOLS)).toEqual([]);
    expect(await disagreements()).toEqual([]);
    expect(await clearDemoRatings(db.operator.pool, 'kazanlak')).toBe(500);
    expect(await published()).toEqual({ stara_zagora: 0, kazanlak: 0, has_answers: false });

    await add('kazanlak', 500);
    const first = await rows(listed);
    await clearDemoRatings(db.operator.pool, 'kazanlak');
    await add('kazanlak', 500);
    expect(await rows(listed)).toEqual(first);
  });
});

describe('refused, with nothing written', () => {
  step('in a city that is not there', async () => {
    await expect(add('pernik', 100)).rejects.toThrow('There is no municipality "pernik".');
    await expect(clearDemoRatings(db.operator.pool, 'pernik')).rejects.toThrow(
      'There is no municipality "pernik".',
    );
  });

  step('fewer than the threshold', async () => {
    await expect(add('stara-zagora', 4)).rejects.toThrow('Fewer than 5 ratings are never published.');
  });

  step('in a live city', async () => {
    const before = await published();
    await db.owner.prisma.municipality.update({ where: { slug: 'kazanlak' }, data: { isDemo: false } });
    await expect(add('kazanlak', 100)).rejects.toThrow('"kazanlak" is live');
    await expect(clearDemoRatings(db.operator.pool, 'kazanlak')).rejects.toThrow('"kazanlak" is live');
    expect(await published()).toEqual(before);
  });
});
