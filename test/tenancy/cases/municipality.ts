// What can be asked of a municipality itself: its settings, lists, texts, keys and journal.
import type { Pool } from 'pg';
import { expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { inDays, placeOf, refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

function settlementIn({ slug }: WalkedCity, { settlementId }: WalkedCity) {
  const [settlement, name] = [String(settlementId), { bg: slug }];
  return {
    municipality: slug,
    settlement,
    version: 1,
    ekatte: '68850',
    kind: 'CITY',
    name,
    isRetired: false,
  };
}

function categoryIn({ slug }: WalkedCity, { categoryId }: WalkedCity) {
  const [category, name] = [String(categoryId), { bg: slug }];
  const words = { name, ratingQuestion: name };
  return { municipality: slug, category, version: 1, ...words, icon: 'PARK', isRetired: false };
}

function questionIn({ slug, categoryId }: WalkedCity, { questionId, optionIds }: WalkedCity) {
  const text = { bg: slug };
  return {
    municipality: slug,
    category: String(categoryId),
    question: String(questionId),
    version: 1,
    text,
    fromScore: 1,
    toScore: 10,
    isRetired: false,
    options: optionIds.map((id) => ({ option: String(id), text: { bg: `${slug} ${id}` }, isRetired: false })),
  };
}

/** The categories as they are now: an order names each. */
async function listCategories(owner: Pool, municipalityId: bigint) {
  const { rows } = await owner.query<{ category: string; version: number }>(
    Prisma.sql`SELECT id::text AS category, version FROM categories WHERE municipality_id = ${municipalityId} ORDER BY position`,
  );
  return rows;
}

export const MUNICIPALITY: Cases = {
  'Query.paperOrigin': {
    query: `query ($slug: String!) { paperOrigin(municipality: $slug) { origin problem } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Query.municipalities': {
    query: `{ municipalities { slug name } }`,
    of: () => ({}),
    mixed: null,
  },
  'Query.municipality': {
    query: `query ($slug: String!, $settlement: ID, $category: ID) { municipality(slug: $slug) { slug arms armsSource about { controller { name } } openData { version tables { files { path } } }
      improvements(settlement: $settlement, category: $category) { id text said photo { path alt } effect { verdict before { count } }
        locations { name municipality { slug } } }
      locations(settlement: $settlement, category: $category) { totalCount nodes { id } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, { settlementId }) => ({ slug, settlement: String(settlementId) }),
    mixedAnswer: ({ data }) =>
      expect(data.municipality).toMatchObject({ improvements: [], locations: { totalCount: 0, nodes: [] } }),
  },
  'Query.location': {
    query: `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { id name
      nearby { municipality { slug } } tablet { id } desk { id } improvements { id text } } }`,
    of: (city) => ({ slug: city.slug, id: placeOf(city) }),
    mixed: ({ slug }, other) => ({ slug, id: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data).toEqual({ location: null }),
  },
  'Query.settings': {
    query: `query ($slug: String!) { settings(municipality: $slug) { version municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.largerThreshold': {
    query: `query ($slug: String!) { largerThreshold(municipality: $slug, threshold: 6) { places } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.editSettings': {
    query: `mutation ($input: EditSettingsInput!) { editSettings(input: $input) { __typename
      ... on SettingsSaved { settings { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, version: 1, threshold: 6 } }),
    mixed: null,
  },
  'Mutation.saveSettlement': {
    query: `mutation ($input: SaveSettlementInput!) { saveSettlement(input: $input) { __typename
      ... on SettlementSaved { settlement { name } } } }`,
    of: (city) => ({ input: settlementIn(city, city) }),
    mixed: (city, other) => ({ input: settlementIn(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.saveCategory': {
    query: `mutation ($input: SaveCategoryInput!) { saveCategory(input: $input) { __typename
      ... on CategorySaved { category { name } } } }`,
    of: (city) => ({ input: categoryIn(city, city) }),
    mixed: (city, other) => ({ input: categoryIn(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.orderCategories': {
    query: `mutation ($input: OrderCategoriesInput!) { orderCategories(input: $input) { __typename
      ... on CategoriesOrdered { categories { name } } } }`,
    of: async ({ id, slug }, owner) => ({
      input: { municipality: slug, order: await listCategories(owner, id) },
    }),
    mixed: ({ slug }, { categoryId }) => ({
      input: { municipality: slug, order: [{ category: String(categoryId), version: 1 }] },
    }),
    mixedAnswer: ({ data }) => expect(data.orderCategories).toEqual({ __typename: 'Invalid' }),
  },
  'Query.offeredCategories': {
    query: `query ($slug: String!) { offeredCategories(municipality: $slug) { key nameTexts questions { texts options { texts } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.addOfferedCategory': {
    query: `mutation ($slug: String!) { addOfferedCategory(municipality: $slug, key: "tourism") { __typename
      ... on CategoryAdded { categories { name } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.saveQuestion': {
    query: `mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) { __typename
      ... on QuestionSaved { question { text } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: questionIn(city, city) }),
    mixed: (city, other) => ({ input: { ...questionIn(city, other), category: String(other.categoryId) } }),
    mixedAnswer: ({ data }) =>
      expect(data.saveQuestion).toEqual({
        __typename: 'Invalid',
        faults: [{ field: 'category', fault: 'UNKNOWN' }],
      }),
  },
  'Query.texts': {
    query: `query ($slug: String!) { texts(municipality: $slug, language: "bg") { version municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.editTexts': {
    query: `mutation ($input: EditTextsInput!) { editTexts(input: $input) { __typename
      ... on TextsSaved { texts { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, language: 'bg', version: 0, texts: [] } }),
    mixed: null,
  },
  'Query.apiKeys': {
    query: `query ($slug: String!) { apiKeys(municipality: $slug) { label } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.issueApiKey': {
    query: `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) {
      ... on ApiKeyIssued { apiKey { label } } } }`,
    of: ({ slug }) => ({
      input: { municipality: slug, label: slug, allowance: 'RAISED', expiresOn: inDays(365) },
    }),
    mixed: null,
  },
  'Mutation.revokeApiKey': {
    query: `mutation ($input: ApiKeyInput!) { revokeApiKey(input: $input) { label } }`,
    of: ({ slug, apiKey }) => ({ input: { municipality: slug, apiKey } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, apiKey: other.apiKey } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.audit': {
    query: `query ($slug: String!) { audit(municipality: $slug) { nodes { actor action subject before after } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.auditChoices': {
    query: `query ($slug: String!) { auditChoices(municipality: $slug) { actors subjects } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
};
