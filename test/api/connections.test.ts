// Every connection, walked from both ends: what comes is the same, in the same order, and each cursor leads on from its own item.
import { isObjectType } from 'graphql';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../prisma/generated/client.ts';
import { schema } from '../../server/http/whole-schema.ts';
import { addPlace, createCity, publish, type City } from '../support/city.ts';
import { addImprovement } from '../support/improvements.ts';
import type { SignedIn } from '../support/members.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { post } from './posted.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
let orderId: string;

const PLACES = 6;
const MANY = 25;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 0, commentsAllowed: true });
  admin = await server.signIn(city, { role: 'admin', hasFactor: true, isConfirmed: true });
  const { id } = city;
  const codes: string[] = [];
  for (let at = 0; at < PLACES; at += 1) {
    const place = await addPlace(owner, city, `Място ${at % 3}`);
    codes.push(place.code);
    await publish(owner, city, place, at < 3 ? '2026-01-05' : '2026-01-06', [1, 2, 3, 4, 5]);
    await addImprovement(owner, city, { places: [place.id], day: at < 3 ? '2026-02-01' : '2026-02-02' });
  }
  const places = Prisma.sql`(SELECT min(id) FROM locations WHERE municipality_id = ${id})`;
  const listed = codes.map((code) => ({
    code,
    location: { name: { bg: code }, settlement: { bg: 'x' }, address: null },
  }));
  const statements = [
    Prisma.sql`INSERT INTO alerts (municipality_id, kind, location_id, since, told_on, count, before, after)
      SELECT ${id}, 'DROP', ${places}, '2026-09-03'::date + day, '2026-10-01', 46, 8.6, 7.1 FROM generate_series(1, ${PLACES}) AS day`,
    Prisma.sql`INSERT INTO tasks (municipality_id, category_id, owner_id, text, due_on)
      SELECT ${id}, ${city.categoryId}, ${admin.memberId}, 'Paint it.', '2026-12-01'::date + n % 2 FROM generate_series(1, ${PLACES}) AS n`,
    Prisma.sql`INSERT INTO mounting_rounds (municipality_id, name, round_on)
      SELECT ${id}, 'A round', '2026-10-01'::date + n % 2 FROM generate_series(1, ${PLACES}) AS n`,
    Prisma.sql`INSERT INTO mystery_programmes (municipality_id, name, begins_on, ends_on, checklist, forget_on)
      SELECT ${id}, 'Visits', '2026-09-01', '2026-10-01'::date + n % 2, '[]', '2027-07-01' FROM generate_series(1, ${PLACES}) AS n`,
    Prisma.sql`INSERT INTO comments SELECT ${id}, gen_random_uuid(), ${places}, 'COUNTED', '2026-08-01'::date + (n % 2) * 31, 'Добре е ' || n
      FROM generate_series(1, ${MANY}) AS n`,
    Prisma.sql`INSERT INTO audit_entries (municipality_id, at, actor_id, actor, action, subject, subject_id, before, after)
      SELECT ${id}, '2026-10-01T08:00:00Z'::timestamptz + n % 2 * interval '1 hour', ${admin.memberId}, 'Somebody', 'settings.edit',
        'Municipality', ${randomUUID()}, '{"a": 1}', 'null' FROM generate_series(1, ${PLACES}) AS n`,
    Prisma.sql`INSERT INTO print_orders (municipality_id, number, format, design, press, due_on, delivery_address, shop_email, shop_language,
        test_sheet, content, ordered_on)
      SELECT ${id}, n, 'A5', 'classic', 'universal', '2026-12-01', 'Somewhere 1', 'shop@example.bg', 'bg', 'WAITED',
        ${JSON.stringify({ signs: listed })}::jsonb, '2026-10-01' FROM generate_series(1, ${PLACES}) AS n`,
    Prisma.sql`INSERT INTO print_order_signs SELECT municipality_id, id, code, 2, 1 FROM print_orders, unnest(${codes}::text[]) AS code
      WHERE municipality_id = ${id}`,
    Prisma.sql`INSERT INTO piles (municipality_id, location_id, slips, made_on, begins_on, ends_on)
      SELECT ${id}, ${places}, 8, '2026-10-01', '2026-10-02', '2026-12-31' FROM generate_series(1, ${PLACES})`,
    Prisma.sql`INSERT INTO webhooks (municipality_id, id, label, url, events, is_on, secret, told_alert)
      VALUES (${id}, 1, 'A chat', 'https://chat.example', '{task.done}', true, '', 0)`,
    Prisma.sql`INSERT INTO webhook_deliveries (municipality_id, id, webhook_id, type, at, body, next_at)
      SELECT ${id}, gen_random_uuid(), 1, 'task.done', '2026-10-01'::date + n % 2, '{}', now() FROM generate_series(1, ${PLACES}) AS n`,
  ];
  for (const statement of statements) await owner.query(statement);
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`SELECT min(id) AS id FROM print_orders WHERE municipality_id = ${id}`,
  );
  orderId = rows[0]?.id ?? '';
});
afterAll(() => server.close());

