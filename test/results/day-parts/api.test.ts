// Parts of the day over HTTP: asked where a category says so, told once, without a script too, and what was said, where it is published.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayIn } from '../../../server/foundation/days.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { countSlips } from '../../support/waiting.ts';
import { get, locationOf, post } from '../../http/pages/visitor.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A city of one place, in whose category the part of the day is asked, or was, or never was. */
async function aCity(dayParts: 'NEVER' | 'ASKED' | 'ENDED'): Promise<City> {
  const owner = server.database.owner.pool;
  const city = await createCity(owner, { isDemo: false, places: 1 });
  await owner.query(
    Prisma.sql`UPDATE categories SET day_parts = ${dayParts} WHERE municipality_id = ${city.id}`,
  );
  return city;
}

const codeOf = ({ places: [place] }: City) => place?.code ?? '';
const QUESTION = 'Кога бяхте тук?';
const thanksAt = async (path: string) => (await get(server.url, path)).text.includes(QUESTION);

const CATEGORY = `settings(municipality: $slug) { categories { id version nameTexts ratingQuestionTexts icon asksDayPart } }`;

async function save(city: City, asksDayPart: boolean | undefined, who: SignedIn, admin = who) {
  const { data: read } = await server.ask(
    `query ($slug: String!) { ${CATEGORY} }`,
    { slug: city.slug },
    admin,
  );
  const [{ id, version, nameTexts, ratingQuestionTexts, icon }] = read.settings.categories;
  const input = { municipality: city.slug, category: id, version, icon, isRetired: false, asksDayPart };
  const { data, codes } = await server.ask(
    `mutation ($input: SaveCategoryInput!) { saveCategory(input: $input) { __typename
      ... on CategorySaved { category { asksDayPart } } } }`,
    { input: { ...input, name: nameTexts, ratingQuestion: ratingQuestionTexts } },
    who,
  );
  return codes.length > 0 ? codes : data.saveCategory.category.asksDayPart;
}

const toldOf = (city: City, more: object = {}) => ({
  code: codeOf(city),
  ballotId: crypto.randomUUID(),
  part: 'EVENING',
  score: 3,
  ...more,
});

async function tell(input: object) {
  const { data, codes } = await server.ask(
    `mutation ($input: RateDayPartInput!) { rateDayPart(input: $input) { __typename } }`,
    { input },
  );
  return codes.length > 0 ? codes : data.rateDayPart.__typename;
}

/** Since when it is asked, or not, as it is. */
async function sinceOf({ id }: City): Promise<string | null | undefined> {
  const { rows } = await server.database.owner.pool.query<{ since: string | null }>(
    Prisma.sql`SELECT day_parts_since::text AS since FROM categories WHERE municipality_id = ${id}`,
  );
  return rows[0]?.since;
}

/** What waits in the box, as the counter reads it. */
const waiting = (city: City) =>
  countSlips(server, city, ({ content }) =>
    content.kind === 'answer' ? `${content.question} ${content.options.toSorted().join(' ')}` : content.kind,
  );

it('is not asked at first: nothing of it on the page, and nothing is taken', async () => {
  const city = await aCity('NEVER');
  expect(await thanksAt(`/s/${codeOf(city)}/thanks`)).toBe(false);
  expect(await tell(toldOf(city))).toEqual(['NOT_FOUND']);
  expect(await waiting(city)).toEqual({});
});

