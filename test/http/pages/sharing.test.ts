// What a page's head says to whoever is sent its address: every open page that tells something says it, and none that is for one place or one person.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { get } from './visitor.ts';

let server: TestServer;
let city: City;
let fair: CityPlace;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2027-06-11T09:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  fair = await addPlace(owner, city, 'Панаир');
});
afterAll(() => server.close());

/** Of a page in Bulgarian: its description, canonical address and Open Graph, without whose server it is. */
async function headOf(path: string): Promise<Record<string, string>> {
  const { text } = await get(server.url, path, { 'accept-language': 'bg' });
  const said = text.matchAll(
    /<(?:meta (?:name|property)|link rel)="(description|canonical|og:\w+)" (?:content|href)="([^"]*)"/g,
  );
  return Object.fromEntries([...said].map(([, name = '', value = '']) => [name, value]));
}

it.each([
  ['', 'Как гражданите оценяват '],
  ['/improvements', 'Какво е подобрено · Община '],
  ['/data', 'Отворени данни · Община '],
  ['/anonymity', 'анонимн'],
  ['/privacy', 'Уведомление за личните данни · Община '],
  ['/accessibility', 'Декларация за достъпност · Община '],
  ['/benchmark', 'Сравнение с други общини · Община '],
])('results%s: title, sentence and one address', async (path, title) => {
  const head = await headOf(`/results/${city.slug}${path}?utm_source=x`);
  expect(head['og:title']).toContain(title);
  expect(head['description']).toMatch(/\S \S/);
  expect(head['og:description']).toBe(head['description']);
  expect(head['canonical']).toMatch(new RegExp(`/results/${city.slug}${path}$`));
  expect(head['og:url']).toBe(head['canonical']);
});

it('of improvements says that there are none where there are none', async () => {
  expect((await headOf(`/results/${city.slug}/improvements`))['description']).toBe(
    'Тук още не е публикувано нищо.',
  );
});

it('the start page says what the platform is', async () => {
  const head = await headOf('/');
  expect(head['og:title']).toBe('Kazva');
  expect(head['description']).toContain('гражданите оценяват');
});

it.each(['/s/:code', '/display/:code', '/results/:slug/display'])('%s: nothing', async (path) => {
  const address = path.replace(':code', fair.code).replace(':slug', city.slug);
  expect(await headOf(address)).toEqual({});
});

it.each([
  ['2027-06-12', '2027-06-14', 'Предстои да се оценява: 12 юни 2027\u00a0г. – 14 юни 2027\u00a0г.'],
  ['2027-06-12', null, 'Предстои да се оценява: от 12 юни 2027\u00a0г.'],
  [null, '2027-06-14', 'Оценява се: до 14 юни 2027\u00a0г.'],
  [null, null, 'Още няма достатъчно оценки.'],
])('an event from %s to %s says its days until it has ratings', async (first, last, said) => {
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE locations SET first_day = ${first}::date, last_day = ${last}::date WHERE id = ${fair.id}`,
  );
  const path = `/results/${city.slug}/${fair.id}`;
  expect((await headOf(`${path}?at=${first}${last}`))['description']).toBe(said);
  const { text } = await get(server.url, path, { 'accept-language': 'bg' });
  expect(text.replaceAll(/<\/?time[^>]*>/g, '')).toContain(said);
});
