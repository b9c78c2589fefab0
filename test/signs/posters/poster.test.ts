// Posters for the room from the platform: who may make which, what they say of a month, and nothing of less than a group.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { readCodes } from '../../../sign-generator/job/check.ts';
import { mayMake } from '../../../server/signs/posters/wish.ts';
import { signUrl } from '../../../server/foundation/sign-code.ts';
import { command } from '../../sign-generator/command.ts';
import { temporaryFolder } from '../../sign-generator/temporary.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import type { SignedIn } from '../../support/members.ts';
import { readPdfText } from '../../support/pdf.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const NOW = new Date('2026-12-02T09:00:00Z');

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => NOW });
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: true, places: 2 });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const pool = () => server.database.owner.pool;
const [FIRST, SECOND] = [0, 1] as const;
const place = (at: number) => {
  const found = city.places[at];
  if (!found) throw new Error('The city has no such place.');
  return found;
};

async function fetchPoster(
  query: Readonly<Record<string, string>>,
  who: SignedIn | null = editor,
  of = city,
) {
  const asked = new URLSearchParams({ format: 'a4', ...query }).toString();
  const headers = who?.headers ?? {};
  const response = await fetch(`${server.url}/members/files/posters/${of.slug}.pdf?${asked}`, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) return { status: response.status, text: '', codes: [], name: null };
  const path = join(await temporaryFolder(), 'poster.pdf');
  await writeFile(path, bytes);
  const text = (await readPdfText(path, 1)).replaceAll(/\s+/g, ' ');
  const name = response.headers.get('content-disposition');
  return { status: 200, text, codes: (await readCodes(path)).flat(), name };
}

const ofPlace = (at: number) => ({ location: String(place(at).id) });