it('is switched on for a category by who may, stays where it is not said, and is told in the journal', async () => {
  const city = await aCity('NEVER');
  const admin = await server.signIn(city, { role: 'admin' });
  expect(await save(city, true, await server.signIn(city, { role: 'analyst' }), admin)).toEqual([
    'FORBIDDEN',
  ]);
  expect(await save(city, false, admin)).toBe(false);
  expect(await tell(toldOf(city))).toEqual(['NOT_FOUND']);
  expect(await save(city, true, admin)).toBe(true);
  expect(await save(city, undefined, admin)).toBe(true);
  const { rows } = await server.database.owner.pool.query<{ told: object }>(
    Prisma.sql`SELECT after AS told FROM audit_entries WHERE municipality_id = ${city.id} AND subject = 'Category' ORDER BY id LIMIT 1`,
  );
  expect(rows[0]?.told).toMatchObject({ asksDayPart: true });
  expect(await sinceOf(city)).toBe(dayIn('Europe/Sofia', new Date()));
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE categories SET day_parts_since = '2026-01-01' WHERE municipality_id = ${city.id}`,
  );
  await save(city, true, admin);
  expect(await sinceOf(city)).toBe('2026-01-01');
  // A page that was opened before is heard.
  expect(await save(city, false, admin)).toBe(false);
  expect(await tell(toldOf(city, { part: 'DAY' }))).toBe('AnswerReceived');
  expect(await sinceOf(city)).toBe(dayIn('Europe/Sofia', new Date()));
});

it('is told once, whatever is sent again', async () => {
  const city = await aCity('ASKED');
  const first = toldOf(city);
  expect(await tell(first)).toBe('AnswerReceived');
  expect(await tell({ ...first, part: 'MORNING' })).toBe('AlreadyReceived');
  expect(await tell(toldOf(city, { score: 11 }))).toEqual(['BAD_INPUT']);
  expect(await tell(toldOf(city, { code: '000000000' }))).toBe('SignUnknown');
  expect(await waiting(city)).toEqual({ '-1 -13 -3': 1 });
});

it('is offered in the thanks and sent by its form, without a script too', async () => {
  const city = await aCity('ASKED');
  const path = `/s/${codeOf(city)}`;
  expect(await thanksAt(`${path}/thanks`)).toBe(true);
  const send = (ballotId: string, ...options: string[]) => {
    const chosen = options.map((option) => ['option', option]);
    const fields = new URLSearchParams([['ballotId', ballotId], ['question', '-1'], ...chosen]);
    return post(server.url, `${path}/answer`, fields);
  };
  const id = crypto.randomUUID();
  expect(locationOf(await send(id, '-8', '-12'))).toBe(`${path}/thanks?told`);
  expect(await thanksAt(`${path}/thanks?told`)).toBe(false);
  await send(id, '-13', '-8');
  // Half of it is nothing said.
  expect(locationOf(await send(crypto.randomUUID(), '-8'))).toBe(`${path}/thanks`);
  expect(locationOf(await send(crypto.randomUUID(), '-12'))).toBe(`${path}/thanks`);
  expect(await waiting(city)).toEqual({ '-1 -12 -8': 1 });
});

it('is asked no more where it ended', async () => {
  const city = await aCity('ENDED');
  expect(await thanksAt(`/s/${codeOf(city)}/thanks`)).toBe(false);
});

it('is one of two where a line stops: the line, or the part of the day', async () => {
  const city = await aCity('ASKED');
  await server.database.owner.pool.query(
    Prisma.sql`INSERT INTO lines (municipality_id, external_id, short_name, mode, location_ids)
      VALUES (${city.id}, 'r1', '1', 'BUS', ${city.places.map(({ id }) => id)})`,
  );
  const { text } = await get(server.url, `/s/${codeOf(city)}/thanks`);
  expect(text.match(/data-kind="line"/g)).toHaveLength(1);
  expect(
    text.match(/<input[^>]*type="radio"[^>]*name="option"|<input[^>]*name="option"[^>]*type="radio"/g),
  ).toHaveLength(4);
  expect(text).toContain('Или кога пътувахте?');
});

it('is read by everybody, the parts of which something is published, in their order', async () => {
  const city = await aCity('ASKED');
  const sums = `INSERT INTO day_part_pools SELECT $1, $2, part, standing, day::date, places, 0, 0, 1, 0, 0, 2, 0, 2, 0, 1
    FROM (VALUES ('EVENING', 'COUNTED', '2026-10-01', 3), ('MORNING', 'COUNTED', '2026-10-01', 4),
      ('MORNING', 'COUNTED', '2027-01-01', 5), ('DAY', 'UNCONFIRMED', '2026-10-01', 3)) AS v (part, standing, day, places)`;
  await server.database.owner.pool.query(sums, [city.id, city.categoryId]);
  const ask = async (args: string) => {
    const { data } = await server.ask(
      `query ($slug: String!) { municipality(slug: $slug) { categories {
        dayParts${args} { part count average interval { lower } distribution places firstDay lastDay } } } }`,
      { slug: city.slug },
    );
    return data.municipality.categories[0].dayParts;
  };
  const all = await ask('');
  expect(all.map(({ part, count }: { part: string; count: number }) => [part, count])).toEqual([
    ['MORNING', 12],
    ['EVENING', 6],
  ]);
  expect(all[0]).toMatchObject({ places: 5, firstDay: '2026-10-01', lastDay: '2027-01-01' });
  expect(all[1].average).toBeCloseTo(41 / 6);
  expect(await ask('(from: "2027-01-01")')).toHaveLength(1);
  expect(await ask('(standing: [COUNTED, UNCONFIRMED])')).toHaveLength(3);
});
