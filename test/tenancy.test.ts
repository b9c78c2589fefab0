// Walks EVERY root field as a stranger, as another city's print shop or member and as the city's own, and with another
// city's ids.
// A new root field without a case here fails.
import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../prisma/generated/client.ts';
import { MUNICIPALITY_ACTIONS, GLOBAL_ACTIONS } from '../server/access/policy.ts';
import { schema } from '../server/graphql/schema.ts';
import { createCity, publish, type City } from './support/city.ts';
import { startTestServer, type GraphqlAnswer, type TestServer } from './support/server.ts';

/** What may cross municipalities, and why. Nothing else does. */
const CROSSING = {
  'role counter': 'opens the boxes of every city',
  'role operator': 'brings cities live; invents ratings in demo cities only',
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
  /** Who may: everybody, or the city's own print shop or member. */
  readonly who: 'everybody' | 'printShop' | 'member';
}

const placeOf = (city: City) => String(city.places[0]?.id);
const codeOf = (city: City) => city.places[0]?.code;
const openingOf = ({ slug }: City) => openings.get(slug) ?? '';
const refusedAsNotFound = ({ codes }: GraphqlAnswer) => expect(codes).toEqual(['NOT_FOUND']);

const CASES: Readonly<Record<string, Case>> = {
  'Query.municipalities': {
    query: `{ municipalities { slug name } }`,
    of: () => ({}),
    mixed: null,
    who: 'everybody',
  },
  'Query.municipality': {
    query: `query ($slug: String!, $settlement: ID, $category: ID) { municipality(slug: $slug) { slug arms about { controller { name } }
      improvements(settlement: $settlement, category: $category) { id text location { name municipality { slug } } }
      locations(settlement: $settlement, category: $category) { totalCount nodes { id } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, { settlementId }) => ({ slug, settlement: String(settlementId) }),
    mixedAnswer: ({ data }) =>
      expect(data.municipality).toMatchObject({ improvements: [], locations: { totalCount: 0, nodes: [] } }),
    who: 'everybody',
  },
  'Query.location': {
    query: `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { id name
      nearby { municipality { slug } } tablet { id } desk { id } improvements { id text } } }`,
    of: (city) => ({ slug: city.slug, id: placeOf(city) }),
    mixed: ({ slug }, other) => ({ slug, id: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data).toEqual({ location: null }),
    who: 'everybody',
  },
  'Query.summary': {
    query: `query ($filter: SummaryFilter!) { summary(filter: $filter) { count byLocation { location { id } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, other) => ({ filter: { municipality: slug, location: placeOf(other) } }),
    mixedAnswer: ({ data }) => expect(data.summary).toEqual({ count: 0, byLocation: [] }),
    who: 'everybody',
  },
  'Query.ratings': {
    query: `query ($slug: String!, $location: ID) { ratings(municipality: $slug, location: $location) { nodes { score } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.ratings.nodes).toEqual([]),
    who: 'everybody',
  },
  'Query.sign': {
    query: `query ($code: String!) { sign(code: $code) { __typename ... on Sign { municipality { slug } location { id } } } }`,
    of: (city) => ({ code: codeOf(city) }),
    mixed: null,
    who: 'everybody',
  },
  'Query.signs': {
    query: `query ($slug: String!, $locations: [ID!]) { signs(municipality: $slug, locations: $locations) {
      totalCount nodes { code state municipality { slug } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, locations: [placeOf(other)] }),
    mixedAnswer: ({ data }) => expect(data.signs).toEqual({ totalCount: 0, nodes: [] }),
    who: 'printShop',
  },
  'Mutation.recordSigns': {
    query: `mutation ($input: RecordSignsInput!) { recordSigns(input: $input) { unknown changed unchanged municipality { slug } } }`,
    of: (city) => ({ input: recordOf(city, city) }),
    mixed: (city, other) => ({ input: recordOf(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.recordSigns).toMatchObject({ changed: 0, unchanged: 0, unknown: [codeOf(elsewhere)] }),
    who: 'printShop',
  },
  'Query.openings': {
    query: `query ($slug: String!, $location: ID) { openings(municipality: $slug, location: $location) {
      nodes { id location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.openings).toEqual({ nodes: [] }),
    who: 'member',
  },
  'Query.comments': {
    query: `query ($slug: String!, $location: ID) { comments(municipality: $slug, location: $location) {
      nodes { text location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.comments).toEqual({ nodes: [] }),
    who: 'member',
  },
  'Mutation.reclassifyOpening': {
    query: `mutation ($input: ReclassifyOpeningInput!) { reclassifyOpening(input: $input) { __typename
      ... on OpeningReclassified { opening { id location { municipality { slug } } } } } }`,
    of: (city) => ({ input: decisionOn(city, city) }),
    mixed: (city, other) => ({ input: decisionOn(city, other) }),
    mixedAnswer: refusedAsNotFound,
    who: 'member',
  },
  'Mutation.rate': {
    query: `mutation ($input: RateInput!) { rate(input: $input) { __typename ... on RatingReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: { code: codeOf(city), ballotId: crypto.randomUUID(), score: 7 } }),
    mixed: null,
    who: 'everybody',
  },
  'Mutation.answer': {
    query: `mutation ($input: AnswerInput!) { answer(input: $input) { __typename ... on AnswerReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: answerAt(city, city) }),
    mixed: (city, other) => ({ input: answerAt(city, other) }),
    mixedAnswer: refusedAsNotFound,
    who: 'everybody',
  },
  'Mutation.comment': {
    query: `mutation ($input: CommentInput!) { comment(input: $input) { __typename ... on CommentReceived { location { municipality { slug } } } } }`,
    of: (city) => ({ input: { code: codeOf(city), ballotId: crypto.randomUUID(), text: 'Good.' } }),
    mixed: null,
    who: 'everybody',
  },
};

function answerAt(city: City, { questionId, optionIds }: City) {
  const options = optionIds.slice(0, 1).map(String);
  return { code: codeOf(city), ballotId: crypto.randomUUID(), question: String(questionId), options };
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
/** The opening of each city, by its slug. */
const openings = new Map<string, string>();

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  // Live cities: their boxes are not opened during the walk.
  here = await createCity(owner, { isDemo: false, commentsAllowed: true });
  elsewhere = await createCity(owner, { isDemo: false, commentsAllowed: true });
  for (const city of [here, elsewhere]) {
    const [place] = city.places;
    if (!place) continue;
    await owner.query(
      Prisma.sql`INSERT INTO improvements (municipality_id, external_id, location_id, text, done_on, is_published)
        VALUES (${city.id}, 'done', ${place.id}, ${JSON.stringify({ bg: city.slug })}::jsonb, '2026-11-01', true)`,
    );
    openings.set(city.slug, await publish(owner, city, place, '2026-11-01', [6, 7, 8, 9, 10]));
    await owner.query(
      `INSERT INTO comments VALUES ($1, gen_random_uuid(), $2, 'COUNTED', '2026-11-01', 'Said at ' || $3)`,
      [city.id, place?.id, city.slug],
    );
  }
});
afterAll(() => server.close());

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values((type as GraphQLObjectType).getFields()).map((field) => ({
    name: `${type?.name}.${field.name}`,
    access: field.extensions.access,
  })),
);

describe('every root field', () => {
  it('has a case here, and declares an action of the policy', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(rootFields.map(({ name }) => name).toSorted());
    const actions: readonly unknown[] = [...MUNICIPALITY_ACTIONS, ...GLOBAL_ACTIONS];
    for (const { access } of rootFields) expect(actions).toContain(access);
  });

  it.each(Object.entries(CASES))('%s', async (_name, { query, of, mixed, mixedAnswer, who }) => {
    const holder = who === 'member' ? server.member : server.printShop;
    const [own, other] = [holder(here.slug), holder(elsewhere.slug)];
    const wrong = (who === 'member' ? server.printShop : server.member)(here.slug);
    const stranger = await server.ask(query, of(here));
    if (who === 'everybody') {
      // Whoever asks, the answer is about the city that was asked for.
      for (const answer of [
        stranger,
        await server.ask(query, of(here), own),
        await server.ask(query, of(here), other),
      ]) {
        expect(answer.codes).toEqual([]);
        expect(JSON.stringify(answer.data)).not.toContain(mixed ? elsewhere.slug : '\u0000');
      }
    } else {
      expect(stranger).toMatchObject({ status: 403, data: null, codes: ['FORBIDDEN'] });
      expect(await server.ask(query, of(here), wrong)).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
      expect(await server.ask(query, of(here), other)).toMatchObject({ data: null, codes: ['NOT_FOUND'] });
      const answer = await server.ask(query, of(here), own);
      expect(answer.codes).toEqual([]);
      expect(JSON.stringify(answer.data)).toContain(here.slug);
      expect(JSON.stringify(answer.data)).not.toContain(elsewhere.slug);
    }
    if (mixed) mixedAnswer?.(await server.ask(query, mixed(here, elsewhere), own));
  });

  it('refuses a token that is not known, also for what is public', async () => {
    const answer = await server.ask(`{ municipalities { slug } }`, {}, 'Bearer nonsense');
    expect(answer).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });
  });
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
        'rollups',
        'totals',
        'improvements',
        'comments',
      ]) {
        expect((await client.query(counted(table))).rows).toEqual([{ rows: 0 }]);
      }
      await client.query('BEGIN');
      await client.query(`SELECT set_config('kazva.municipality_id', $1, true)`, [String(here.id)]);
      expect((await client.query(counted('municipalities'))).rows).toEqual([{ rows: 1 }]);
      expect((await client.query(counted('ratings'))).rows).toEqual([{ rows: 5 }]);
      expect((await client.query(counted('improvements'))).rows).toEqual([{ rows: 1 }]);
      expect((await client.query(counted('comments'))).rows).toEqual([{ rows: 1 }]);
      await client.query('COMMIT');
      expect((await client.query(counted('ratings'))).rows).toEqual([{ rows: 0 }]);
    } finally {
      client.release();
    }
  });

  it('let nobody but the counter and the box near what waits', async () => {
    for (const role of ['citizen', 'member', 'operator'] as const) {
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
      .filter((role) => role !== 'role box');
    expect([...crossing, 'table sign_codes'].toSorted()).toEqual(Object.keys(CROSSING).toSorted());
  });
});