it('of a place tells its month, what was done there in it, what is promised, and bears its own sign', async () => {
  const at = place(FIRST);
  await publish(pool(), city, at, '2026-11-10', [8, 8, 8, 8, 9, 9]);
  await publish(pool(), city, at, '2026-12-01', [1, 1, 1, 1, 1]);
  await publish(pool(), city, place(SECOND), '2026-11-10', [2, 2, 2, 2, 2]);
  await addImprovement(pool(), city, { name: 'в месеца', day: '2026-11-30', places: [at.id] });
  await addImprovement(pool(), city, { name: 'преди', day: '2026-10-31', places: [at.id] });
  await addImprovement(pool(), city, {
    name: 'чернова',
    day: '2026-11-03',
    places: [at.id],
    isPublished: false,
  });
  await addImprovement(pool(), city, {
    name: 'напред',
    day: '2027-01-15',
    promised: '2027-01-15',
    places: [at.id],
  });
  const { status, text, codes, name } = await fetchPoster({
    kind: 'month',
    month: '2026-11',
    ...ofPlace(FIRST),
  });
  expect(status).toBe(200);
  expect(name).toBe(`attachment; filename="poster-month-${city.slug}-${at.id}-2026-11-a4.pdf"`);
  for (const words of ['8,3', '6 оценки', 'Направено в месеца', 'Направено напред', 'до 15 януари 2027'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/преди|чернова/);
  expect(codes).toEqual(
    [signUrl(at.code, null, 'http://localhost')].map(() => expect.stringMatching(`/S/${at.code}$`)),
  );
});

it('of a service and of the city lead to the page of results, and sum the places', async () => {
  for (const at of [FIRST, SECOND]) await publish(pool(), city, place(at), '2026-11-10', [6, 6, 6, 6, 6]);
  const category = String(city.categoryId);
  const [service, whole] = [await fetchPoster({ category }), await fetchPoster({})];
  expect(service.codes).toEqual([
    expect.stringMatching(new RegExp(`/results/${city.slug}\\?category=${category}$`)),
  ]);
  expect(whole.codes).toEqual([expect.stringMatching(new RegExp(`/results/${city.slug}$`))]);
  for (const { text } of [service, whole]) expect(text).toContain('10 оценки');
  expect(service.text).toContain('Детски градини');
  expect(whole.text).toContain('Оценки за ноември 2026');
});

it('has no number of less than a group, and none of what does not count', async () => {
  await publish(pool(), city, place(FIRST), '2026-11-10', [10, 10, 10, 10, 10]);
  await publish(pool(), city, place(SECOND), '2026-11-11', [1, 1, 1, 1, 1], {
    standing: 'UNCONFIRMED',
    reason: 'NETWORK',
  });
  expect((await fetchPoster(ofPlace(FIRST))).text).toContain('10,0');
  expect((await fetchPoster(ofPlace(SECOND))).text).toContain('Няма достатъчно оценки');
  // The city asks for larger groups since.
  await pool().query(Prisma.sql`UPDATE municipalities SET threshold = 10 WHERE municipality_id = ${city.id}`);
  const { text } = await fetchPoster(ofPlace(FIRST));
  expect(text).toContain('при поне 10 оценки');
  expect(text).not.toContain('10,0');
});

it('tells a change where the house calls it one, and no other', async () => {
  await publish(pool(), city, place(FIRST), '2026-10-10', [
    ...Array<number>(40).fill(3),
    ...Array<number>(40).fill(4),
  ]);
  await publish(pool(), city, place(FIRST), '2026-11-10', [
    ...Array<number>(40).fill(8),
    ...Array<number>(40).fill(9),
  ]);
  await publish(pool(), city, place(SECOND), '2026-10-10', [5, 6, 7, 8, 9]);
  await publish(pool(), city, place(SECOND), '2026-11-10', [5, 6, 7, 8, 10]);
  expect((await fetchPoster(ofPlace(FIRST))).text).toContain('С 5,0 по-висока от тази за октомври');
  expect((await fetchPoster(ofPlace(SECOND))).text).not.toMatch(/по-висока|по-ниска/);
});

it('replies with what was chosen by a group at the least, never after praise, and says what is late', async () => {
  const [staff, food, yard] = city.optionIds;
  const chosen = async (question: bigint, option: bigint | undefined, count: number) =>
    pool().query(
      Prisma.sql`INSERT INTO answer_tallies (municipality_id, location_id, standing, day, question_id, option_id, respondents, chosen)
        VALUES (${city.id}, ${place(FIRST).id}, 'COUNTED', '2026-11-10', ${question}, ${option ?? 0n}, 30, ${count})`,
    );
  await pool().query(
    Prisma.sql`UPDATE questions SET to_score = 6 WHERE municipality_id = ${city.id} AND id = ${city.questionId}`,
  );
  await chosen(city.questionId, staff, 20);
  await chosen(city.questionId, food, 4);
  const { rows } = await pool().query<{ id: string }>(
    Prisma.sql`INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
      SELECT municipality_id, category_id, 'liked', 9, 10, text, 2 FROM questions WHERE municipality_id = ${city.id} RETURNING id`,
  );
  const liked = BigInt(rows[0]?.id ?? 0);
  await pool().query(
    Prisma.sql`INSERT INTO options (municipality_id, question_id, key, text, position)
      VALUES (${city.id}, ${liked}, 'best', '{"bg": "Похвала", "en": "Praise"}'::jsonb, 1)`,
  );
  const { rows: options } = await pool().query<{ id: string }>(
    Prisma.sql`SELECT id FROM options WHERE municipality_id = ${city.id} AND key = 'best'`,
  );
  await chosen(liked, BigInt(options[0]?.id ?? 0), 25);
  await addImprovement(pool(), city, {
    name: 'навес',
    day: '2026-11-20',
    promised: '2026-11-20',
    places: [place(FIRST).id],
  });
  await addImprovement(pool(), city, { name: 'врата', day: '2026-03-01', places: [place(FIRST).id] });
  const { text } = await fetchPoster({ kind: 'reply', ...ofPlace(FIRST) });
  for (const words of [
    'Отговор staff',
    'посочено от 20 от 30',
    'Направено врата',
    'обещано до 20 ноември 2026',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/Отговор food|Похвала/);
  expect(yard).toBeDefined();
});

describe('who may', () => {
  it.each<[string, () => Readonly<Record<string, string>>, number]>([
    ['a month that is not over', () => ({ month: '2026-12' }), 400],
    ['a month that is to come', () => ({ month: '2027-01' }), 400],
    ['no month', () => ({ month: '2026-00' }), 400],
    ['another kind', () => ({ kind: 'year' }), 400],
    ['another format', () => ({ format: 'a5' }), 400],
    ['a place and a service', () => ({ location: '1', category: '1' }), 400],
    ['a place that is nowhere', () => ({ location: '999999999' }), 404],
    ['a service that is nowhere', () => ({ category: '999999999' }), 400],
  ])('%s is refused', async (_, query, status) => expect((await fetchPoster(query())).status).toBe(status));

  it('a place of another city is not there, and another city’s member may not', async () => {
    const other = await createCity(pool(), { isDemo: true });
    expect((await fetchPoster({ location: String(other.places[0]?.id) })).status).toBe(404);
    expect((await fetchPoster({ category: String(other.categoryId) })).status).toBe(400);
    expect((await fetchPoster({}, editor, other)).status).toBe(404);
    expect((await fetchPoster({}, null)).status).toBe(401);
  });

  it('a director makes those of her own places alone', async () => {
    const director = await server.signIn(city, { role: 'local', locationIds: [place(FIRST).id] });
    expect((await fetchPoster(ofPlace(FIRST), director)).status).toBe(200);
    expect((await fetchPoster(ofPlace(SECOND), director)).status).toBe(404);
    expect((await fetchPoster({}, director)).status).toBe(403);
    expect((await fetchPoster({ category: String(city.categoryId) }, director)).status).toBe(403);
  });

  it.each<
    [string, Parameters<typeof mayMake>[0], { location: string | null; category: string | null }, boolean]
  >([
    ['all', { kind: 'everything' }, { location: null, category: '3' }, true],
    ['her service', { kind: 'category', categoryId: 3n }, { location: null, category: '3' }, true],
    ['another service', { kind: 'category', categoryId: 3n }, { location: null, category: '4' }, false],
    [
      'the city, by a service',
      { kind: 'category', categoryId: 3n },
      { location: null, category: null },
      false,
    ],
    [
      'a service, by a settlement',
      { kind: 'settlement', settlementId: 3n },
      { location: null, category: '3' },
      false,
    ],
  ])('of %s', (_, scope, wish, may) => expect(mayMake(scope, wish)).toBe(may));
});

describe('at the keyboard', () => {
  const make = async (more: readonly string[]) => {
    const out = join(await temporaryFolder(), 'out');
    const { slug } = city;
    const token = server.printShop(slug).replace('Bearer ', '');
    const words = ['posters', '--municipality', slug, '--api', server.url, '--token', token, '--out', out];
    return { ...(await command([...words, ...more])), out };
  };

  it('the same poster, with the print token', async () => {
    await publish(pool(), city, place(FIRST), '2026-10-10', [8, 8, 8, 8, 8]);
    const { status, error, out } = await make(['--month', '2026-10', '--location', String(place(FIRST).id)]);
    expect([status, error]).toEqual([0, '']);
    const path = join(out, 'poster-a3.pdf');
    expect(await readCodes(path)).toEqual([[expect.stringMatching(`/S/${place(FIRST).code}$`)]]);
    expect(await readPdfText(path, 1)).toContain('8,0');
  });

  it.each([['--location'], ['--category']])('what is nowhere is named: %s', async (option) => {
    const { status, error } = await make(['--month', '2026-10', option, '999999999']);
    expect([status, error]).toEqual([1, expect.stringContaining('999999999')]);
  });
});
