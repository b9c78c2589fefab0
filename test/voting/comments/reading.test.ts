// Reading comments over the API: narrowed, searched, in pages; and what nobody may learn by it, whatever is asked and subtracted.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const ARGS = `$slug: String!, $location: ID, $settlement: ID, $category: ID, $group: ID, $from: Date, $to: Date, $isKept: Boolean`;
const GIVEN = `municipality: $slug, location: $location, settlement: $settlement, category: $category, group: $group,
  from: $from, to: $to, isKept: $isKept`;
const READ = `query (${ARGS}, $search: String, $first: Int, $after: String) {
  comments(${GIVEN}, search: $search, first: $first, after: $after) {
    nodes { id text month matches } pageInfo { hasNextPage endCursor } } }`;
const THEMES = `query (${ARGS}) { commentThemes(${GIVEN}) { word count } }`;

let server: TestServer;
let city: City;
let analyst: SignedIn;
let director: SignedIn;
let here: bigint;
let there: bigint;
beforeAll(async () => {
  server = await startTestServer();
});
// Each test hides and adds what it needs.
beforeEach(async () => {
  city = await createCity(owner(), { isDemo: false, commentsAllowed: true });
  here = city.places[0]?.id ?? 0n;
  there = (await addPlace(owner(), city, 'Другаде')).id;
  await say(here, '2026-10-01', (at) => `Чакахме час на гишето ${at}`);
  await say(here, '2026-09-01', (at) => (at < 9 ? `Мръсни тоалетни ${at}` : 'Тоалетната е чиста'));
  await say(there, '2026-10-01', (at) => `Любезни служители ${at}`);
  await say(there, '2026-09-01', (at) => (at === 0 ? 'Мръсен тротоар' : `Любезна служителка ${at}`));
  analyst = await server.signIn(city, { role: 'analyst' });
  director = await server.signIn(city, { role: 'local', locationIds: [there] });
});
afterAll(() => server.close());

const owner = () => server.database.owner.pool;

/** Ten comments of a place and month. */
async function say(place: bigint, month: string, text: (at: number) => string): Promise<void> {
  const texts = Array.from({ length: 10 }, (_, at) => text(at));
  await owner().query(
    Prisma.sql`INSERT INTO comments SELECT ${city.id}, gen_random_uuid(), ${place}, 'COUNTED', ${month}::date, text
      FROM unnest(${texts}::text[]) AS text`,
  );
}

const ask = (variables: object = {}, who = analyst) =>
  server.ask(READ, { slug: city.slug, ...variables }, who);
const texts = async (variables: object = {}, who = analyst): Promise<string[]> =>
  (await ask(variables, who)).data.comments.nodes.map(({ text }: { text: string }) => text);
const themes = async (variables: object = {}, who = analyst) =>
  (await server.ask(THEMES, { slug: city.slug, ...variables }, who)).data.commentThemes as {
    word: string;
    count: number;
  }[];

const file = async (path: string, who: SignedIn = analyst) => {
  const answer = await fetch(`${server.url}/members/files/comments/${city.slug}${path}`, {
    headers: who.headers,
  });
  return { status: answer.status, text: await answer.text() };
};

describe('comments that are read', () => {
  it('are narrowed by place, settlement, service, group and months', async () => {
    const { rows } = await owner().query<{ id: string }>(
      Prisma.sql`INSERT INTO location_groups (municipality_id, name, location_ids)
        VALUES (${city.id}, 'Квартал', ARRAY[${there}]::bigint[]) RETURNING id`,
    );
    const group = rows[0]?.id;
    expect(await texts({ first: 100 })).toHaveLength(40);
    expect(await texts({ location: String(here) })).toHaveLength(20);
    expect(await texts({ group })).toHaveLength(20);
    expect(await texts({ group, location: String(here) })).toEqual([]);
    expect(await texts({ settlement: String(city.settlementId) })).toHaveLength(40);
    expect(await texts({ category: String(city.categoryId) })).toHaveLength(40);
    expect(await texts({ from: '2026-10-01' })).toHaveLength(20);
    expect(await texts({ to: '2026-09-01', location: String(here) })).toHaveLength(10);
  });

  it('are found by other forms, letters and slips, and say by which of their words', async () => {
    const { data } = await ask({ search: 'тоалетна мръсно' });
    expect(data.comments.nodes).toHaveLength(9);
    expect(data.comments.nodes[0].matches).toEqual(['Мръсни', 'тоалетни']);
    expect(await texts({ search: 'chakah' })).toHaveLength(10);
    expect(await texts({ search: 'служетели' })).toHaveLength(19);
    expect(await texts({ search: 'няма такова' })).toEqual([]);
    expect((await ask()).data.comments.nodes[0].matches).toEqual([]);
  });

  it('of a search come in pages that together are all, once each, newest month first', async () => {
    const seen: { id: string; month: string }[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask({ search: 'служител', first: 7, after });
      seen.push(...data.comments.nodes);
      after = data.comments.pageInfo.hasNextPage ? data.comments.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen).toHaveLength(19);
    expect(seen.map(({ month }) => month)).toEqual([
      ...Array<string>(10).fill('2026-10-01'),
      ...Array<string>(9).fill('2026-09-01'),
    ]);
  });

  it.each([
    ['a day within a month', { from: '2026-10-02' }, 'BAD_INPUT'],
    ['a month by its last day', { to: '2026-10-31' }, 'BAD_INPUT'],
    ['what became of them, by whoever does not moderate', { isKept: false }, 'FORBIDDEN'],
    ['a search longer than any', { search: 'я'.repeat(101) }, 'BAD_INPUT'],
    ['a character that no text has', { search: 'а\0' }, 'BAD_INPUT'],
    ['a group that is none', { group: 'x' }, 'NOT_FOUND'],
  ])('are refused with %s', async (_, variables, code) => {
    expect((await ask(variables)).codes).toEqual([code]);
  });
});

