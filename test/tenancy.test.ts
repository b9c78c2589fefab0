// Walks EVERY root field as a stranger, as members of every role, as another city's print shop or admin and as the city's
// own, with another city's ids, and with a pass of an order or a round.
// A new root field without a case here fails.
import type { GraphQLObjectType } from 'graphql';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../prisma/generated/client.ts';
import {
  GLOBAL_ACTIONS,
  MUNICIPALITY_ACTIONS,
  PASS_ACTIONS,
  type Action,
} from '../server/access/grants/actions.ts';
import { isPublic, mayRole } from '../server/access/grants/policy.ts';
import { ROLES, type Role } from '../server/access/grants/member-roles.ts';
import { ADDRESSES } from '../server/http/addresses.ts';
import { schema } from '../server/http/whole-schema.ts';
import { publishDue } from '../server/results/opendata/publish.ts';
import { TABLE_NAMES } from '../server/municipality/opendata/table-columns.ts';
import { METHODS } from '../server/action/reports/rules.ts';
import { createCity, drawCode, publish, type City } from './support/city.ts';
import { addImprovement } from './support/improvements.ts';
import type { SignedIn } from './support/members.ts';
import { addPasses, type Passes } from './support/passes.ts';
import { startTestServer, type GraphqlAnswer, type TestServer } from './support/server.ts';

/** What may cross municipalities, and why. Nothing else does. */
const CROSSING = {
  'role counter': 'opens the boxes of every city',
  'role operator': 'brings cities live; invents ratings in demo cities only',
  'role jobs': 'looks at what every city published, and writes to its members',
  'role gate': 'knows who signs in, and in which cities he or she is a member',
  'function compare_cities': 'shows what cities that agreed to it published beside each other',
  'table sign_codes': 'a code is read before its city is known',
} as const;

interface Case {
  readonly query: string;
  /** Variables that ask for things of the city. */
  readonly of: (city: City) => Readonly<Record<string, unknown>>;
  /** Variables that name one city and ids of another; null where the field takes no ids. */
  readonly mixed: ((city: City, other: City) => Readonly<Record<string, unknown>>) | null;
  /** What the mix answers: an empty answer, or a refusal. */
  readonly mixedAnswer?: (answer: GraphqlAnswer) => void;
  /** Where the answer to its own admin does not name the city. */
  readonly isNameless?: true;
}

const REPORT = { introduction: '', methods: [], conclusions: '', measures: [] };
const COMPLETE = {
  ...REPORT,
  conclusions: 'All is well.',
  methods: METHODS.map((method) => ({ method, isCarriedOut: false, reason: 'None.' })),
};

const placeOf = (city: City) => String(city.places[0]?.id);
const codeOf = (city: City) => city.places[0]?.code;
/** A sign that changed, with whose it is; and further signs of each city, which the walk may change. */
const signOf = (type: string) => `__typename ... on ${type} { sign { location { municipality { slug } } } }`;
const spares = new Map<string, readonly string[]>();
const spareOf = ({ slug }: City, other: City, at: number) => ({
  municipality: slug,
  code: spares.get(other.slug)?.[at],
  version: 1,
  because: 'A walk.',
});
const openingOf = ({ slug }: City) => openings.get(slug) ?? '';
const commentsOf = ({ slug }: City, other: City) => ({
  municipality: slug,
  comments: [comments.get(other.slug)],
  seen: 'NEW',
  state: 'KEPT',
});
const refusedAsNotFound = ({ codes }: GraphqlAnswer) => expect(codes).toEqual(['NOT_FOUND']);

