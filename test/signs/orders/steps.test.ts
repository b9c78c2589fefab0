// What becomes of an order: cancelled, its test sheet judged, delivered with damage, its link issued anew and revoked.
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { daysOf } from './ordered.ts';
import { NOT_NOW, ordersOfACity } from './stepping.ts';

const { server, city, other, editor, codes, create, set, cancel, decide, deliver, link } = ordersOfACity();

describe('an order that is cancelled', () => {
  it('leaves its signs as they were, but for those that stand in another one, and the shop hears of it', async () => {
    const [first, second] = codes();
    const id = await create({ parts: [{ quantity: 1, codes: [first, second] }] });
    await create({ parts: [{ quantity: 1, codes: [second] }] });
    const { order: cancelled } = await cancel(id);
    expect(cancelled).toMatchObject({ state: 'CANCELLED', version: 2 });
    expect(await daysOf(server(), first)).toMatchObject({ ordered: null });
    expect(await daysOf(server(), second)).toMatchObject({ ordered: '2026-11-26' });
    const letter = server().letters.at(-1);
    expect(letter?.to).toBe('shop@pechat.example.bg');
    expect(letter?.subject).toBe(`Община Проба: поръчка № 1 е отменена`);
  });

  it('is cancelled once, and only before it is printed', async () => {
    const id = await create();
    await cancel(id);
    expect(await cancel(id)).toEqual({
      __typename: 'Outdated',
      version: 2,
      changedBy: `${editor().name} <${editor().email}>`,
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
    expect(server().letters.at(-1)?.text).toContain('както е написана:\n> Кодът е размазан.');
    const { order: approved } = await decide(id, { version: 2, isApproved: true });
    expect(approved).toMatchObject({ testSheet: 'APPROVED', testSheetNote: null, version: 3 });
    expect(server().letters.at(-1)?.subject).toContain('е одобрен');
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
    await server().database.owner.pool.query(
      Prisma.sql`UPDATE signs SET ordered_on = NULL, printed_on = '2026-11-20' WHERE municipality_id = ${city().id}`,
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
    expect(await daysOf(server(), first)).toEqual({ ...printed, damaged: '2026-11-26' });
    for (const code of [second, third])
      expect(await daysOf(server(), code)).toEqual({ ...printed, damaged: null });
    const { data } = await server().ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "PrintOrder") { nodes { after } } }`,
      { slug: city().slug },
      await server().signIn(city()),
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
    await server().database.owner.pool.query(
      Prisma.sql`UPDATE signs SET printed_on = '2026-01-01', mounted_on = '2026-11-26' WHERE code = ${second}`,
    );
    await deliver(id);
    expect(await daysOf(server(), first)).toEqual({ ordered: null, printed: '2026-11-26', damaged: null });
    expect(await daysOf(server(), second)).toMatchObject({ printed: '2026-01-01' });
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
      { code: other().places[0]?.code, count: 1 },
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

/** How many passes of the order are good. */
const good = async (id: string) => {
  const { rows } = await server().database.owner.pool.query(
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
    expect(server().letters.at(-1)?.text).toContain(issued.link.url);
    expect(await good(id)).toBe(1);
    for (const _time of [1, 2])
      expect((await link('revokeOrderLink', id)).data.revokeOrderLink).toEqual({
        link: { state: 'REVOKED' },
      });
    expect(await good(id)).toBe(0);
    const { data } = await server().ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "PrintOrder") { nodes { after } } }`,
      { slug: city().slug },
      await server().signIn(city()),
    );
    // The order, its first link, the second, and the end of it.
    expect(data.audit.nodes).toHaveLength(4);
    expect(JSON.parse(data.audit.nodes[0].after)).toEqual({ linkRevokedOn: '2026-11-26' });
  });
});
