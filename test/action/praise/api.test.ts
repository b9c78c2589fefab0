// Praise over the API: which places, how surely, what for, and the certificate of those that have earned one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const PRAISE = `query ($slug: String!, $category: ID, $from: Date, $to: Date, $sort: PraiseSort, $first: Int, $after: String) {
  praise(filter: { municipality: $slug, category: $category }, from: $from, to: $to, sort: $sort, first: $first, after: $after) {
    totalCount quietCount pageInfo { hasNextPage endCursor }
    nodes { location { id } certificate praise { count of share lower upper }
      praised { option { text } chosen respondents } } } }`;

let server: TestServer;
let city: City;
let great: CityPlace;
let small: CityPlace;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  const { pool } = server.database.owner;
  city = await createCity(pool, { isDemo: false, places: 2 });
  admin = await server.signIn(city);
  [great, small] = [await addPlace(pool, city, 'Ясла „Слънце“'), await addPlace(pool, city, 'Музей')];
  await publish(pool, city, great, '2026-10-05', Array<number>(40).fill(10));
  await publish(pool, city, great, '2026-11-05', [9, 9, 9, 9, 1]);
  await publish(pool, city, small, '2026-11-05', [10, 10, 10, 10, 10]);
  await publish(pool, city, small, '2026-11-06', [10, 10, 10, 10, 10], {
    standing: 'UNCONFIRMED',
    reason: 'BURST',
  });
  const { rows } = await pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
      VALUES (${city.id}, ${city.categoryId}, 'liked', 9, 10, '{"bg":"Кое Ви харесва най-много?"}'::jsonb, 2) RETURNING id`,
  );
  const liked = BigInt(rows[0]?.id ?? 0);
  for (const [key, chosen, place] of [
    ['Дворът', 6, great],
    ['Храната', 9, great],
    ['Никой', 0, great],
    ['Часовете', 5, small],
  ] as const)
    await pool.query(
      Prisma.sql`WITH option AS (INSERT INTO options (municipality_id, question_id, key, text, position)
          VALUES (${city.id}, ${liked}, ${key}, ${JSON.stringify({ bg: key })}::jsonb, 1) RETURNING id)
        INSERT INTO answer_tallies SELECT ${city.id}, ${place.id}, ${liked}, id, 'COUNTED', '2026-10-05', 12, ${chosen} FROM option`,
    );
  // Asked after every score: what is chosen here is no praise.
  await pool.query(
    Prisma.sql`INSERT INTO answer_tallies VALUES (${city.id}, ${great.id}, ${city.questionId}, ${city.optionIds[0]}, 'COUNTED',
      '2026-10-05', 12, 12)`,
  );
});
afterAll(() => server.close());

const ledger = async (variables: object = {}) =>
  (await server.ask(PRAISE, { slug: city.slug, ...variables })).data.praise;
const fetchFile = (query: string, who: SignedIn = admin) =>
  fetch(`${server.url}/members/files/praise/${city.slug}.pdf?${query}`, { headers: who.headers });

describe('the ledger', () => {
  it('lists who has something published, the surest first, with what was praised in words', async () => {
    const { nodes, totalCount, quietCount } = await ledger();
    expect([totalCount, quietCount]).toEqual([2, 2]);
    expect(nodes).toMatchObject([
      {
        location: { id: String(great.id) },
        praise: { count: 44, of: 45 },
        certificate: 'EARNED',
        praised: [
          { option: { text: 'Храната' }, chosen: 9, respondents: 12 },
          { option: { text: 'Дворът' }, chosen: 6, respondents: 12 },
        ],
      },
      // Five unconfirmed ones are not counted.
      { location: { id: String(small.id) }, praise: { count: 5, of: 5, share: 1 }, certificate: 'TOO_FEW' },
    ]);
    expect(nodes[1].praise.lower).toBeCloseTo(0.5655, 4);
  });

  it('of a period has what was published in it, ratings and words', async () => {
    const { nodes, quietCount } = await ledger({ from: '2026-11-01', to: '2026-11-30', sort: 'NAME' });
    expect(nodes.map(({ praise }: { praise: { count: number } }) => praise.count)).toEqual([5, 4]);
    expect(nodes[1].praised).toEqual([]);
    expect(quietCount).toBe(2);
    expect((await ledger({ category: '999999999' })).totalCount).toBe(0);
  });

  it('comes in pages', async () => {
    const first = await ledger({ first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await ledger({ first: 1, after: first.pageInfo.endCursor });
    expect(second.nodes[0].location.id).toBe(String(small.id));
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});

describe('the ledger as a file', () => {
  const fetchTable = (query: string) =>
    fetch(`${server.url}/members/files/praise/${city.slug}.csv?${query}`, { headers: admin.headers });

  it('says what is seen, in its order, with what was praised and who has earned a certificate', async () => {
    const lines = (await (await fetchTable('sort=name&from=2026-10-01')).text()).trimEnd().split('\r\n');
    expect(lines.slice(lines.indexOf('')).join()).toContain('Похвали по места');
    const [heading, museum, nursery] = lines;
    expect(heading).toMatch(/^"?Име"?;Населено място;Услуга;Оценки 9 и 10;Оценки \(n\);Дял 9 и 10/);
    expect(museum).toMatch(/^Музей;Проба;Детски градини;5;5;1;0,5655;1;Часовете \(5 от 12\);/);
    expect(nursery).toMatch(/;44;45;0,9778;.*Храната \(9 от 12\); Дворът \(6 от 12\)"?;да$/);
  });

  it('is refused for a day that is none', async () =>
    expect((await fetchTable('from=2026-02-30')).status).toBe(400));
});

describe('the certificate', () => {
  it('is a PDF for whoever works with the place', async () => {
    const response = await fetchFile(`location=${great.id}&from=2026-01-01&language=bg`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="gramota-${city.slug}-${great.id}-2026-11-06.pdf"`,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['of a place that has earned none', () => `location=${small.id}`, 404],
    ['of a period with too few', () => `location=${great.id}&from=2026-11-01`, 404],
    ['of a place that is none', () => 'location=999999999', 404],
    ['without a place', () => '', 404],
    ['of a day that is none', () => `location=${great.id}&from=2026-02-30`, 400],
    [
      'of a period that ends before it begins',
      () => `location=${great.id}&from=2026-02-02&to=2026-01-01`,
      400,
    ],
  ])('%s is refused', async (_, query, status) => expect((await fetchFile(query())).status).toBe(status));

  it('is not for a stranger, a print shop’s member, a local member of another place, or another city', async () => {
    const query = `location=${great.id}`;
    const url = `${server.url}/members/files/praise/${city.slug}.pdf?${query}`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetchFile(query, await server.signIn(city, { role: 'printer' }))).status).toBe(403);
    const local = (locationIds: bigint[]) => server.signIn(city, { role: 'local', locationIds });
    expect((await fetchFile(query, await local([small.id]))).status).toBe(404);
    expect((await fetchFile(query, await local([great.id]))).status).toBe(200);
    const elsewhere = await createCity(server.database.owner.pool);
    expect((await fetchFile(query, await server.signIn(elsewhere))).status).toBe(404);
  });
});
