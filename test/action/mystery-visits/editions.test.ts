// Two editions of an annual report, between which a place was led to another service: what they tell of visits cannot be subtracted.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { content } from '../reports/content.ts';
import { plan, TELL, told } from './programmes.ts';

const EDIT = `mutation ($input: EditReportInput!) { editReport(input: $input) { ... on ReportSaved { report { version } } } }`;
const PUBLISH = `mutation ($input: PublishReportInput!) { publishReport(input: $input) { ... on ReportPublished { edition { edition } } } }`;
const EDITION = `query ($slug: String!) { reportEdition(municipality: $slug, year: 2026) { edition figures {
  mystery { visits mean services { mean visits } } } } }`;

let server: TestServer;
let city: City;
let admin: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-10T09:00:00Z') });
  city = await createCity(server.database.owner.pool, { places: 5 });
  admin = await server.signIn(city, { role: 'admin' });
});
afterAll(() => server.close());

/** Leads places of the city to its other service. */
async function lead(places: readonly number[]): Promise<void> {
  const ids = places.map((place) => city.places[place]?.id ?? 0n);
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE locations SET category_id = (SELECT id FROM categories WHERE municipality_id = ${city.id} AND key = 'other')
      WHERE municipality_id = ${city.id} AND id = ANY(${ids})`,
  );
}

async function publish() {
  const input = { municipality: city.slug, year: 2026, version: 1 };
  await server.ask(PUBLISH, { input }, admin);
  return (await server.ask(EDITION, { slug: city.slug }, admin)).data.reportEdition;
}

it('services of a programme stay as the first edition told them', async () => {
  await server.database.owner.pool.query(
    Prisma.sql`INSERT INTO categories (municipality_id, key, name, rating_question, position)
      SELECT municipality_id, 'other', name, rating_question, 2 FROM categories WHERE municipality_id = ${city.id}`,
  );
  await lead([3, 4]);
  const { pass, visits } = await plan(server, city, admin, { each: 3 });
  for (const [at, { id }] of visits.entries()) {
    // The visits of a place are one after the other; those of the third went badly.
    const score = Math.floor(at / 3) === 2 ? 1 : 9;
    await server.ask(TELL, { input: { visits: [told(id, score)] } }, pass);
  }
  await server.ask(EDIT, { input: { municipality: city.slug, year: 2026, version: null, content } }, admin);
  const first = await publish();
  expect(first).toMatchObject({ edition: 1, figures: { mystery: [{ visits: 15 }] } });
  const [{ services }] = first.figures.mystery;
  expect(services.map((each: { readonly visits: number }) => each.visits)).toEqual([9, 6]);
  await lead([2]);
  const second = await publish();
  expect(second.edition).toBe(2);
  // Six visits of the first service, beside nine of before: the rest would be the three of one place.
  expect(second.figures.mystery).toEqual(first.figures.mystery);
});
