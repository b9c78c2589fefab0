// What members see of orders: those of their city, page by page, and the signs that can be ordered.
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { ordersOfACity } from './stepping.ts';

const { server, city, other, editor, codes, create, ask, cancel, deliver } = ordersOfACity();

describe('the orders of a city', () => {
  const LIST = `query ($slug: String!, $states: [PrintOrderState!], $first: Int, $after: String) {
    printOrders(municipality: $slug, states: $states, first: $first, after: $after) { totalCount nodes { id signCount }
      pageInfo { endCursor hasNextPage } } }`;
  const listed = async (variables: object = {}, who = editor()) =>
    (await server().ask(LIST, { slug: city().slug, ...variables }, who)).data.printOrders;

  it('are read in pages, the newest first, by state; and nothing of them by another city', async () => {
    const ids = [await create(), await create(), await create()].toReversed();
    const page = await listed({ first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const next = await listed({ first: 2, after: page.pageInfo.endCursor });
    const all = [...page.nodes, ...next.nodes].map(({ id }: { id: string }) => id);
    expect(all).toEqual(ids);
    await cancel(ids[0] ?? '');
    expect((await listed({ states: ['ORDERED', 'RECEIVED'] })).totalCount).toBe(2);
    const stranger = await server().signIn(other());
    const asked = { slug: city().slug };
    expect((await server().ask(LIST, asked, stranger)).codes).toEqual(['NOT_FOUND']);
    for (const field of ['cancelPrintOrder', 'decideTestSheet', 'deliverPrintOrder'] as const)
      for (const municipality of [city().slug, other().slug]) {
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
      const { data } = await server().ask(
        `query ($slug: String!, $id: ID!) { printOrder(municipality: $slug, id: $id) { signs(${args}) { nodes { code } } } }`,
        { slug: city().slug, id },
        editor(),
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
    const auditor = await server().signIn(city(), { role: 'auditor' });
    expect((await listed({}, auditor)).totalCount).toBe(1);
    expect((await ask('cancelPrintOrder', id, {}, auditor)).codes).toEqual(['FORBIDDEN']);
    const local = await server().signIn(city(), { role: 'local', categoryId: city().categoryId });
    expect((await server().ask(LIST, { slug: city().slug }, local)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the signs that can be ordered', () => {
  const LIST = `query ($slug: String!, $settlement: ID, $category: ID, $locations: [ID!], $states: [SignState!], $codes: [String!]) {
    orderableSigns(municipality: $slug, settlement: $settlement, category: $category, locations: $locations, states: $states,
      codes: $codes) { totalCount signs { code state isOnOrder name(language: "en") address settlement } } }`;
  const found = async (variables: object = {}): Promise<{ code: string }[]> => {
    const { data } = await server().ask(LIST, { slug: city().slug, ...variables }, editor());
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
    expect(await found({ settlement: String(other().settlementId) })).toEqual([]);
    expect(await found({ category: String(city().categoryId), states: ['ORDERED'] })).toHaveLength(1);
    expect(await found({ locations: [String(city().places[1]?.id)] })).toMatchObject([{ code: second }]);
    await server().database.owner.pool.query(
      Prisma.sql`UPDATE signs SET retired_on = now() WHERE code = ${third}`,
    );
    expect(await found()).toHaveLength(2);
  });
});
