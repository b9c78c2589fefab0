// Categories of the templates, offered to a city's own admins: what they are told, what one of them brings, and what never comes back.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readTemplates } from '../../../server/municipality/templates/catalog.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const OFFERED = `query ($slug: String!) { offeredCategories(municipality: $slug) { key icon nameTexts ratingQuestionTexts
  questions { texts fromScore toScore options { texts } } } }`;
const ADD = `mutation ($slug: String!, $key: String!) { addOfferedCategory(municipality: $slug, key: $key) { __typename
  ... on CategoryAdded { categories { key version questions { text } } } ... on CategoryNotAdded { obstacle } } }`;

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

const offered = async (who = admin, { slug } = city) =>
  (await server.ask(OFFERED, { slug }, who)).data.offeredCategories;
const keys = async (): Promise<string[]> => (await offered()).map(({ key }: { key: string }) => key);
const add = async (key: string) =>
  (await server.ask(ADD, { slug: city.slug, key }, admin)).data.addOfferedCategory;
const where = () => ({ municipalityId: city.id });

it('are those that the city has not, each with its words and its questions', async () => {
  const templates = readTemplates();
  const missing = templates.filter(({ key }) => key !== 'kindergartens');
  expect(missing).toHaveLength(templates.length - 1);
  expect(await offered()).toEqual(
    missing.map(({ key, icon, name, ratingQuestion, questions }) => ({
      key,
      icon,
      nameTexts: name,
      ratingQuestionTexts: ratingQuestion,
      questions: questions.map(({ text, fromScore, toScore, options }) => ({
        texts: text,
        fromScore,
        toScore,
        options: options.map((option) => ({ texts: option.text })),
      })),
    })),
  );
});

it('one of them comes at the end with its questions, and the journal says who took it; nothing else changes', async () => {
  const { prisma } = server.database.owner;
  const before = await prisma.category.findMany({ where: where() });
  const { __typename, categories } = await add('sport');
  expect(__typename).toBe('CategoryAdded');
  const sport = readTemplates().find(({ key }) => key === 'sport');
  expect(categories.at(-1)).toEqual({
    key: 'sport',
    version: 1,
    questions: sport?.questions.map(({ text }) => ({ text: text.bg })),
  });
  const kept = { ...where(), key: { not: 'sport' } };
  expect(await prisma.category.findMany({ where: kept })).toEqual(before);
  const entries = await prisma.auditEntry.findMany({ where: where(), orderBy: { id: 'asc' } });
  expect(entries.map(({ action, subject, before: was }) => [action, subject, was])).toEqual([
    ['templates.apply', 'Category', null],
    ...(sport?.questions ?? []).map(() => ['templates.apply', 'Question', null]),
  ]);
  expect(entries[0]?.actor).toContain(admin.email);
  expect(await keys()).not.toContain('sport');
  expect(await add('sport')).toEqual({ __typename: 'CategoryNotAdded', obstacle: 'THERE' });
  expect(await prisma.category.count({ where: { ...where(), key: 'sport' } })).toBe(1);
});

it('is added once where two press at the same time', async () => {
  const both = await Promise.all([add('parks'), add('parks')]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['CategoryAdded', 'CategoryNotAdded']);
});

it('what the city took out of use is not offered, and does not come back; nor what the templates have not', async () => {
  await add('culture');
  await server.database.owner.prisma.category.updateMany({
    where: { ...where(), key: 'culture' },
    data: { retiredOn: new Date('2026-11-01') },
  });
  expect(await keys()).not.toContain('culture');
  expect(await add('culture')).toMatchObject({ obstacle: 'RETIRED' });
  expect(await add('opera')).toMatchObject({ obstacle: 'UNKNOWN' });
});

it('what one city takes is offered to the other as before', async () => {
  const other = await createCity(server.database.owner.pool);
  const theirs = await server.signIn(other);
  const before = await offered(theirs, other);
  await add('schools');
  expect(await offered(theirs, other)).toEqual(before);
  expect(await server.database.owner.prisma.templateRow.count({ where: { municipalityId: other.id } })).toBe(
    0,
  );
});
