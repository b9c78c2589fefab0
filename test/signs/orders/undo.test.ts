// A member takes back, within ten minutes, that an order came, or that it was called off.
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { undoableUntil } from '../../../server/signs/orders/undo-rules.ts';
import { daysOf } from './ordered.ts';
import { NOT_NOW, ordersOfACity } from './stepping.ts';

const { server, city, codes, create, set, cancel, deliver, undo } = ordersOfACity();

/** As the columns would be if the step had been taken that long ago. */
const before = (id: string, time: string) => set(id, `step_at = '${time}'`);

/** What the journal tells of the order, the latest first. */
async function journalOf(id: string) {
  const { rows } = await server().database.owner.pool.query(
    Prisma.sql`SELECT action, before, after FROM audit_entries WHERE subject = 'PrintOrder' AND subject_id = ${id} ORDER BY id DESC`,
  );
  return rows;
}

describe('that an order came', () => {
  it('is taken back with its damage: signs and pieces are what they were, and no letter is needed', async () => {
    const [first, second] = codes();
    const id = await create();
    await set(id, "state = 'SHIPPED', shipped_on = '2026-11-20', printed_on = '2026-11-20'");
    await server().database.owner.pool.query(
      Prisma.sql`UPDATE signs SET ordered_on = NULL, printed_on = '2026-11-20' WHERE municipality_id = ${city().id}`,
    );
    const days = await Promise.all([first, second].map((code) => daysOf(server(), code)));
    const letters = server().letters.length;
    await deliver(id, [
      { code: first, count: 2 },
      { code: second, count: 1 },
    ]);
    const { order } = await undo(id, { version: 2 });
    expect(order).toMatchObject({ state: 'SHIPPED', deliveredOn: null, damagedCount: 0 });
    expect(await Promise.all([first, second].map((code) => daysOf(server(), code)))).toEqual(days);
    expect(server().letters.length).toBe(letters);
    const [last] = await journalOf(id);
    expect(last).toEqual({
      action: 'orders.edit',
      before: { orderState: 'DELIVERED', damagedCount: 3 },
      after: { orderState: 'SHIPPED', damagedCount: 0, undone: 'DELIVERED' },
    });
  });

  it('is not taken back after ten minutes, twice, or by who read something else', async () => {
    const id = await create();
    await deliver(id);
    await before(id, '2026-11-26T09:50:00Z');
    expect(await undo(id, { version: 2 })).toEqual(NOT_NOW);
    await before(id, '2026-11-26T09:50:01Z');
    expect(await undo(id)).toMatchObject({ __typename: 'Outdated', version: 2 });
    const { order } = await undo(id, { version: 2 });
    expect(order.state).toBe('ORDERED');
    expect(await undo(id, { version: order.version })).toEqual(NOT_NOW);
  });
});

describe('that an order was called off', () => {
  it('is taken back: its signs are on order again, and the shop that had a letter gets another', async () => {
    const [first, second] = codes();
    const id = await create({ parts: [{ quantity: 1, codes: [first, second] }] });
    await cancel(id);
    expect(server().letters.at(-1)?.subject).toContain('е отменена');
    expect(await daysOf(server(), first)).toMatchObject({ ordered: null });
    // Somebody else ordered it meanwhile.
    await server().database.owner.pool.query(
      Prisma.sql`UPDATE signs SET ordered_on = '2026-11-27' WHERE code = ${second}`,
    );
    const { order } = await undo(id, { version: 2 });
    expect(order.state).toBe('ORDERED');
    expect(await daysOf(server(), first)).toMatchObject({ ordered: '2026-11-26' });
    expect(await daysOf(server(), second)).toMatchObject({ ordered: '2026-11-27' });
    const letter = server().letters.at(-1);
    expect(letter?.to).toBe('shop@pechat.example.bg');
    expect(letter?.subject).toBe('Община Проба: поръчка № 1 остава в сила');
    expect((await cancel(id, { version: order.version })).order.state).toBe('CANCELLED');
  });

  it('leaves alone what the shop told, and what nobody told', async () => {
    const id = await create();
    expect(await undo(id)).toEqual(NOT_NOW);
    await set(id, "state = 'RECEIVED', step_at = '2026-11-26T10:00:00Z', step_before = '{}'");
    expect(await undo(id)).toEqual(NOT_NOW);
  });
});

it('ten minutes are over when the tenth is', () => {
  const stepAt = new Date('2026-11-26T10:00:00Z');
  const until = new Date('2026-11-26T10:10:00Z');
  expect(undoableUntil({ stepAt }, stepAt)).toEqual(until);
  expect(undoableUntil({ stepAt }, new Date(until.getTime() - 1))).toEqual(until);
  expect(undoableUntil({ stepAt }, until)).toBe(null);
  expect(undoableUntil({ stepAt: null }, stepAt)).toBe(null);
});
