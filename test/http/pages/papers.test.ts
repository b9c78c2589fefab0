// What a municipality must say: its papers are made of its data, and the stored rows they show are the real ones.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { About } from '../../../server/municipality/municipalities/about.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import { loadMunicipality } from '../../../server/operator/seed/load.ts';
import { cityFolder } from '../../operator/seed/folder-copy.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';
import { ballotIdsOf, get, post } from './visitor.ts';

let server: TestServer;
let city: City;
let page: string;

beforeAll(async () => {
  server = await startTestServer(UNCOUNTED);
  city = await createCity(server.database.owner.pool, { isDemo: false, threshold: 7 });
  page = (await get(server.url, `/results/${city.slug}/anonymity`)).text;
});
afterAll(() => server.close());

/** Column and value of each row of the page's table. */
function shown(table: string): readonly (readonly [column: string, value: string])[] {
  const [html = ''] =
    page.match(new RegExp(`<caption>[^<]*<code>${table}</code></caption>.*?</table>`)) ?? [];
  const rows = html.matchAll(
    /<th scope="row"><code>(\w+)<\/code>.*?<td>(?:<code>)?(.*?)(?:<\/code>)?<\/td>/g,
  );
  return [...rows].map(([, column = '', value = '']) => [column, value]);
}
const columnsShown = (table: string) => shown(table).map(([column]) => column);
const valueShown = (table: string, column: string) => new Map(shown(table)).get(column) ?? '';