describe('nobody learns by filters and searches', () => {
  it('anything of a comment that is hidden: neither by a word of it, nor by a difference, nor among themes', async () => {
    await owner().query(
      Prisma.sql`UPDATE comments SET state = 'HIDDEN', hidden_because = 'ABUSE', decided_by = 'Somebody'
        WHERE municipality_id = ${city.id} AND text = 'Тоалетната е чиста'`,
    );
    expect(await texts({ search: 'чиста' })).toEqual([]);
    expect(await texts({ location: String(here), to: '2026-09-01' })).toHaveLength(9);
    expect((await file('.csv', analyst)).text).not.toContain('чиста');
    // Ten comments spoke of it while all were shown: of nine nothing is told.
    expect(await themes({ location: String(here) })).not.toContainEqual(
      expect.objectContaining({ word: 'тоалетни' }),
    );
  });

  it('anything of other places than those that he or she is bound to', async () => {
    const editor = await server.signIn(city, { role: 'editor' });
    expect(await texts({ search: 'мръсно' }, director)).toEqual(['Мръсен тротоар']);
    expect(await texts({ location: String(here) }, director)).toEqual([]);
    expect(await texts({ settlement: String(city.settlementId), first: 100 }, director)).toHaveLength(20);
    // Of the whole city this word is typical of these places; of her own comments alone it is what is said most.
    const own = await themes({ settlement: String(city.settlementId) }, director);
    expect(own).toEqual(await themes({}, director));
    expect(own.every(({ count }) => count <= 20)).toBe(true);
    expect(await themes({ location: String(here) }, director)).toEqual([]);
    expect(await texts({ isKept: true }, editor)).toEqual([]);
    expect(await texts({ isKept: false, first: 100 }, editor)).toHaveLength(40);
  });

  it('a theme of fewer comments than are opened together, of whatever part and months', async () => {
    const asked = [here, there].flatMap((place) =>
      [null, '2026-09-01', '2026-10-01'].map((month) => ({
        location: String(place),
        from: month,
        to: month,
      })),
    );
    const counts = (await Promise.all([{}, ...asked].map((each) => themes(each))))
      .flat()
      .map(({ count }) => count);
    expect(counts.length).toBeGreaterThan(3);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
    expect(await themes({ location: String(here), from: '2026-10-01' })).toContainEqual({
      word: 'чакахме',
      count: 10,
    });
    expect(await themes({ location: String(there) })).toEqual([
      { word: 'любезни', count: 19 },
      { word: 'служители', count: 10 },
    ]);
  });

  it('anything of another city', async () => {
    const other = await createCity(owner(), { isDemo: false });
    const stranger = await server.signIn(other, { role: 'admin', hasFactor: true });
    expect((await ask({ search: 'гише' }, stranger)).codes).toEqual(['NOT_FOUND']);
    const own = await server.ask(
      READ,
      { slug: other.slug, location: String(here), search: 'гише' },
      stranger,
    );
    expect(own.data.comments.nodes).toEqual([]);
    const { data } = await server.ask(THEMES, { slug: other.slug, location: String(here) }, stranger);
    expect(data.commentThemes).toEqual([]);
  });
});

describe('a file of comments', () => {
  it('has its heading first, what is seen and no more, and no formula', async () => {
    await say(there, '2026-08-01', (at) => `=HYPERLINK("https://evil.example";"${at}")`);
    const { status, text } = await file('.csv?search=hyperlink&language=bg');
    expect(status).toBe(200);
    const [heading, first, ...others] = text.replace('\ufeff', '').split('\r\n');
    expect(heading).toBe('Място;Населено място;Услуга;Месец на отваряне;Доверие;Коментар');
    expect(first).toMatch(/;2026-08;зачетен;"'=HYPERLINK/);
    expect(others.filter((line) => line.includes('HYPERLINK'))).toHaveLength(9);
    expect((await file('.xlsx')).status).toBe(200);
  });

  it('of a director is of her places, and of whoever reads no comments none', async () => {
    const { text } = await file('.csv', director);
    expect([text.includes('Любезни'), text.includes('гишето')]).toEqual([true, false]);
    const printer = await server.signIn(city, { role: 'printer' });
    expect((await file('.csv', printer)).status).toBe(403);
    expect((await file('.csv?state=new')).status).toBe(403);
    expect((await file('.csv?from=2026-09-15')).status).toBe(400);
  });

  it('stands in the journal with who took it, and with nothing of what it said', async () => {
    await file('.csv?search=%D0%B3%D0%B8%D1%88%D0%B5');
    const { rows } = await owner().query<{ subject: string; before: unknown; after: unknown }>(
      Prisma.sql`SELECT subject, before, after FROM audit_entries
        WHERE municipality_id = ${city.id} AND action = 'comments.read'`,
    );
    expect(rows).toEqual([{ subject: 'Comment', before: null, after: null }]);
  });
});
