// What becomes of an order: cancelled, its test sheet judged, delivered with damage, its link issued anew and revoked.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { daysOf, order } from './ordered.ts';

let server: TestServer;
let city: City;
let other: City;
let editor: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-26T10:00:00Z') });
  other = await createCity(server.database.owner.pool);
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 3 });
  editor = await server.signIn(city, { role: 'editor', name: 'Елена Редакторова' });
});
afterAll(() => server.close());

const codes = () => city.places.map(({ code }) => code);
const create = async (wanted: object = {}): Promise<string> =>
  (await order(server, city, editor, wanted)).order.id;
/** As the print shop, or the days, would have it. */
const set = (id: string, columns: string) =>
  server.database.owner.pool.query(`UPDATE print_orders SET ${columns} WHERE id = $1`, [id]);

const OUTCOME = `__typename ... on PrintOrderChanged { order { version state testSheet testSheetNote deliveredOn damagedCount
  signs { nodes { code quantity damaged name address settlement } } } }
  ... on Outdated { version changedBy } ... on Invalid { faults { field fault part } }`;
const NAMES = {
  cancelPrintOrder: 'CancelPrintOrderInput',
  decideTestSheet: 'DecideTestSheetInput',
  deliverPrintOrder: 'DeliverPrintOrderInput',
} as const;

const ask = (field: keyof typeof NAMES, id: string, input: object = {}, who = editor) =>
  server.ask(
    `mutation ($input: ${NAMES[field]}!) { ${field}(input: $input) { ${OUTCOME} } }`,
    { input: { municipality: city.slug, order: id, version: 1, ...input } },
    who,
  );
const take = async (field: keyof typeof NAMES, id: string, input: object = {}) => {
  const { data, codes: refused } = await ask(field, id, input);
  expect(refused).toEqual([]);
  return data[field];
};
const cancel = (id: string, input: object = {}) => take('cancelPrintOrder', id, input);
const decide = (id: string, input: object) => take('decideTestSheet', id, input);
const deliver = (id: string, damaged: object[] = [], input: object = {}) =>
  take('deliverPrintOrder', id, { damaged, ...input });
const NOT_NOW = { __typename: 'Invalid', faults: [{ field: 'order', fault: 'NOT_ALLOWED', part: null }] };

describe('an order that is cancelled', () => {
  it('leaves its signs as they were, but for those that stand in another one, and the shop hears of it', async () => {
    const [first, second] = codes();
    const id = await create({ parts: [{ quantity: 1, codes: [first, second] }] });
    await create({ parts: [{ quantity: 1, codes: [second] }] });
    const { order: cancelled } = await cancel(id);
    expect(cancelled).toMatchObject({ state: 'CANCELLED', version: 2 });
    expect(await daysOf(server, first)).toMatchObject({ ordered: null });
    expect(await daysOf(server, second)).toMatchObject({ ordered: '2026-11-26' });
    const letter = server.letters.at(-1);
    expect(letter?.to).toBe('shop@pechat.example.bg');
    expect(letter?.subject).toBe(`Община Проба: поръчка № ${id} е отменена`);
  });

  it('is cancelled once, and only before it is printed', async () => {
    const id = await create();
    await cancel(id);
    expect(await cancel(id)).toEqual({
      __typename: 'Outdated',
      version: 2,
      changedBy: `${editor.name} <${editor.email}>`,
    });
    expect(await cancel(id, { version: 2 })).toEqual(NOT_NOW);
    for (const state of ['PRINTED', 'SHIPPED', 'DELIVERED']) {
      const other = await create();
      await set(other, `state = '${state}'`);
      expect(await cancel(other), state).toEqual(NOT_NOW);
    }
  });

  it('cannot be delivered, and gets no link and no test sheet', async () => {
    const id = await create({ wantsTestSheet: true });
    await cancel(id);
    expect(await deliver(id, [], { version: 2 })).toEqual(NOT_NOW);
    expect(await decide(id, { version: 2, isApproved: true })).toEqual(NOT_NOW);
    expect((await link('issueOrderLink', id)).data.issueOrderLink).toEqual(NOT_NOW);
  });
});