const CASES: Readonly<Record<string, Case>> = {
  'Query.municipalities': {
    query: `{ municipalities { slug name } }`,
    of: () => ({}),
    mixed: null,
  },
  'Query.municipality': {
    query: `query ($slug: String!, $settlement: ID, $category: ID) { municipality(slug: $slug) { slug arms about { controller { name } } openData { version tables { files { path } } }
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
  'Query.summary': {
    query: `query ($filter: SummaryFilter!) { summary(filter: $filter) { count byLocation { location { id } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, other) => ({ filter: { municipality: slug, location: placeOf(other) } }),
    mixedAnswer: ({ data }) => expect(data.summary).toEqual({ count: 0, byLocation: [] }),
  },
  'Query.placeResults': {
    query: `query ($filter: SummaryFilter!) { placeResults(filter: $filter) { totalCount nodes {
      location { municipality { slug } } result { count } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { settlementId }) => ({
      filter: { municipality: slug, settlement: String(settlementId) },
    }),
    mixedAnswer: ({ data }) => expect(data.placeResults).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Query.placePoints': {
    query: `query ($filter: SummaryFilter!) { placePoints(filter: $filter) { names } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { categoryId }) => ({ filter: { municipality: slug, category: String(categoryId) } }),
    mixedAnswer: ({ data }) => expect(data.placePoints).toEqual({ names: [] }),
    isNameless: true,
  },
  'Query.settlementResults': {
    query: `query ($filter: SummaryFilter!) { settlementResults(filter: $filter) { nodes { settlement { name } result { count } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { categoryId }) => ({ filter: { municipality: slug, category: String(categoryId) } }),
    mixedAnswer: ({ data }) => expect(data.settlementResults).toEqual({ nodes: [] }),
  },
  'Query.categoryResults': {
    query: `query ($filter: SummaryFilter!) { categoryResults(filter: $filter) { nodes { category { name } result { count } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { settlementId }) => ({
      filter: { municipality: slug, settlement: String(settlementId) },
    }),
    mixedAnswer: ({ data }) => expect(data.categoryResults).toEqual({ nodes: [] }),
  },
  'Query.lineResults': {
    query: `query ($filter: SummaryFilter!) { lineResults(filter: $filter) { nodes { line result { count } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { settlementId }) => ({
      filter: { municipality: slug, settlement: String(settlementId) },
    }),
    mixedAnswer: ({ data }) => expect(data.lineResults).toEqual({ nodes: [] }),
    isNameless: true,
  },
  'Query.summaries': {
    query: `query ($filters: [SummaryFilter!]!) { summaries(filters: $filters) { count category { id } settlement { id } location { id } } }`,
    of: ({ slug }) => ({ filters: [{ municipality: slug }] }),
    mixed: ({ slug }, other) => ({
      filters: [
        { municipality: slug, location: placeOf(other) },
        { municipality: slug, category: String(other.categoryId) },
        { municipality: slug, settlement: String(other.settlementId) },
      ],
    }),
    mixedAnswer: ({ data }) =>
      expect(data.summaries).toEqual(
        Array.from({ length: 3 }, () => ({ count: 0, category: null, settlement: null, location: null })),
      ),
  },
  'Query.changes': {
    query: `query ($filter: SummaryFilter!) { changes(filter: $filter) { whole { now { count } } byLocation { location { id } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, other) => ({ filter: { municipality: slug, location: placeOf(other) } }),
    mixedAnswer: ({ data }) => expect(data.changes).toEqual({ whole: { now: { count: 0 } }, byLocation: [] }),
  },
  'Query.ratings': {
    query: `query ($slug: String!, $location: ID) { ratings(municipality: $slug, location: $location) { nodes { score } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.ratings.nodes).toEqual([]),
  },
  'Query.sign': {
    query: `query ($code: String!) { sign(code: $code) { __typename ... on Sign { municipality { slug } location { id } } } }`,
    of: (city) => ({ code: codeOf(city) }),
    mixed: null,
  },
  'Query.signs': {
    query: `query ($slug: String!, $locations: [ID!]) { signs(municipality: $slug, locations: $locations) {
      totalCount nodes { code state municipality { slug } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, locations: [placeOf(other)] }),
    mixedAnswer: ({ data }) => expect(data.signs).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Mutation.recordSigns': {
    query: `mutation ($input: RecordSignsInput!) { recordSigns(input: $input) { unknown changed unchanged municipality { slug } } }`,
    of: (city) => ({ input: recordOf(city, city) }),
    mixed: (city, other) => ({ input: recordOf(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.recordSigns).toMatchObject({ changed: 0, unchanged: 0, unknown: [codeOf(elsewhere)] }),
  },
  'Query.managedSigns': {
    query: `query ($slug: String!, $location: ID) { managedSigns(municipality: $slug, location: $location) {
      totalCount silentCount nodes { code version voice { state } location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) =>
      expect(data.managedSigns).toEqual({ totalCount: 0, silentCount: 0, nodes: [] }),
  },
  'Query.managedSign': {
    query: `query ($slug: String!, $code: String!) { managedSign(municipality: $slug, code: $code) {
      location { municipality { slug } } history { moves { because } orders { id } mountings { round } replaces } } }`,
    of: (city) => ({ slug: city.slug, code: codeOf(city) }),
    mixed: ({ slug }, other) => ({ slug, code: codeOf(other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.addSign': {
    query: `mutation ($input: AddSignInput!) { addSign(input: $input) { ${signOf('SignAdded')} } }`,
    of: (city) => ({ input: { municipality: city.slug, location: placeOf(city) } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, location: placeOf(other) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.repointSign': {
    query: `mutation ($input: RepointSignInput!) { repointSign(input: $input) { ${signOf('SignRepointed')} } }`,
    of: (city) => ({ input: { ...spareOf(city, city, 0), location: String(city.places[1]?.id) } }),
    mixed: (city, other) => ({ input: { ...spareOf(city, city, 0), version: 2, location: placeOf(other) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.retireSign': {
    query: `mutation ($input: RetireSignInput!) { retireSign(input: $input) { ${signOf('SignRetirement')} } }`,
    of: (city) => ({ input: { ...spareOf(city, city, 1), replacedBy: codeOf(city) } }),
    mixed: (city, other) => ({ input: spareOf(city, other, 1) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.reportSignsDamaged': {
    query: `mutation ($input: SignDamageInput!) { reportSignsDamaged(input: $input) { unknown changed municipality { slug } } }`,
    of: (city) => ({ input: { municipality: city.slug, codes: [codeOf(city)] } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, codes: [codeOf(other)] } }),
    mixedAnswer: ({ data }) =>
      expect(data.reportSignsDamaged).toMatchObject({ changed: 0, unknown: [codeOf(elsewhere)] }),
  },
  'Mutation.takeBackDamage': {
    query: `mutation ($input: SignDamageInput!) { takeBackDamage(input: $input) { unknown changed municipality { slug } } }`,
    of: (city) => ({ input: { municipality: city.slug, codes: [codeOf(city)] } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, codes: [codeOf(other)] } }),
    mixedAnswer: ({ data }) =>
      expect(data.takeBackDamage).toMatchObject({ changed: 0, unknown: [codeOf(elsewhere)] }),
  },
  'Query.openings': {
    query: `query ($slug: String!, $location: ID) { openings(municipality: $slug, location: $location) {
      nodes { id location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.openings).toEqual({ nodes: [] }),
  },
  'Query.comments': {
    query: `query ($slug: String!, $location: ID) { comments(municipality: $slug, location: $location) {
      nodes { text location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.comments).toEqual({ nodes: [] }),
  },
  'Query.praise': {
    query: `query ($filter: SummaryFilter!) { praise(filter: $filter) { totalCount quietCount nodes { location { id municipality { slug } } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { settlementId }) => ({
      filter: { municipality: slug, settlement: String(settlementId) },
    }),
    mixedAnswer: ({ data }) => expect(data.praise).toEqual({ totalCount: 0, quietCount: 0, nodes: [] }),
  },
  'Query.moderatedComments': {
    query: `query ($slug: String!, $location: ID) { moderatedComments(municipality: $slug, state: NEW, location: $location) {
      totalCount nodes { comment { text location { municipality { slug } } } suggestions { words } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.moderatedComments).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Mutation.moderateComments': {
    query: `mutation ($input: ModerateCommentsInput!) { moderateComments(input: $input) { __typename
      ... on CommentsModerated { decided { comment { text } } meanwhile { comment { text } } } } }`,
    of: (city) => ({ input: commentsOf(city, city) }),
    mixed: (city, other) => ({ input: commentsOf(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.reclassifyOpening': {
    query: `mutation ($input: ReclassifyOpeningInput!) { reclassifyOpening(input: $input) { __typename
      ... on OpeningReclassified { opening { id location { municipality { slug } } } } } }`,
    of: (city) => ({ input: decisionOn(city, city) }),
    mixed: (city, other) => ({ input: decisionOn(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.me': {
    query: `{ me { name memberships { role isBound municipality { slug } } } }`,
    of: () => ({}),
    mixed: null,
    isNameless: true,
  },
  'Query.allowances': {
    query: `query ($slug: String!) { allowances(municipality: $slug) { why givenBy holds } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.giveAllowance': {
    query: `mutation ($input: GiveAllowanceInput!) { giveAllowance(input: $input) { __typename
      ... on AllowanceGiven { allowance { why } } } }`,
    of: ({ slug }) => ({
      input: { municipality: slug, action: 'COMMENTS_READ', until: tomorrow(), why: slug },
    }),
    mixed: null,
  },
  'Mutation.revokeAllowance': {
    query: `mutation ($input: RevokeAllowanceInput!) { revokeAllowance(input: $input) { allowance { why } } }`,
    of: (city) => ({ input: allowanceOf(city, city) }),
    mixed: (city, other) => ({ input: allowanceOf(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.appointment': {
    query: `{ appointment(token: "none") { email } }`,
    of: () => ({}),
    mixed: null,
    isNameless: true,
  },
  'Mutation.acceptAppointment': {
    query: `mutation { acceptAppointment(input: { token: "none" }) { __typename } }`,
    of: () => ({}),
    mixed: null,
    isNameless: true,
  },
  'Query.settings': {
    query: `query ($slug: String!) { settings(municipality: $slug) { version municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
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
    // As the change before left it.
    of: (city) => ({ input: orderIn(city, city, 2) }),
    mixed: (city, other) => ({ input: orderIn(city, other, 1) }),
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
  'Query.members': {
    query: `query ($slug: String!) { members(municipality: $slug) { name email role scope { settlement { name } } } }`,
    of: ({ slug }) => ({ slug }),
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
      input: { municipality: slug, label: slug, allowance: 'RAISED', expiresOn: inAYear },
    }),
    mixed: null,
  },
  'Mutation.revokeApiKey': {
    query: `mutation ($input: ApiKeyInput!) { revokeApiKey(input: $input) { label } }`,
    of: ({ slug }) => ({ input: { municipality: slug, apiKey: apiKeys.get(slug) } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, apiKey: apiKeys.get(other.slug) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.printOrders': {
    query: `query ($slug: String!) { printOrders(municipality: $slug) { totalCount nodes { id note } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.printOrder': {
    query: `query ($slug: String!, $id: ID!) { printOrder(municipality: $slug, id: $id) { note link { holder }
      signs { nodes { code name } } } }`,
    of: ({ slug }) => ({ slug, id: orders.get(slug) }),
    mixed: ({ slug }, other) => ({ slug, id: orders.get(other.slug) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.createPrintOrder': {
    query: `mutation ($input: CreatePrintOrderInput!) { createPrintOrder(input: $input) { ... on PrintOrderCreated { order { note } }
      ... on Invalid { faults { field fault part } } } }`,
    of: (city) => ({ input: { ...ORDER, ...orderFor(city, city) } }),
    mixed: (city, other) => ({ input: { ...ORDER, ...orderFor(city, other) } }),
    mixedAnswer: ({ data }) =>
      expect(data.createPrintOrder.faults).toMatchObject([{ field: 'parts.0.codes', fault: 'UNKNOWN' }]),
  },
  'Query.orderableSigns': {
    query: `query ($slug: String!, $settlement: ID, $codes: [String!]) { orderableSigns(municipality: $slug, settlement: $settlement,
      codes: $codes) { totalCount signs { code name } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: (city, other) => ({
      slug: city.slug,
      settlement: String(other.settlementId),
      codes: [codeOf(other)],
    }),
    mixedAnswer: ({ data }) => expect(data.orderableSigns).toEqual({ totalCount: 0, signs: [] }),
    isNameless: true,
  },
  'Query.signPicture': {
    query: `query ($slug: String!, $code: String!) { signPicture(municipality: $slug, code: $code, format: "a5", design: CLASSIC,
      press: UNIVERSAL) { ... on SignPicture { name address } ... on Invalid { faults { field fault part } } } }`,
    of: (city) => ({ slug: city.slug, code: codeOf(city) }),
    mixed: (city, other) => ({ slug: city.slug, code: codeOf(other) }),
    mixedAnswer: ({ data }) =>
      expect(data.signPicture.faults).toMatchObject([{ field: 'parts.0.codes', fault: 'UNKNOWN' }]),
  },
  'Mutation.decideTestSheet': {
    query: `mutation ($input: DecideTestSheetInput!) { decideTestSheet(input: $input) { ... on PrintOrderChanged { order { note } } } }`,
    of: ({ slug }) => ({
      input: { municipality: slug, order: orders.get(slug), version: 1, isApproved: true },
    }),
    mixed: ({ slug }, other) => ({
      input: { municipality: slug, order: orders.get(other.slug), version: 1, isApproved: true },
    }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.deliverPrintOrder': {
    query: `mutation ($input: DeliverPrintOrderInput!) { deliverPrintOrder(input: $input) { ... on PrintOrderChanged { order { note } } } }`,
    of: (city) => ({ input: { ...deliveryOf(city), order: delivered.get(city.slug) } }),
    mixed: (city, other) => ({ input: { ...deliveryOf(city), order: delivered.get(other.slug) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.cancelPrintOrder': {
    query: `mutation ($input: CancelPrintOrderInput!) { cancelPrintOrder(input: $input) { ... on PrintOrderChanged { order { note } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, order: cancelled.get(slug), version: 1 } }),
    mixed: ({ slug }, other) => ({
      input: { municipality: slug, order: cancelled.get(other.slug), version: 1 },
    }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.issueOrderLink': {
    query: `mutation ($input: OrderLinkInput!) { issueOrderLink(input: $input) { ... on OrderLinkIssued { order { note } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, order: orders.get(slug) } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, order: orders.get(other.slug) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.revokeOrderLink': {
    query: `mutation ($input: OrderLinkInput!) { revokeOrderLink(input: $input) { note } }`,
    of: ({ slug }) => ({ input: { municipality: slug, order: orders.get(slug) } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, order: orders.get(other.slug) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.publishOpenData': {
    query: `mutation ($slug: String!) { publishOpenData(municipality: $slug) { __typename
      ... on OpenDataAsked { settings { openDataState municipality { slug } } } ... on NothingOpened { municipality { slug } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.invitations': {
    query: `query ($slug: String!) { invitations(municipality: $slug) { email role } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.invitation': {
    query: `query ($token: String!) { invitation(token: $token) { email municipality { slug } } }`,
    of: ({ slug }) => ({ token: slug }),
    mixed: null,
  },
  'Query.reportEditions': {
    query: `query ($slug: String!) { reportEditions(municipality: $slug) { year municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.reportEdition': {
    query: `query ($slug: String!) { reportEdition(municipality: $slug, year: 2024) { municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.benchmark': {
    query: `query ($slug: String!) { benchmark(municipality: $slug) { takesPart categories { cities { slug count } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Query.documents': {
    query: `query ($slug: String!) { documents(municipality: $slug, name: PRESS) { owner sections { text facts { text } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.reportYears': {
    query: `query ($slug: String!) { reportYears(municipality: $slug) { year municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.reportYear': {
    query: `query ($slug: String!) { reportYear(municipality: $slug, year: 2025) { municipality { slug } figures { whole { count } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.editReport': {
    query: `mutation ($input: EditReportInput!) { editReport(input: $input) { __typename
      ... on ReportSaved { report { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, year: 2025, content: REPORT } }),
    mixed: null,
  },
  'Mutation.publishReport': {
    query: `mutation ($input: PublishReportInput!) { publishReport(input: $input) { __typename
      ... on ReportPublished { edition { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, year: 2024, version: 1 } }),
    mixed: null,
  },
  'Mutation.withdrawReport': {
    query: `mutation ($input: WithdrawReportInput!) { withdrawReport(input: $input) { __typename
      ... on ReportWithdrawn { edition { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, year: 2024, edition: 1, why: 'A mistake.' } }),
    mixed: null,
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
  'Query.managedLocations': {
    query: `query ($slug: String!, $settlement: ID) { managedLocations(municipality: $slug, settlement: $settlement) {
      totalCount nodes { name codes location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, { settlementId }) => ({ slug, settlement: String(settlementId) }),
    mixedAnswer: ({ data }) => expect(data.managedLocations).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Query.managedLocation': {
    query: `query ($slug: String!, $id: ID!) { managedLocation(municipality: $slug, id: $id) { name location { municipality { slug } } } }`,
    of: (city) => ({ slug: city.slug, id: placeOf(city) }),
    mixed: ({ slug }, other) => ({ slug, id: placeOf(other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.createLocation': {
    query: `mutation ($input: CreateLocationInput!) { createLocation(input: $input) { __typename
      ... on LocationCreated { location { location { municipality { slug } } } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: { municipality: city.slug, wanted: placeIn(city) } }),
    mixed: (city, other) => ({ input: { municipality: city.slug, wanted: placeIn(other) } }),
    mixedAnswer: ({ data }) =>
      expect(data.createLocation.faults).toEqual([
        { field: 'settlement', fault: 'UNKNOWN' },
        { field: 'category', fault: 'UNKNOWN' },
      ]),
  },
  'Mutation.editLocation': {
    query: `mutation ($input: EditLocationInput!) { editLocation(input: $input) { __typename
      ... on LocationChanged { location { location { municipality { slug } } } } } }`,
    of: (city) => ({ input: { ...versionOf(city, city), wanted: placeIn(city) } }),
    mixed: (city, other) => ({ input: { ...versionOf(city, other), wanted: placeIn(city) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.retireLocation': {
    query: `mutation ($input: RetireLocationInput!) { retireLocation(input: $input) { __typename
      ... on LocationRetired { location { location { municipality { slug } } } } } }`,
    of: (city) => ({ input: { ...versionOf(city, city, 2), because: 'A walk.' } }),
    mixed: (city, other) => ({ input: { ...versionOf(city, other), because: 'A walk.' } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.reviveLocation': {
    query: `mutation ($input: ReviveLocationInput!) { reviveLocation(input: $input) { __typename
      ... on LocationRevived { location { location { municipality { slug } } } } } }`,
    // As the changes before left it.
    of: (city) => ({ input: versionOf(city, city, 3) }),
    mixed: (city, other) => ({ input: versionOf(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.mergeLocations': {
    query: `mutation ($input: MergeLocationsInput!) { mergeLocations(input: $input) { __typename
      ... on LocationMerged { location { location { municipality { slug } } } } } }`,
    of: (city) => ({ input: { ...secondOf(city), into: placeOf(city) } }),
    mixed: (city, other) => ({ input: { ...secondOf(city), into: placeOf(other) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.managedImprovements': {
    query: `query ($slug: String!, $settlement: ID) { managedImprovements(municipality: $slug, settlement: $settlement) {
      totalCount nodes { text improvement { locations { municipality { slug } } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, { settlementId }) => ({ slug, settlement: String(settlementId) }),
    mixedAnswer: ({ data }) => expect(data.managedImprovements).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Query.managedImprovement': {
    query: `query ($slug: String!, $id: ID!) { managedImprovement(municipality: $slug, id: $id) { text state } }`,
    of: ({ slug }) => ({ slug, id: String(improvements.get(slug)) }),
    mixed: ({ slug }, other) => ({ slug, id: String(improvements.get(other.slug)) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.saveImprovement': {
    query: `mutation ($input: SaveImprovementInput!) { saveImprovement(input: $input) { __typename
      ... on ImprovementSaved { improvement { text } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: { ...improvementIn(city), locations: [placeOf(city)] } }),
    mixed: (city, other) => ({ input: { ...improvementIn(city), locations: [placeOf(other)] } }),
    mixedAnswer: ({ data }) =>
      expect(data.saveImprovement.faults).toEqual([{ field: 'locations', fault: 'UNKNOWN' }]),
  },
  'Mutation.publishImprovement': {
    query: `mutation ($input: PublishImprovementInput!) { publishImprovement(input: $input) { __typename
      ... on ImprovementSaved { improvement { text } } } }`,
    of: (city) => ({ input: { ...improvementOf(city, city), state: 'PUBLISHED' } }),
    mixed: (city, other) => ({ input: { ...improvementOf(city, other), state: 'WITHDRAWN' } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.mountingRounds': {
    query: `query ($slug: String!) { mountingRounds(municipality: $slug) { totalCount nodes { id name } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.plannedRound': {
    query: `query ($slug: String!, $id: ID!) { plannedRound(municipality: $slug, id: $id) { name links { holder }
      signs { code location { municipality { slug } } mountings { note } } } }`,
    of: ({ slug }) => ({ slug, id: rounds.get(slug) }),
    mixed: ({ slug }, other) => ({ slug, id: rounds.get(other.slug) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.signsToMount': {
    query: `query ($slug: String!, $codes: [String!], $order: ID) { signsToMount(municipality: $slug, codes: $codes, order: $order) {
      code location { municipality { slug } } } }`,
    of: (city) => ({ slug: city.slug, codes: [codeOf(city)] }),
    mixed: ({ slug }, other) => ({ slug, codes: [codeOf(other)] }),
    mixedAnswer: ({ data }) => expect(data.signsToMount).toEqual([]),
  },
  'Mutation.createMountingRound': {
    query: `mutation ($input: CreateMountingRoundInput!) { createMountingRound(input: $input) { ... on RoundSaved { round { name } }
      ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: roundOf(city, city) }),
    mixed: (city, other) => ({ input: roundOf(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.createMountingRound.faults).toEqual([{ field: 'codes', fault: 'UNKNOWN' }]),
  },
  'Mutation.changeMountingRound': {
    query: `mutation ($input: ChangeMountingRoundInput!) { changeMountingRound(input: $input) { __typename
      ... on RoundSaved { round { name } } } }`,
    of: ({ slug }) => ({ input: { ...changedRound(slug), round: rounds.get(slug) } }),
    mixed: ({ slug }, other) => ({ input: { ...changedRound(slug), round: rounds.get(other.slug) } }),
    mixedAnswer: refusedAsNotFound,
    isNameless: true,
  },
  'Mutation.addSignsToRound': {
    query: `mutation ($input: AddSignsToRoundInput!) { addSignsToRound(input: $input) { __typename
      ... on SignsAdded { round { name } } } }`,
    of: (city) => ({
      input: { municipality: city.slug, round: rounds.get(city.slug), offered: [], codes: [codeOf(city)] },
    }),
    mixed: (city, other) => ({
      input: { municipality: city.slug, round: rounds.get(other.slug), offered: [], codes: [codeOf(other)] },
    }),
    mixedAnswer: refusedAsNotFound,
    isNameless: true,
  },
  'Mutation.issueRoundLink': {
    query: `mutation ($input: IssueRoundLinkInput!) { issueRoundLink(input: $input) { ... on RoundLinkIssued { round { name } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, round: rounds.get(slug) } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, round: rounds.get(other.slug) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.revokeRoundLink': {
    query: `mutation ($input: RevokeRoundLinkInput!) { revokeRoundLink(input: $input) { name } }`,
    of: ({ slug }) => ({ input: { municipality: slug, round: rounds.get(slug) } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, round: rounds.get(other.slug) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.tasks': {
    query: `query ($slug: String!) { tasks(municipality: $slug) { nodes { text owner { name } location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.task': {
    query: `query ($slug: String!, $id: ID!) { task(municipality: $slug, id: $id) { text improvement { text } } }`,
    of: ({ slug }) => ({ slug, id: String(tasks.get(slug)) }),
    mixed: ({ slug }, other) => ({ slug, id: String(tasks.get(other.slug)) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.taskOwners': {
    query: `query ($slug: String!, $location: ID) { taskOwners(municipality: $slug, location: $location) { id name } }`,
    of: (city) => ({ slug: city.slug, location: placeOf(city) }),
    mixed: null,
  },
  'Mutation.saveTask': {
    query: `mutation ($input: SaveTaskInput!) { saveTask(input: $input) { __typename
      ... on TaskSaved { task { text } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: taskIn(city, city) }),
    mixed: (city, other) => ({ input: taskIn(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.saveTask.faults).toEqual([{ field: 'location', fault: 'UNKNOWN' }]),
  },
  'Mutation.inviteMember': {
    query: `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename
      ... on MemberInvited { invitation { email municipality { slug } } } ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, email: 'somebody@example.bg', role: 'ANALYST' } }),
    mixed: ({ slug }, { settlementId }) => ({
      input: {
        municipality: slug,
        email: 'somebody@example.bg',
        role: 'LOCAL',
        scope: { settlement: String(settlementId) },
      },
    }),
    mixedAnswer: ({ data }) =>
      expect(data.inviteMember).toEqual({
        __typename: 'Invalid',
        faults: [{ field: 'scope', fault: 'UNKNOWN' }],
      }),
  },
  'Mutation.resendInvitation': {
    query: `mutation ($input: InvitationInput!) { resendInvitation(input: $input) { __typename
      ... on MemberInvited { invitation { email municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, invitation: letters.get(slug) } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, invitation: letters.get(other.slug) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.withdrawInvitation': {
    query: `mutation ($input: InvitationInput!) { withdrawInvitation(input: $input) { email } }`,
    of: ({ slug }) => ({ input: { municipality: slug, invitation: invitations.get(slug) } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, invitation: invitations.get(other.slug) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.changeMember': {
    query: `mutation ($input: ChangeMemberInput!) { changeMember(input: $input) { __typename
      ... on MemberChanged { member { name role } } } }`,
    of: (city) => ({ input: { ...memberIn(city, city), role: 'AUDITOR' } }),
    mixed: (city, other) => ({ input: { ...memberIn(city, other), role: 'AUDITOR' } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.removeMember': {
    query: `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename
      ... on MemberRemoved { member { name } } } }`,
    // As the change before left it.
    of: (city) => ({ input: { ...memberIn(city, city), version: 2 } }),
    mixed: (city, other) => ({ input: memberIn(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.acceptInvitation': {
    query: `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`,
    of: () => ({ input: { token: 'no such link' } }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.changeMyName': {
    query: `mutation ($input: ChangeMyNameInput!) { changeMyName(input: $input) { __typename ... on NameChanged { me { name } } } }`,
    of: ({ slug }) => ({ input: { name: slug } }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.chooseMyLanguage': {
    query: `mutation { chooseMyLanguage(language: "en") { name } }`,
    of: () => ({}),
    mixed: null,
    isNameless: true,
  },
  'Query.alerts': {
    query: `query ($slug: String!, $location: ID) { alerts(municipality: $slug, location: $location) {
      nodes { id kind location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.alerts).toEqual({ nodes: [] }),
  },
  'Mutation.markAlert': {
    query: `mutation ($input: MarkAlertInput!) { markAlert(input: $input) { __typename
      ... on AlertMarked { alert { location { municipality { slug } } } } } }`,
    of: (city) => ({ input: alertIn(city, city) }),
    mixed: (city, other) => ({ input: alertIn(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.alertSubscription': {
    query: `query ($slug: String!) { alertSubscription(municipality: $slug) { frequency mutes { id } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.saveAlertSubscription': {
    query: `mutation ($input: SaveAlertSubscriptionInput!) { saveAlertSubscription(input: $input) { __typename
      ... on AlertSubscriptionSaved { subscription { locations { municipality { slug } } } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: choiceIn(city, city) }),
    mixed: (city, other) => ({ input: { ...choiceIn(city, other), version: 1 } }),
    mixedAnswer: ({ data }) =>
      expect(data.saveAlertSubscription).toEqual({
        __typename: 'Invalid',
        faults: [{ field: 'locations', fault: 'UNKNOWN' }],
      }),
  },
  'Mutation.muteAlerts': {
    query: `mutation ($input: MuteAlertsInput!) { muteAlerts(input: $input) { mutes { location { municipality { slug } } } } }`,
    of: (city) => ({ input: { municipality: city.slug, location: placeOf(city), isMuted: true } }),
    mixed: (city, other) => ({ input: { municipality: city.slug, location: placeOf(other), isMuted: true } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.rate': {
    query: `mutation ($input: RateInput!) { rate(input: $input) { __typename ... on RatingReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: { code: codeOf(city), ballotId: crypto.randomUUID(), score: 7 } }),
    mixed: null,
  },
  'Mutation.answer': {
    query: `mutation ($input: AnswerInput!) { answer(input: $input) { __typename ... on AnswerReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: answerAt(city, city) }),
    mixed: (city, other) => ({ input: answerAt(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.comment': {
    query: `mutation ($input: CommentInput!) { comment(input: $input) { __typename ... on CommentReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: { code: codeOf(city), ballotId: crypto.randomUUID(), text: 'Good.' } }),
    mixed: null,
  },
};

function answerAt(city: City, { questionId, optionIds }: City) {
  const options = optionIds.slice(0, 1).map(String);
  return { code: codeOf(city), ballotId: crypto.randomUUID(), question: String(questionId), options };
}

function placeIn({ settlementId, categoryId }: City) {
  return { name: { bg: 'Парк' }, settlement: String(settlementId), category: String(categoryId) };
}

function versionOf({ slug }: City, other: City, version = 1) {
  return { municipality: slug, location: placeOf(other), version };
}

function secondOf({ slug, places }: City) {
  return { municipality: slug, location: String(places[1]?.id), version: 1 };
}

function alertIn({ slug }: City, other: City) {
  return { municipality: slug, alert: alerts.get(other.slug), version: 1, state: 'SEEN' };
}

function choiceIn({ slug }: City, other: City) {
  const lists = { kinds: ['DROP'], locations: [placeOf(other)] };
  return { municipality: slug, version: 0, frequency: 'WEEKLY', wantsMonthly: false, ...lists };
}

function memberIn({ slug }: City, other: City) {
  return { municipality: slug, member: String(others.get(other.slug)?.memberId), version: 1 };
}

function settlementIn({ slug }: City, { settlementId }: City) {
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

function categoryIn({ slug }: City, { categoryId }: City) {
  const [category, name] = [String(categoryId), { bg: slug }];
  const words = { name, ratingQuestion: name };
  return { municipality: slug, category, version: 1, ...words, icon: 'PARK', isRetired: false };
}

function questionIn({ slug, categoryId }: City, { questionId, optionIds }: City) {
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

function orderIn({ slug }: City, { categoryId }: City, version: number) {
  return { municipality: slug, order: [{ category: String(categoryId), version }] };
}

function improvementIn({ slug }: City) {
  return { municipality: slug, text: { bg: slug }, doneOn: '2026-11-01' };
}

function improvementOf({ slug }: City, other: City) {
  return { municipality: slug, improvement: String(improvements.get(other.slug)), version: 1 };
}

function taskIn({ slug }: City, other: City) {
  const owner = String(admins.get(slug)?.memberId);
  const what = { text: slug, dueOn: '2026-12-01', state: 'OPEN' };
  return { municipality: slug, location: placeOf(other), owner, ...what };
}

const tomorrow = () => new Date(Date.now() + 24 * 60 * 60_000).toISOString().slice(0, 10);

function allowanceOf({ slug }: City, other: City) {
  return { municipality: slug, allowance: allowances.get(other.slug) };
}

function recordOf({ slug }: City, other: City) {
  return { municipality: slug, codes: [codeOf(other)], state: 'DAMAGED' };
}

function decisionOn({ slug }: City, other: City) {
  return { municipality: slug, opening: openingOf(other), standing: 'UNCONFIRMED', note: 'A walk.' };
}

let server: TestServer;
let here: City;
let elsewhere: City;
/** The admin of each city, by its slug, and of this city somebody of each role. */
const admins = new Map<string, SignedIn>();
const roles = new Map<Role, SignedIn>();
let operator: SignedIn;
/** Sessions of an admin of this city: one whose time is over, one that was ended. */
let ended: readonly SignedIn[];
/** Somebody else in each city, who may be changed and removed; an invitation, and one whose letter is sent again. */
const others = new Map<string, SignedIn>();
const invitations = new Map<string, string>();
const letters = new Map<string, string>();
/** A key to the API of each city, by its slug. */
const apiKeys = new Map<string, string>();
/** Orders of signs of each city, by its slug: for each step that one takes; and one as it is sent. */
const orders = new Map<string, string>();
const delivered = new Map<string, string>();
const cancelled = new Map<string, string>();
const deliveryOf = ({ slug }: City) => ({ municipality: slug, version: 1, damaged: [] });
const ORDER = {
  format: 'a5',
  design: 'CLASSIC',
  press: 'UNIVERSAL',
  wantsTestSheet: true,
  shopLanguage: 'EN',
  deliveryAddress: 'Somewhere 1',
  shopEmail: 'shop@example.bg',
};
const orderFor = ({ slug }: City, other: City) => ({
  municipality: slug,
  note: slug,
  dueOn: inAYear,
  parts: [{ quantity: 1, codes: [codeOf(other)] }],
});
// As Sofia counts it, at the latest.
const today = new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10);
const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
/** A round on which signs of each city are put up, by its slug; and one as it is sent. */
const rounds = new Map<string, string>();
const roundOf = ({ slug }: City, other: City) => ({
  municipality: slug,
  name: slug,
  roundOn: today,
  codes: [codeOf(other)],
});
const changedRound = (slug: string) => ({ municipality: slug, version: 0, name: slug, roundOn: today });
/** The hash of a photo that each city has. */
const PHOTO = 'A'.repeat(22);
/** An improvement and a task of each city, by its slug. */
const improvements = new Map<string, bigint>();
const tasks = new Map<string, bigint>();
/** An alert about the first place of each city, by its slug. */
const alerts = new Map<string, string>();
/** The opening of each city, by its slug. */
const openings = new Map<string, string>();
const comments = new Map<string, string>();
/** A pass of an order and one of a round of each city, by its slug, as headers show them. */
const passes = new Map<string, Passes>();
/** What each city allowed operators: it ended. */
const allowances = new Map<string, string>();

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.signInOperator();
  const owner = server.database.owner.pool;
  // Live cities: their boxes are not opened during the walk.
  here = await createCity(owner, { isDemo: false, commentsAllowed: true, places: 2 });
  elsewhere = await createCity(owner, { isDemo: false, commentsAllowed: true, places: 2 });
  ended = await endSessions(owner, here);
  for (const role of ROLES) {
    const scope = role === 'local' ? { settlementId: here.settlementId } : {};
    roles.set(role, await server.signIn(here, { role, name: here.slug, ...scope }));
  }
  for (const city of [here, elsewhere]) {
    const [place] = city.places;
    if (!place) continue;
    await owner.query(
      Prisma.sql`INSERT INTO photos VALUES (${city.id}, ${PHOTO}, 1, 1, '\\x01', '\\x01', now())`,
    );
    improvements.set(city.slug, await addImprovement(owner, city, { name: city.slug, places: [place.id] }));
    const codes = [drawCode(), drawCode()];
    await owner.query(
      Prisma.sql`INSERT INTO sign_codes SELECT ${city.id}, code, ${place.id} FROM unnest(${codes}::text[]) AS code`,
    );
    await owner.query(
      Prisma.sql`INSERT INTO signs (municipality_id, code) SELECT ${city.id}, code FROM unnest(${codes}::text[]) AS code`,
    );
    spares.set(city.slug, codes);
    admins.set(city.slug, await server.signIn(city, { name: city.slug }));
    others.set(city.slug, await server.signIn(city, { role: 'analyst', name: city.slug }));
    const allowed = await owner.query<{ id: string }>(
      Prisma.sql`INSERT INTO allowances (municipality_id, action, until, why, given_by, given_at)
        VALUES (${city.id}, 'comments.read', '2026-01-01', ${city.slug}, 'Somebody', now()) RETURNING id`,
    );
    allowances.set(city.slug, allowed.rows[0]?.id ?? '');
    tasks.set(city.slug, await addTask(owner, city));
    for (const each of [orders, delivered, cancelled]) each.set(city.slug, await addOrder(owner, city));
    rounds.set(city.slug, await addRound(owner, city));
    await owner.query(
      Prisma.sql`INSERT INTO audit_entries (municipality_id, at, actor, action, subject, subject_id)
        VALUES (${city.id}, now(), ${city.slug}, 'settings.edit', 'Municipality', '1')`,
    );
    invitations.set(city.slug, await invite(owner, city, 'new'));
    letters.set(city.slug, await invite(owner, city, 'again'));
    const { rows: keys } = await owner.query<{ id: string }>(
      Prisma.sql`INSERT INTO api_keys (municipality_id, token_hash, label, allowance, issued_on, expires_on)
        VALUES (${city.id}, sha256(convert_to(${city.slug}, 'UTF8')), ${city.slug}, 'RAISED', '2026-01-01', '2099-01-01')
        RETURNING id`,
    );
    apiKeys.set(city.slug, keys[0]?.id ?? '');
    const { rows } = await owner.query<{ id: string }>(
      Prisma.sql`INSERT INTO alerts (municipality_id, kind, location_id, since, told_on, count, before, after)
        VALUES (${city.id}, 'DROP', ${place.id}, '2026-10-03', '2026-11-01', 46, 8.6, 7.1) RETURNING id`,
    );
    alerts.set(city.slug, rows[0]?.id ?? '');
    await owner.query(
      Prisma.sql`WITH report AS (INSERT INTO reports (municipality_id, year, content) VALUES (${city.id}, 2024, ${JSON.stringify(COMPLETE)}::jsonb))
        INSERT INTO report_editions VALUES (${city.id}, 2024, 1, now(), 'Somebody', '{}', '{"methods": []}')`,
    );
    passes.set(city.slug, await addPasses(owner, city));
    openings.set(city.slug, await publish(owner, city, place, '2026-11-01', [6, 7, 8, 9, 10]));
    const said = crypto.randomUUID();
    comments.set(city.slug, said);
    await owner.query(`INSERT INTO comments VALUES ($1, $2, $3, 'COUNTED', '2026-11-01', 'Said at ' || $4)`, [
      city.id,
      said,
      place?.id,
      city.slug,
    ]);
  }
});
afterAll(() => server.close());

/** Signs an admin of the city in twice, and takes both sessions away. */
async function endSessions(owner: Pool, city: City): Promise<readonly SignedIn[]> {
  const [expired, revoked] = [await server.signIn(city), await server.signIn(city)];
  await owner.query(
    Prisma.sql`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = ${expired.userId}::uuid`,
  );
  await owner.query(Prisma.sql`DELETE FROM sessions WHERE user_id = ${revoked.userId}::uuid`);
  return [expired, revoked];
}

async function addTask(owner: Pool, { id, slug, categoryId }: City): Promise<bigint> {
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO tasks (municipality_id, category_id, text, due_on)
      VALUES (${id}, ${categoryId}, ${slug}, '2026-12-01') RETURNING id`,
  );
  return BigInt(rows[0]?.id ?? 0);
}

async function addOrder(owner: Pool, city: City): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO print_orders (municipality_id, format, design, press, due_on, delivery_address, shop_email, shop_language,
        note, test_sheet, content, ordered_on)
      VALUES (${city.id}, 'a5', 'classic', 'universal', '2099-01-01', 'Somewhere 1', 'shop@example.bg', 'bg', ${city.slug}, 'APPROVED',
        '{"signs": []}', '2026-10-01') RETURNING id`,
  );
  const id = rows[0]?.id ?? '';
  await owner.query(
    Prisma.sql`INSERT INTO print_order_signs VALUES (${city.id}, ${BigInt(id)}, ${codeOf(city)}, 1, 0)`,
  );
  return id;
}

async function addRound(owner: Pool, city: City): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO mounting_rounds (municipality_id, name, round_on) VALUES (${city.id}, ${city.slug}, '2099-01-01') RETURNING id`,
  );
  const id = rows[0]?.id ?? '';
  await owner.query(
    Prisma.sql`INSERT INTO mounting_round_signs VALUES (${city.id}, ${BigInt(id)}, ${codeOf(city)}, 0)`,
  );
  return id;
}

async function invite(owner: Pool, city: City, name: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO invitations (municipality_id, token_hash, email, role, invited_by, expires_at)
      VALUES (${city.id}, ${Buffer.from(name + city.slug)}, ${`${name}@${city.slug}.bg`}, 'analyst', 'Somebody', now() + interval '1 day')
      RETURNING id`,
  );
  return rows[0]?.id ?? '';
}

/** What operators alone do, for the platform as a whole, is walked in test/operator/operator/walk.test.ts. */
const isOfPlatform = (access: Action) =>
  !isPublic(access) && !ROLES.some((role) => mayRole(role, access)) && mayRole('operator', access);

/** What is done with a pass alone: it is walked in test/tenancy/passes.test.ts. */
const isOfPass = (access: Action) => (PASS_ACTIONS as readonly Action[]).includes(access);

const rootFields = [schema.getQueryType(), schema.getMutationType()]
  .flatMap((type) =>
    Object.values((type as GraphQLObjectType).getFields()).map((field) => ({
      name: `${type?.name}.${field.name}`,
      access: field.extensions.access as Action,
    })),
  )
  .filter(({ access }) => !isOfPlatform(access) && !isOfPass(access));
const accessOf = new Map(rootFields.map(({ name, access }) => [name, access]));

describe('every root field', () => {
  it('has a case here, and declares an action of the policy', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(rootFields.map(({ name }) => name).toSorted());
    const actions: readonly Action[] = [...MUNICIPALITY_ACTIONS, ...GLOBAL_ACTIONS];
    for (const { access } of rootFields) expect(actions).toContain(access);
  });

  it.each(Object.entries(CASES))('%s', async (name, { query, of, mixed, mixedAnswer, isNameless }) => {
    const access = accessOf.get(name) ?? 'audit.read';
    const [own, other] = [admins.get(here.slug), admins.get(elsewhere.slug)];
    const stranger = await server.ask(query, of(here));
    if (isPublic(access)) {
      // Whoever asks, the answer is about the city that was asked for.
      for (const answer of [
        stranger,
        await server.ask(query, of(here), own),
        await server.ask(query, of(here), other),
        await server.ask(query, of(here), server.printShop(elsewhere.slug)),
        await server.ask(query, of(here), passes.get(elsewhere.slug)?.shop),
      ]) {
        expect(answer.codes).toEqual([]);
        if (!isNameless) expect(JSON.stringify(answer.data)).not.toContain(mixed ? elsewhere.slug : '\u0000');
      }
    } else {
      expect(stranger).toMatchObject({ status: 401, data: null, codes: ['UNAUTHENTICATED'] });
      for (const holder of [other, server.printShop(elsewhere.slug)])
        expect(await server.ask(query, of(here), holder)).toMatchObject({ data: null, codes: ['NOT_FOUND'] });
      const shop = await server.ask(query, of(here), server.printShop(here.slug));
      expect(shop.codes).toEqual(mayRole('printShop', access) ? [] : ['FORBIDDEN']);
      for (const role of ROLES.filter((each) => !mayRole(each, access))) {
        const answer = await server.ask(query, of(here), roles.get(role));
        expect([role, answer.data, answer.codes]).toEqual([role, null, ['FORBIDDEN']]);
      }
      // A pass opens its one order or its one round, and nothing else.
      for (const token of [passes.get(here.slug)?.shop, passes.get(here.slug)?.fitter])
        expect(await server.ask(query, of(here), token)).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
      for (const token of [passes.get(elsewhere.slug)?.shop, passes.get(elsewhere.slug)?.fitter])
        expect(await server.ask(query, of(here), token)).toMatchObject({ data: null, codes: ['NOT_FOUND'] });
      // Who runs the platform sees and changes nothing of a city's own.
      expect(await server.ask(query, of(here), operator)).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
      const answer = await server.ask(query, of(here), own);
      expect(answer.codes).toEqual([]);
      if (!isNameless) expect(JSON.stringify(answer.data)).toContain(here.slug);
      expect(JSON.stringify(answer.data)).not.toContain(elsewhere.slug);
      // What the admin did may be done already: then the others hear that, and not that they may not.
      for (const role of ROLES.filter((each) => mayRole(each, access))) {
        const { codes } = await server.ask(query, of(here), roles.get(role));
        expect([role, codes.filter((code) => code !== 'NOT_FOUND')]).toEqual([role, []]);
      }
    }
    if (mixed) mixedAnswer?.(await server.ask(query, mixed(here, elsewhere), own));
  });

  it('refuses a token that is not known, also for what is public', async () => {
    const answer = await server.ask(`{ municipalities { slug } }`, {}, 'Bearer nonsense');
    expect(answer).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });
  });
});

/** What is neither GraphQL nor a file (test/tenancy/files.test.ts): a preview. Each with what it asks the policy. */
const PREVIEWS: readonly {
  readonly access: Action;
  readonly path: (slug: string) => string;
  readonly body?: (slug: string) => string | URLSearchParams;
}[] = [
  {
    access: 'improvements.manage',
    path: () => '/preview',
    body: (slug) => {
      const improvement = { text: { bg: slug }, doneOn: '2026-11-01', locations: [], photo: PHOTO };
      const preview = { municipality: slug, language: 'bg', improvement };
      return new URLSearchParams({ preview: JSON.stringify(preview) });
    },
  },
  {
    access: 'settings.read',
    path: () => '/preview',
    body: (slug) => new URLSearchParams({ preview: JSON.stringify({ municipality: slug, language: 'bg' }) }),
  },
];

describe('every address of members beside GraphQL', () => {
  const walk = async (address: (typeof PREVIEWS)[number], headers: Readonly<Record<string, string>>) => {
    const body = address.body?.(here.slug);
    const response = await fetch(`${server.url}/members${address.path(here.slug)}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { origin: server.url, ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return { status: response.status, text, code: /"code":"(\w+)"/.exec(text)?.[1] };
  };
  const places = async () =>
    (await server.database.owner.pool.query('SELECT count(*)::int FROM locations')).rows[0];

  it('has a case here for each of its actions', () => {
    const listed = ADDRESSES.flatMap(({ path, who }) =>
      typeof who === 'object' && !path.startsWith('/members/files/')
        ? who.member.map((access) => `${path} ${access}`)
        : [],
    );
    const cases = PREVIEWS.map(({ path, access }) => `/members${path('…')} ${access}`);
    expect(cases.toSorted()).toEqual(listed.toSorted());
  });

  it.each(PREVIEWS.map((address) => [address.path('…'), address] as const))('%s', async (_path, address) => {
    const before = await places();
    expect(await walk(address, {})).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    // A session whose time is over, or that somebody ended, is none; who runs the platform was granted nothing here.
    for (const { headers } of ended)
      expect(await walk(address, headers)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await walk(address, operator.headers)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    // A print shop's token and a pass say nothing where cookies are asked for.
    for (const { slug } of [here, elsewhere])
      for (const authorization of [server.printShop(slug), passes.get(slug)?.shop, passes.get(slug)?.fitter])
        expect(await walk(address, { authorization: authorization ?? '' })).toMatchObject({ status: 401 });
    const other = admins.get(elsewhere.slug)?.headers ?? {};
    expect(await walk(address, other)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    for (const role of ROLES) {
      const { status, code, text } = await walk(address, roles.get(role)?.headers ?? {});
      expect([role, status, code]).toEqual(
        mayRole(role, address.access) ? [role, 200, undefined] : [role, 403, 'FORBIDDEN'],
      );
      expect(text).not.toContain(elsewhere.slug);
    }
    expect(await places()).toEqual(before);
  });
});

it('files of results are as public as what is in them, and hold one city', async () => {
  for (const file of ['places.csv', 'settlements.csv', 'categories.csv', 'lines.csv', 'map.svg'])
    for (const headers of [{}, admins.get(elsewhere.slug)?.headers ?? {}]) {
      const path = `${server.url}/members/files/results/${here.slug}/${file}`;
      const response = await fetch(path, { headers });
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain(elsewhere.slug);
    }
});

it('files of open data are public, and each holds one city, whoever asks', async () => {
  const { jobs, citizen, owner } = server.database;
  const parts = { jobs: jobs.pool, citizen: citizen.pool, now: () => new Date('2026-11-25T12:00:00Z') };
  await owner.pool.query(
    `UPDATE municipalities SET opened_on = '2026-11-25' WHERE municipality_id = ANY ($1)`,
    [[String(here.id), String(elsewhere.id)]],
  );
  await publishDue(parts);
  const { rows } = await owner.pool.query<{ id: string }>(
    'SELECT id FROM locations WHERE municipality_id = $1 ORDER BY id',
    [String(here.id)],
  );
  const fileOf = async (slug: string, name: string, headers = {}) => {
    const response = await fetch(`${server.url}/results/${slug}/data/2026-11-25/${name}`, { headers });
    return { status: response.status, text: await response.text() };
  };
  const own = await fileOf(here.slug, 'places.jsonl');
  const placesOf = (text: string) => [...text.matchAll(/"place":"(\d+)"/g)].map(([, id]) => id);
  expect(placesOf(own.text)).toEqual(rows.map(({ id }) => id));
  for (const headers of [{}, admins.get(elsewhere.slug)?.headers ?? {}]) {
    for (const table of TABLE_NAMES) {
      const { status, text } = await fileOf(here.slug, `${table}.jsonl`, headers);
      expect(status).toBe(200);
      expect(text).not.toContain(elsewhere.slug);
      const places = new Set(placesOf(text));
      expect(
        placesOf((await fileOf(elsewhere.slug, 'places.jsonl')).text).filter((id) => places.has(id)),
      ).toEqual([]);
    }
  }
  for (const name of ['../../x', '..%2fplaces.jsonl', 'places', 'ballots.jsonl'])
    expect((await fileOf(here.slug, name)).status).toBe(404);
});

describe('the roles of the database', () => {
  const counted = (table: string) => `SELECT count(*)::int AS rows FROM ${table}`;

  it('let a member see one city, and nothing where none is set', async () => {
    const client = await server.database.member.pool.connect();
    try {
      for (const table of [
        'municipalities',
        'locations',
        'signs',
        'ratings',
        'openings',
        'tallies',
        'monthly_tallies',
        'rollups',
        'totals',
        'improvements',
        'improvement_locations',
        'photos',
        'tasks',
        'comments',
      ]) {
        expect((await client.query(counted(table))).rows).toEqual([{ rows: 0 }]);
      }
      await client.query('BEGIN');
      await client.query(`SELECT set_config('kazva.municipality_id', $1, true)`, [String(here.id)]);
      expect((await client.query(counted('municipalities'))).rows).toEqual([{ rows: 1 }]);
      expect((await client.query(counted('ratings'))).rows).toEqual([{ rows: 5 }]);
      // The walk added some.
      const cities = await client.query('SELECT DISTINCT municipality_id FROM improvements');
      expect(cities.rows).toEqual([{ municipality_id: String(here.id) }]);
      expect((await client.query(counted('comments'))).rows).toEqual([{ rows: 1 }]);
      await client.query('COMMIT');
      expect((await client.query(counted('ratings'))).rows).toEqual([{ rows: 0 }]);
    } finally {
      client.release();
    }
  });

  it('let nobody but the counter and the box near what waits', async () => {
    for (const role of ['citizen', 'member', 'gate', 'operator'] as const) {
      for (const table of ['ballots', 'ballot_ids', 'spoiled']) {
        await expect(server.database[role].pool.query(counted(table))).rejects.toThrow(/permission denied/);
      }
    }
    await expect(server.database.counter.pool.query(counted('ballot_ids'))).rejects.toThrow(
      /permission denied/,
    );
    await expect(server.database.counter.pool.query(counted('ratings'))).rejects.toThrow(/permission denied/);
  });

  it('let a citizen read no comment, and the counter none that it laid there', async () => {
    for (const role of ['citizen', 'counter'] as const) {
      await expect(server.database[role].pool.query(counted('comments'))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('let the operator invent ratings in a demo city only', async () => {
    const insert = `INSERT INTO tallies VALUES ($1, $2, 'COUNTED', '2026-11-03', 5, 0, 0, 0, 0, 0, 0, 0, 0, 0)`;
    const operator = server.database.operator.pool;
    await expect(operator.query(insert, [here.id, here.places[0]?.id])).rejects.toThrow(/row-level security/);
    expect((await operator.query('DELETE FROM ratings')).rowCount).toBe(0);
    expect((await operator.query('DELETE FROM comments')).rowCount).toBe(0);
  });

  it('cross municipalities only where it is listed', async () => {
    const { rows } = await server.database.owner.pool.query<{ role: string }>(
      `SELECT DISTINCT unnest(roles)::text AS role FROM pg_policies
       WHERE qual = 'true' AND cmd <> 'SELECT' AND schemaname = 'public'`,
    );
    const crossing = rows
      .map(({ role }) => `role ${role.replace(/^.*_/, '')}`)
      .filter((role) => !/^role (box|archive)$/.test(role));
    const doors = await server.database.owner.pool.query<{ name: string }>(
      `SELECT proname AS name FROM pg_proc WHERE proowner::regrole::text ~ '_benchmark"?$'`,
    );
    const functions = doors.rows.map(({ name }) => `function ${name}`);
    expect([...crossing, ...functions, 'table sign_codes'].toSorted()).toEqual(
      Object.keys(CROSSING).toSorted(),
    );
  });
});
