// Settlements and categories of a city, as its admin sends and reads them.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const RESULT = `__typename ... on Outdated { version changedBy } ... on Invalid { faults { field fault } }`;
const SETTLEMENT = `mutation ($input: SaveSettlementInput!) { saveSettlement(input: $input) { ${RESULT}
  ... on SettlementSaved { settlement { id version ekatte kind nameTexts isRetired position { latitude } } } } }`;
const CATEGORY = `mutation ($input: SaveCategoryInput!) { saveCategory(input: $input) { ${RESULT}
  ... on CategorySaved { category { id version key icon nameTexts ratingQuestionTexts isRetired hours { weekday opensMinute closesMinute } } } } }`;
export const ORDER = `mutation ($input: OrderCategoriesInput!) { orderCategories(input: $input) { ${RESULT}
  ... on CategoriesOrdered { categories { id version key } } } }`;
const LISTS = `query ($slug: String!) { municipality(slug: $slug) { settlements { ekatte name } categories { key name } } }`;
const ALL = `query ($slug: String!) { settings(municipality: $slug) { settlements { ekatte isRetired } categories { id version key isRetired } } }`;
export const HOURS = `query ($slug: String!, $id: ID!) { managedLocation(municipality: $slug, id: $id) {
  hours { weekday } inheritedHours { weekday opensMinute closesMinute } } }`;
const AUDIT = `query ($slug: String!) { audit(municipality: $slug, first: 1) { nodes { subject before after } } }`;

export const VILLAGE = {
  ekatte: '11111',
  kind: 'VILLAGE',
  name: { bg: 'Ново село', en: 'Novo Selo' },
  isRetired: false,
};
export const PARKS = {
  name: { bg: 'Паркове', en: 'City parks' },
  ratingQuestion: { bg: 'Харесва ли Ви паркът?' },
  icon: 'PARK',
  isRetired: false,
};

/** A server with a new city for each test, and its admin. */
export function listsOfACity() {
  let server: TestServer;
  let city: City;
  let admin: SignedIn;
  beforeAll(async () => {
    server = await startTestServer();
  });
  beforeEach(async () => {
    city = await createCity(server.database.owner.pool);
    admin = await server.signIn(city);
  });
  afterAll(() => server.close());

  /** Sends it, and returns the outcome, or the codes of the refusal. */
  async function send(query: string, input: object, who = admin) {
    const { data, codes } = await server.ask(query, { input: { municipality: city.slug, ...input } }, who);
    // The shape is the query's.
    // oxlint-disable-next-line typescript/no-explicit-any
    return codes.length > 0 ? codes : Object.values<any>(data)[0];
  }
  const settlement = (input: object, who?: SignedIn) => send(SETTLEMENT, { ...VILLAGE, ...input }, who);
  const category = (input: object, who?: SignedIn) => send(CATEGORY, { ...PARKS, ...input }, who);
  const seen = async () => (await server.ask(LISTS, { slug: city.slug })).data.municipality;
  const all = async () => (await server.ask(ALL, { slug: city.slug }, admin)).data.settings;
  const lastEntry = async () => (await server.ask(AUDIT, { slug: city.slug }, admin)).data.audit.nodes[0];

  const retirePlaces = () =>
    server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET retired_on = '2026-11-01' WHERE municipality_id = ${city.id}`,
    );
  return {
    server: () => server,
    city: () => city,
    admin: () => admin,
    send,
    settlement,
    category,
    seen,
    all,
    lastEntry,
    retirePlaces,
  };
}