describe('the stored rows on the anonymity page', () => {
  it.each(['ballots', 'ballot_ids', 'ratings', 'comments'])(
    '%s: just the columns of the database, each explained',
    async (table) => {
      const { rows } = await server.database.owner.pool.query<{ name: string }>(
        Prisma.sql`SELECT attname AS name FROM pg_attribute
          WHERE attrelid = ${`public.${table}`}::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
      );
      expect(columnsShown(table)).toEqual(rows.map(({ name }) => name));
    },
  );

  it('ballots: a vote leaves a row like the example, and nothing besides', async () => {
    const path = `/s/${city.places[0]?.code}`;
    const [ballotId = ''] = ballotIdsOf(await get(server.url, path));
    await post(server.url, path, { ballotId, score: '8' });
    const { rows } = await server.database.counter.pool.query<Record<string, unknown>>(
      Prisma.sql`SELECT * FROM ballots WHERE municipality_id = ${city.id}`,
    );
    expect(rows).toHaveLength(1);
    const [row = {}] = rows;
    expect(columnsShown('ballots')).toEqual(Object.keys(row));
    expect(valueShown('ballots', 'kind')).toBe(row['kind']);
    // Where it was cast lies under the seal.
    expect([valueShown('ballots', 'location_id'), row['location_id']]).toEqual(['NULL', null]);
    const sealed = row['sealed'];
    if (!Buffer.isBuffer(sealed)) throw new TypeError('A slip is sealed in bytes.');
    expect(valueShown('ballots', 'sealed')).toMatch(/^[0-9a-f]+$/);
    expect(valueShown('ballots', 'sealed')).toHaveLength(2 * sealed.length);
    // Nothing in it is the id that came from the page: that lies apart.
    expect(Object.values(row).map(String)).not.toContain(ballotId);
    const ids = await server.database.owner.pool.query<Record<string, unknown>>(
      Prisma.sql`SELECT * FROM ballot_ids WHERE municipality_id = ${city.id}`,
    );
    expect(ids.rows).toEqual([{ municipality_id: String(city.id), id: ballotId, night: 1 }]);
  });

  it('ratings: a published score is a row like the example', async () => {
    const own = await createCity(server.database.owner.pool, { isDemo: false });
    const [place] = own.places;
    if (!place) throw new Error('The city has a place.');
    await publish(server.database.owner.pool, own, place, '2026-11-25', [8, 8, 8, 8, 8]);
    const { rows } = await server.database.citizen.pool.query<Record<string, unknown>>(
      Prisma.sql`SELECT * FROM ratings WHERE municipality_id = ${own.id}`,
    );
    expect(columnsShown('ratings')).toEqual(Object.keys(rows[0] ?? {}));
    expect(valueShown('ratings', 'score')).toBe(String(rows[0]?.['score']));
    expect(valueShown('ratings', 'published_on')).toBe('2026-11-25');
  });

  it('names the group of the municipality, and what is counted in memory', () => {
    expect(page).toContain('в група от поне 7 оценки');
    expect(page).toContain('Какво се брои само в паметта');
  });
});

describe('where nobody has said whom to turn to, or assessed the pages', () => {
  it('the statement claims nothing', async () => {
    const { status, text } = await get(server.url, `/results/${city.slug}/accessibility`);
    expect(status).toBe(200);
    expect(text).toContain('Не е оценявано.');
    expect(text).toContain('страниците още не са оценявани от човек');
    expect(text).not.toMatch(/съответстват (напълно|частично)/);
    expect(text.match(/още не е вписала тези данни/g)).toHaveLength(2);
  });

  it('the notice says that too', async () => {
    const { text } = await get(server.url, `/results/${city.slug}/privacy`);
    expect(text.match(/още не е вписала тези данни/g)).toHaveLength(3);
  });
});

it.each([
  [24, 'се изтрива 24 месеца след края на месеца, в който е отворен', 'deleted 24 months after'],
  [1, 'се изтрива 1 месец след края', 'deleted 1 month after'],
])('the notice says for how long comments are kept: %d', async (months, bg, en) => {
  const own = await createCity(server.database.owner.pool);
  await server.database.owner.prisma.municipality.update({
    where: { id: own.id },
    data: { commentMonths: months },
  });
  const path = `/results/${own.slug}/privacy`;
  expect((await get(server.url, path)).text).toContain(bg);
  expect((await get(server.url, `${path}?language=en`)).text).toContain(en);
});

describe('in a city that has said so', () => {
  const assess = async (accessibility: About['accessibility']) => {
    const { prisma } = server.database.owner;
    const { about } = await prisma.municipality.findUniqueOrThrow({ where: { slug: 'kazanlak' } });
    const stated = { ...(about as Prisma.InputJsonObject), accessibility };
    await prisma.municipality.update({
      where: { slug: 'kazanlak' },
      data: { about: stated },
    });
    return (await get(server.url, '/results/kazanlak/accessibility?language=en')).text;
  };

  beforeAll(() => loadMunicipality(server.database.operator.prisma, cityFolder('kazanlak')));

  it('the notice names controller, officer and supervising authority', async () => {
    const { text } = await get(server.url, '/results/kazanlak/privacy?language=en');
    for (const said of [
      'Kazanlak Municipality (demonstration)',
      'href="mailto:dpo@kazanlak.example"',
      'Commission for Personal Data Protection',
      'Article 6(1)(e)',
      'for at most 30 days',
    ])
      expect(text).toContain(said);
  });

  it('the statement has every part of the model of Decision (EU) 2018/1523', async () => {
    const text = await assess(null);
    expect(text).toContain('Ministry of Electronic Governance');
    const headings = [...text.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Compliance status',
      'Non-accessible content',
      'Preparation of this statement',
      'Feedback and contact information',
      'Enforcement procedure',
      'What a person must check',
    ]);
  });

  it.each([
    [
      { assessedOn: '2026-10-12', method: 'SELF', result: 'FULL', gaps: null } as const,
      ['fully compliant', 'found no content', 'prepared on 12 October 2026', 'self-assessment'],
    ],
    [
      {
        ...({ assessedOn: '2026-10-12', method: 'THIRD_PARTY', result: 'PARTIAL' } as const),
        gaps: { bg: 'Картата няма увеличение.', en: 'The map cannot be magnified.' },
      },
      ['partially compliant', 'The map cannot be magnified.', 'assessment by a third party', 'last reviewed'],
    ],
  ])('an assessment is stated as it was entered (%#)', async (assessment, said) => {
    const text = await assess(assessment);
    for (const sentence of said) expect(text).toContain(sentence);
    expect(text).not.toContain('Not assessed');
  });

  it('every page of the city leads there, and to no other city’s', async () => {
    for (const path of ['/results/kazanlak', '/s/268186280', '/results/kazanlak/privacy']) {
      const { text } = await get(server.url, path);
      const papers = [...text.matchAll(/href="(\/results\/[^/"]+\/(?:anonymity|privacy|accessibility))"/g)];
      expect([...new Set(papers.map(([, href]) => href))]).toEqual(
        ['anonymity', 'privacy', 'accessibility'].map((paper) => `/results/kazanlak/${paper}`),
      );
    }
  });
});

it.each(['anonymity', 'accessibility', 'privacy'])('%s of no city is not found', async (paper) => {
  expect((await get(server.url, `/results/nowhere/${paper}`)).status).toBe(404);
});