interface List {
  readonly who: 'anybody' | 'member' | 'shop';
  /** What it is asked with beside its page; the municipality alone where nothing is said. */
  readonly with?: string;
  /** A field around it. */
  readonly inside?: (slug: string) => string;
  readonly size?: number;
}

/** Every field that has a connection, by the type of it. */
const LISTS: Readonly<Record<string, readonly [field: string, list: List]>> = {
  AlertConnection: ['alerts', { who: 'member' }],
  AuditConnection: ['audit', { who: 'member' }],
  CommentConnection: ['comments', { who: 'member', size: 7 }],
  LocationConnection: ['locations', { who: 'anybody', inside: (slug) => `municipality(slug: "${slug}")` }],
  ManagedImprovementConnection: ['managedImprovements', { who: 'member' }],
  ManagedLocationConnection: ['managedLocations', { who: 'member', with: ', sort: CATEGORY' }],
  ManagedSignConnection: ['managedSigns', { who: 'member' }],
  ModeratedCommentConnection: ['moderatedComments', { who: 'member', size: 10 }],
  MountingRoundConnection: ['mountingRounds', { who: 'member' }],
  MysteryProgrammeConnection: ['mysteryProgrammes', { who: 'member' }],
  OpeningConnection: ['openings', { who: 'member' }],
  PileConnection: ['piles', { who: 'member' }],
  PrintOrderConnection: ['printOrders', { who: 'member' }],
  PrintOrderSignConnection: [
    'signs',
    { who: 'member', inside: (slug) => `printOrder(municipality: "${slug}", id: "${orderId}")` },
  ],
  RatingConnection: ['ratings', { who: 'anybody' }],
  SignConnection: ['signs', { who: 'shop' }],
  TaskConnection: ['tasks', { who: 'member' }],
  WebhookDeliveryConnection: ['webhookDeliveries', { who: 'member', with: ', webhook: "1"' }],
};
const NAMES = Object.keys(LISTS);

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly __typename: string } }[];
  readonly nodes: readonly object[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Asks for a page of the connection. */
async function ask(
  name: string,
  page: string,
): Promise<{ page: Page; codes: readonly string[]; cost: number }> {
  const [field, { who, with: more = '', inside }] = LISTS[name] ?? ['', { who: 'anybody' }];
  const asked = inside ? page : `municipality: "${city.slug}"${more}, ${page}`;
  const list = `list: ${field}(${asked}) { edges { cursor node { __typename } } nodes { __typename }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const query = inside ? `{ outer: ${inside(city.slug)} { ${list} } }` : `{ ${list} }`;
  const wing = who === 'member' ? admin.wing : '';
  const headers =
    who === 'member' ? admin.headers : who === 'shop' ? { authorization: server.printShop(city.slug) } : {};
  const { codes, data, text } = await post(`${server.url}${wing}`, { query }, { ...headers });
  const { extensions } = JSON.parse(text) as { extensions?: { cost?: { estimated: number } } };
  return { page: data?.outer?.list ?? data?.list, codes, cost: extensions?.cost?.estimated ?? 0 };
}

const cursorsOf = ({ edges }: Page) => edges.map(({ cursor }) => cursor);

/** All pages, from one end to the other. */
async function walk(name: string, way: 'forwards' | 'backwards'): Promise<readonly Page[]> {
  const size = LISTS[name]?.[1].size ?? 2;
  const [many, from] = way === 'forwards' ? ['first', 'after'] : ['last', 'before'];
  const pages: Page[] = [];
  for (let cursor: string | null = null, isMore = true; isMore;) {
    const { page, codes } = await ask(
      name,
      `${many}: ${size}${cursor === null ? '' : `, ${from}: "${cursor}"`}`,
    );
    expect([name, ...codes]).toEqual([name]);
    pages.push(page);
    const { pageInfo } = page;
    isMore = way === 'forwards' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    cursor = way === 'forwards' ? pageInfo.endCursor : pageInfo.startCursor;
  }
  return pages;
}

it('are all walked here', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => name.endsWith('Connection'));
  expect(types.map(({ name }) => name).toSorted()).toEqual(NAMES);
  expect(types.every(isObjectType)).toBe(true);
});

describe.each(NAMES)('%s', (name) => {
  it('has the same items in the same order from both ends', async () => {
    const forwards = await walk(name, 'forwards');
    const backwards = await walk(name, 'backwards');
    const all = forwards.flatMap(cursorsOf);
    expect(new Set(all).size).toBe(all.length);
    expect(forwards.length).toBeGreaterThan(2);
    expect(backwards.toReversed().flatMap(cursorsOf)).toEqual(all);
    for (const { edges, nodes, pageInfo } of [...forwards, ...backwards]) {
      expect(edges.map(({ node }) => node)).toEqual(nodes);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor]);
    }
    expect(forwards.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(forwards.map((_, at) => at > 0));
    expect(backwards.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(backwards.map((_, at) => at > 0));
    const size = LISTS[name]?.[1].size ?? 2;
    const inside = await ask(name, `last: ${size}, before: "${all[size + 1]}"`);
    expect(cursorsOf(inside.page)).toEqual(all.slice(1, size + 1));
    const behind = await ask(name, `first: ${size}, after: "${all[0]}"`);
    expect(cursorsOf(behind.page)).toEqual(all.slice(1, size + 1));
  });

  it('takes one way at a time, at most 100, and costs the same from either end', async () => {
    const cursor = cursorsOf((await ask(name, 'first: 10')).page)[0] ?? '';
    const mixed = ['first: 10, last: 10', `first: 10, before: "${cursor}"`, `last: 10, after: "${cursor}"`];
    for (const page of [...mixed, 'first: 0', 'last: 0', 'last: -1', 'last: 101', 'before: "x"']) {
      expect([page, ...(await ask(name, page)).codes]).toEqual([page, 'BAD_INPUT']);
    }
    const costs = [];
    for (const page of ['first: 17', 'last: 17']) costs.push((await ask(name, page)).cost);
    expect(costs[0]).toBeGreaterThan(17);
    expect(costs[1]).toBe(costs[0]);
  });
});

it('a search of comments goes on where it stopped, from the end too', async () => {
  const [forwards, backwards] = [
    ['first', 'after', 'endCursor'],
    ['last', 'before', 'startCursor'],
  ].map(([many, from, end]) => async () => {
    const found: string[] = [];
    for (let cursor: string | null = null, at = 0; at < 10; at += 1) {
      const behind = cursor === null ? '' : `, ${from}: "${cursor}"`;
      const query = `{ comments(municipality: "${city.slug}", search: "добре", ${many}: 7${behind}) {
          nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      const { data } = await post(`${server.url}${admin.wing}`, { query }, { ...admin.headers });
      const ids = data.comments.nodes.map(({ id }: { id: string }) => id);
      found.push(...(many === 'first' ? ids : ids.toReversed()));
      if (!data.comments.pageInfo[many === 'first' ? 'hasNextPage' : 'hasPreviousPage']) break;
      cursor = data.comments.pageInfo[end ?? ''];
    }
    return found;
  });
  const all = await forwards?.();
  expect(all).toHaveLength(MANY);
  expect((await backwards?.())?.toReversed()).toEqual(all);
});