describe('a test sheet', () => {
  it('is refused with what is wrong with it, then approved, and the shop hears of both', async () => {
    const id = await create({ wantsTestSheet: true });
    expect(await decide(id, { isApproved: false })).toMatchObject({
      faults: [{ field: 'note', fault: 'REQUIRED' }],
    });
    const { order: refused } = await decide(id, { isApproved: false, note: 'Кодът е размазан.' });
    expect(refused).toMatchObject({ testSheet: 'REFUSED', testSheetNote: 'Кодът е размазан.', version: 2 });
    expect(server.letters.at(-1)?.text).toContain('както е написана:\n> Кодът е размазан.');
    const { order: approved } = await decide(id, { version: 2, isApproved: true });
    expect(approved).toMatchObject({ testSheet: 'APPROVED', testSheetNote: null, version: 3 });
    expect(server.letters.at(-1)?.subject).toContain('е одобрен');
  });

  it('is judged where one was wanted and nothing is printed yet', async () => {
    expect(await decide(await create(), { isApproved: true })).toEqual(NOT_NOW);
    const printed = await create({ wantsTestSheet: true });
    await set(printed, "state = 'PRINTED'");
    expect(await decide(printed, { isApproved: true })).toEqual(NOT_NOW);
    const long = await decide(await create(), { isApproved: true, note: 'x'.repeat(1_001) });
    expect(long.faults).toMatchObject([{ field: 'order' }, { field: 'note', fault: 'TOO_LONG' }]);
  });
});

describe('an order that came', () => {
  it('tells what is damaged: a sign of which no piece is whole is damaged', async () => {
    const [first, second, third] = codes();
    const id = await create();
    await set(id, "state = 'SHIPPED', printed_on = '2026-11-20'");
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE signs SET ordered_on = NULL, printed_on = '2026-11-20' WHERE municipality_id = ${city.id}`,
    );
    const damaged = [
      { code: first, count: 2 },
      { code: second, count: 1 },
      { code: third, count: 0 },
    ];
    const { order: came } = await deliver(id, damaged);
    expect(came).toMatchObject({ state: 'DELIVERED', deliveredOn: '2026-11-26', damagedCount: 3 });
    const bySign = new Map(came.signs.nodes.map((each: { code: string }) => [each.code, each]));
    expect(bySign.get(first)).toEqual({
      code: first,
      quantity: 2,
      damaged: 2,
      name: 'Детска градина „Люляк“',
      address: 'ул. „Роза“ 1',
      settlement: 'Проба',
    });
    const printed = { ordered: null, printed: '2026-11-20' };
    expect(await daysOf(server, first)).toEqual({ ...printed, damaged: '2026-11-26' });
    for (const code of [second, third])
      expect(await daysOf(server, code)).toEqual({ ...printed, damaged: null });
    const { data } = await server.ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "PrintOrder") { nodes { after } } }`,
      { slug: city.slug },
      await server.signIn(city),
    );
    expect(JSON.parse(data.audit.nodes[0].after)).toEqual({
      orderState: 'DELIVERED',
      damagedCount: 3,
      codes: [first, second],
    });
  });

  it('is printed from today where its shop never said so, but for what somebody put up meanwhile', async () => {
    const [first, second] = codes();
    const id = await create();
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE signs SET printed_on = '2026-01-01', mounted_on = '2026-11-26' WHERE code = ${second}`,
    );
    await deliver(id);
    expect(await daysOf(server, first)).toEqual({ ordered: null, printed: '2026-11-26', damaged: null });
    expect(await daysOf(server, second)).toMatchObject({ printed: '2026-01-01' });
  });

  it('did not come while its test sheet is in the way: that was the sheet', async () => {
    const id = await create({ wantsTestSheet: true });
    expect(await deliver(id)).toEqual(NOT_NOW);
    await decide(id, { isApproved: true });
    expect((await deliver(id, [], { version: 2 })).order).toMatchObject({ state: 'DELIVERED' });
  });

  it('tells all mistakes at once, and comes once', async () => {
    const [first, second] = codes();
    const id = await create();
    const damaged = [
      { code: first, count: 3 },
      { code: second, count: -1 },
      { code: second, count: 1 },
      { code: other.places[0]?.code, count: 1 },
    ];
    const { faults } = await deliver(id, damaged);
    expect(faults.map(({ field, fault }: { field: string; fault: string }) => [field, fault])).toEqual([
      ['damaged.0.count', 'OUT_OF_RANGE'],
      ['damaged.1.count', 'OUT_OF_RANGE'],
      ['damaged.2.code', 'TAKEN'],
      ['damaged.3.code', 'UNKNOWN'],
    ]);
    const [one, two] = await Promise.all([deliver(id), deliver(id)]);
    expect([one.__typename, two.__typename].toSorted()).toEqual(['Outdated', 'PrintOrderChanged']);
    expect(await deliver(id, [], { version: 2 })).toEqual(NOT_NOW);
  });
});

const LINK = `__typename ... on OrderLinkIssued { link { url expiresOn isSent } order { link { holder state lastUsedOn } } }
  ... on Invalid { faults { field fault part } }`;
const link = (field: 'issueOrderLink' | 'revokeOrderLink', id: string, who = editor) =>
  server.ask(
    `mutation ($input: OrderLinkInput!) { ${field}(input: $input) { ${
      field === 'issueOrderLink' ? LINK : 'link { state }'
    } } }`,
    { input: { municipality: city.slug, order: id } },
    who,
  );
/** How many passes of the order are good. */
const good = async (id: string) => {
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT count(*)::int AS count FROM passes WHERE order_id = ${id}::bigint AND revoked_on IS NULL`,
  );
  return rows[0].count;
};

describe('the link of an order', () => {
  it('is issued anew, which ends the one before, and revoked, which is told once', async () => {
    const id = await create();
    const { issueOrderLink: issued } = (await link('issueOrderLink', id)).data;
    expect(issued.order.link).toEqual({
      holder: 'shop@pechat.example.bg',
      state: 'ACTIVE',
      lastUsedOn: null,
    });
    expect(server.letters.at(-1)?.text).toContain(issued.link.url);
    expect(await good(id)).toBe(1);
    for (const _time of [1, 2])
      expect((await link('revokeOrderLink', id)).data.revokeOrderLink).toEqual({
        link: { state: 'REVOKED' },
      });
    expect(await good(id)).toBe(0);
    const { data } = await server.ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "PrintOrder") { nodes { after } } }`,
      { slug: city.slug },
      await server.signIn(city),
    );
    // The order, its first link, the second, and the end of it.
    expect(data.audit.nodes).toHaveLength(4);
    expect(JSON.parse(data.audit.nodes[0].after)).toEqual({ linkRevokedOn: '2026-11-26' });
  });
});

describe('the orders of a city', () => {
  const LIST = `query ($slug: String!, $states: [PrintOrderState!], $first: Int, $after: String) {
    printOrders(municipality: $slug, states: $states, first: $first, after: $after) { totalCount nodes { id signCount }
      pageInfo { endCursor hasNextPage } } }`;
  const listed = async (variables: object = {}, who = editor) =>
    (await server.ask(LIST, { slug: city.slug, ...variables }, who)).data.printOrders;

  it('are read in pages, the newest first, by state; and nothing of them by another city', async () => {
    const ids = [await create(), await create(), await create()].toReversed();
    const page = await listed({ first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const next = await listed({ first: 2, after: page.pageInfo.endCursor });
    const all = [...page.nodes, ...next.nodes].map(({ id }: { id: string }) => id);
    expect(all).toEqual(ids);
    await cancel(ids[0] ?? '');
    expect((await listed({ states: ['ORDERED', 'RECEIVED'] })).totalCount).toBe(2);
    const stranger = await server.signIn(other);
    const asked = { slug: city.slug };
    expect((await server.ask(LIST, asked, stranger)).codes).toEqual(['NOT_FOUND']);
    for (const field of ['cancelPrintOrder', 'decideTestSheet', 'deliverPrintOrder'] as const)
      for (const municipality of [city.slug, other.slug]) {
        const input = {
          municipality,
          ...(field === 'decideTestSheet' && { isApproved: true }),
          ...(field === 'deliverPrintOrder' && { damaged: [] }),
        };
        expect((await ask(field, ids[1] ?? '', input, stranger)).codes).toEqual(['NOT_FOUND']);
      }
  });

  it('hold signs that are found by code, as it stands on them, by name, and by damage', async () => {
    const [first, second] = codes();
    const id = await create();
    await deliver(id, [{ code: second, count: 1 }]);
    const found = async (args: string) => {
      const { data } = await server.ask(
        `query ($slug: String!, $id: ID!) { printOrder(municipality: $slug, id: $id) { signs(${args}) { nodes { code } } } }`,
        { slug: city.slug, id },
        editor,
      );
      return data.printOrder.signs.nodes.map(({ code }: { code: string }) => code);
    };
    expect(await found(`search: "${first?.replaceAll(/(\d{3})(?=\d)/g, '$1 ')}"`)).toEqual([first]);
    expect(await found(`search: "люляк", first: 100`)).toHaveLength(3);
    expect(await found(`search: "няма"`)).toEqual([]);
    expect(await found(`isDamaged: true`)).toEqual([second]);
  });

  it('are seen by auditors, who change nothing, and by no local member', async () => {
    const id = await create();
    const auditor = await server.signIn(city, { role: 'auditor' });
    expect((await listed({}, auditor)).totalCount).toBe(1);
    expect((await ask('cancelPrintOrder', id, {}, auditor)).codes).toEqual(['FORBIDDEN']);
    const local = await server.signIn(city, { role: 'local', categoryId: city.categoryId });
    expect((await server.ask(LIST, { slug: city.slug }, local)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the signs that can be ordered', () => {
  const LIST = `query ($slug: String!, $settlement: ID, $category: ID, $locations: [ID!], $states: [SignState!], $codes: [String!]) {
    orderableSigns(municipality: $slug, settlement: $settlement, category: $category, locations: $locations, states: $states,
      codes: $codes) { totalCount signs { code state isOnOrder name(language: "en") address settlement } } }`;
  const found = async (variables: object = {}): Promise<{ code: string }[]> => {
    const { data } = await server.ask(LIST, { slug: city.slug, ...variables }, editor);
    expect(data.orderableSigns.totalCount).toBe(data.orderableSigns.signs.length);
    return data.orderableSigns.signs;
  };

  it('are found by where they are and what state they are in, without tablets and those that are gone', async () => {
    const [first, second, third] = codes();
    await create({ parts: [{ quantity: 1, codes: [first] }] });
    expect(await found({ codes: [first] })).toEqual([
      {
        code: first,
        state: 'ORDERED',
        isOnOrder: true,
        name: 'Kindergarten Lyulyak',
        address: 'ул. „Роза“ 1',
        settlement: 'Проба',
      },
    ]);
    expect(await found()).toHaveLength(3);
    expect(await found({ states: ['NEW'] })).toHaveLength(2);
    expect(await found({ settlement: String(other.settlementId) })).toEqual([]);
    expect(await found({ category: String(city.categoryId), states: ['ORDERED'] })).toHaveLength(1);
    expect(await found({ locations: [String(city.places[1]?.id)] })).toMatchObject([{ code: second }]);
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE signs SET retired_on = now() WHERE code = ${third}`,
    );
    expect(await found()).toHaveLength(2);
  });
});
