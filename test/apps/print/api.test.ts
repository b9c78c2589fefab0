// What a print shop asks and tells with its pass: its order, how far it is, forward only, and what that means for the signs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import { addOrder, addPass, type OrderOptions } from '../../support/passes.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const SHOW = `{ shopOrder { id state steps offered format design press dueOn deliveryAddress note shopNote language testSheet
  manifestSha256 orderedOn receivedOn printedOn shippedOn quantities { quantity signs } municipality { name }
  specification { width height isFolded bleed standard condition mostInk material cutName tactilePlate hasMarks sheet { width height } } } }`;
const REPORT = `mutation ($input: ReportOrderInput!) { reportOrder(input: $input) { __typename
  ... on OrderReported { order { state shopNote receivedOn printedOn shippedOn } }
  ... on OrderNotReported { obstacle order { state } } ... on Invalid { faults { field fault } } } }`;

let server: TestServer;
let city: City;
let now = new Date('2026-11-26T12:00:00Z');

beforeAll(async () => {
  server = await startTestServer({ now: () => now });
  city = await createCity(server.database.owner.pool, { places: 3 });
});
afterAll(() => server.close());

/** A shop with an order of its own. */
async function shopWith(options: OrderOptions = {}, of = city) {
  const owner = server.database.owner.pool;
  const order = await addOrder(owner, of, options);
  const pass = await addPass(owner, of, { order });
  const tell = async (input: object) => (await server.ask(REPORT, { input }, pass)).data.reportOrder;
  const see = async () => (await server.ask(SHOW, {}, pass)).data.shopOrder;
  return { order, pass, tell, see };
}

const daysOf = async (code: string | undefined) => {
  const days = Prisma.sql`SELECT ordered_on::text AS ordered, printed_on::text AS printed, mounted_on::text AS mounted,
    damaged_on::text AS damaged FROM signs WHERE code = ${code}`;
  return (await server.database.owner.pool.query(days)).rows[0];
};

const entriesOf = async (order: bigint) => {
  const entries = Prisma.sql`SELECT actor, action, before, after FROM audit_entries
    WHERE subject = 'PrintOrder' AND subject_id = ${String(order)} ORDER BY id`;
  return (await server.database.owner.pool.query(entries)).rows;
};

it('sees what to print, in its own words, by when and where to', async () => {
  const [first, second, third] = city.places.map(({ code }) => code);
  const quantities = { [first ?? '']: 2, [second ?? '']: 1, [third ?? '']: 1 };
  const { order, see } = await shopWith({
    press: 'sheet',
    format: 'sticker-90',
    note: 'Обадете се.',
    quantities,
  });
  expect(await see()).toEqual({
    id: String(order),
    state: 'ORDERED',
    steps: ['RECEIVED', 'PRINTED', 'SHIPPED'],
    offered: 'RUN',
    format: 'sticker-90',
    design: 'CLASSIC',
    press: 'SHEET',
    dueOn: '2026-12-10',
    deliveryAddress: city.slug,
    note: 'Обадете се.',
    shopNote: null,
    language: 'BG',
    testSheet: 'NOT_NEEDED',
    manifestSha256: null,
    orderedOn: '2026-11-20',
    receivedOn: null,
    printedOn: null,
    shippedOn: null,
    quantities: [
      { quantity: 1, signs: 2 },
      { quantity: 2, signs: 1 },
    ],
    municipality: { name: 'Община Проба' },
    specification: {
      width: 90,
      height: 90,
      isFolded: false,
      bleed: 3,
      standard: 'PDF/X-1a:2001',
      condition: 'FOGRA39',
      mostInk: 300,
      material: 'самозалепващо фолио за открито',
      cutName: null,
      tactilePlate: null,
      hasMarks: true,
      sheet: { width: 320, height: 450 },
    },
  });
});

it.each([
  ['universal', { standard: 'PDF/X-1a:2001', cutName: null, hasMarks: false, sheet: null }],
  ['local', { standard: 'PDF/X-1a:2001', cutName: null, hasMarks: true, sheet: null }],
  ['gwg', { standard: 'PDF/X-4', cutName: null, hasMarks: false, sheet: null }],
  ['sticker', { standard: 'PDF/X-1a:2001', cutName: 'CutContour', hasMarks: false, sheet: null }],
])('knows what a file for the press %s is', async (press, specification) => {
  const { see } = await shopWith({ press, language: 'en' });
  expect((await see()).specification).toMatchObject(specification);
  expect((await see()).specification.material).toBe('PVC 3 mm');
});

it('reads of a tent that it is folded, how large it is before, and what it is printed on', async () => {
  const { see } = await shopWith({ press: 'gwg', format: 'tent' });
  const folded = { width: 210, height: 297, isFolded: true, material: 'картон 300 г/м²' };
  expect((await see()).specification).toMatchObject(folded);
});

describe('how far it is', () => {
  it('goes forward: each step has its day, and those that were skipped get that of the next', async () => {
    const { order, tell, see } = await shopWith();
    expect(await tell({ state: 'RECEIVED' })).toMatchObject({
      order: { state: 'RECEIVED', receivedOn: '2026-11-26' },
    });
    now = new Date('2026-12-02T22:30:00Z');
    expect(await tell({ state: 'SHIPPED', note: ' По куриер,\n  утре. ' })).toEqual({
      __typename: 'OrderReported',
      order: {
        state: 'SHIPPED',
        shopNote: 'По куриер, утре.',
        receivedOn: '2026-11-26',
        printedOn: '2026-12-03',
        shippedOn: '2026-12-03',
      },
    });
    now = new Date('2026-11-26T12:00:00Z');
    expect((await see()).steps).toEqual([]);
    expect(await entriesOf(order)).toEqual([
      {
        actor: 'shop: shop@example.bg',
        action: 'orders.fulfil',
        before: { orderState: 'ORDERED' },
        after: { orderState: 'RECEIVED' },
      },
      {
        actor: 'shop: shop@example.bg',
        action: 'orders.fulfil',
        before: { orderState: 'RECEIVED', shopNote: null },
        after: { orderState: 'SHIPPED', shopNote: 'По куриер, утре.' },
      },
    ]);
  });

  it('never goes back, and twice the same changes nothing', async () => {
    const { order, tell } = await shopWith();
    for (const state of ['PRINTED', 'PRINTED'])
      expect(await tell({ state, note: 'Готово.' })).toMatchObject({ __typename: 'OrderReported' });
    expect(await entriesOf(order)).toHaveLength(1);
    expect(await tell({ state: 'RECEIVED' })).toEqual({
      __typename: 'OrderNotReported',
      obstacle: 'FURTHER',
      order: { state: 'PRINTED' },
    });
    // The note alone may be another one, or none.
    expect((await tell({ state: 'PRINTED', note: '' })).order.shopNote).toBe(null);
    expect(await entriesOf(order)).toHaveLength(2);
  });

  it.each([
    ['CANCELLED', 'NOT_NEEDED', 'CANCELLED'],
    ['DELIVERED', 'NOT_NEEDED', 'FURTHER'],
    ['RECEIVED', 'WAITED', 'TEST_SHEET_FIRST'],
    ['RECEIVED', 'REFUSED', 'TEST_SHEET_FIRST'],
  ])('stays where it is %s and the test sheet %s', async (state, testSheet, obstacle) => {
    const { order, tell, see } = await shopWith({ state, testSheet });
    expect(await tell({ state: 'PRINTED' })).toMatchObject({ __typename: 'OrderNotReported', obstacle });
    expect((await see()).offered).toBe(
      { CANCELLED: 'NOTHING', FURTHER: 'RUN', TEST_SHEET_FIRST: 'TEST_SHEET' }[obstacle],
    );
    expect(await entriesOf(order)).toEqual([]);
  });

  it('is received while the test sheet waits', async () => {
    const { tell, see } = await shopWith({ testSheet: 'WAITED' });
    expect((await see()).steps).toEqual(['RECEIVED']);
    expect(await tell({ state: 'RECEIVED' })).toMatchObject({ order: { state: 'RECEIVED' } });
  });

  it.each([
    ['x'.repeat(1_001), 'TOO_LONG'],
    ['a\u202eb', 'NOT_ALLOWED'],
  ])('is not told with such a note (%#)', async (note, fault) => {
    const { tell } = await shopWith();
    expect(await tell({ state: 'RECEIVED', note })).toEqual({
      __typename: 'Invalid',
      faults: [{ field: 'note', fault }],
    });
  });
});

it('printed is recorded of its signs that are in use, and of no others', async () => {
  const owner = server.database.owner.pool;
  const own = await createCity(owner, { places: 4 });
  const [mounted, damaged, retired, other] = own.places.map(({ code }) => code);
  await owner.query(
    `UPDATE signs SET ordered_on = '2026-11-20', mounted_on = '2026-06-01', printed_on = '2026-05-01' WHERE code = $1`,
    [mounted],
  );
  await owner.query(`UPDATE signs SET ordered_on = '2026-11-20', damaged_on = '2026-11-01' WHERE code = $1`, [
    damaged,
  ]);
  await owner.query(`UPDATE signs SET retired_on = '2026-11-21', ordered_on = '2026-11-20' WHERE code = $1`, [
    retired,
  ]);
  const { tell } = await shopWith(
    { quantities: { [mounted ?? '']: 1, [damaged ?? '']: 1, [retired ?? '']: 1 } },
    own,
  );
  await tell({ state: 'RECEIVED' });
  expect(await daysOf(damaged)).toMatchObject({ ordered: '2026-11-20', printed: null });
  await tell({ state: 'PRINTED' });
  const printed = { ordered: null, printed: '2026-11-26', mounted: null, damaged: null };
  expect([await daysOf(mounted), await daysOf(damaged)]).toEqual([printed, printed]);
  expect(await daysOf(retired)).toMatchObject({ printed: null, ordered: '2026-11-20' });
  expect(await daysOf(other)).toEqual({ ordered: null, printed: null, mounted: null, damaged: null });
  // Told again, or further on another day: the day of the printing stays.
  now = new Date('2026-12-05T12:00:00Z');
  await tell({ state: 'SHIPPED' });
  now = new Date('2026-11-26T12:00:00Z');
  expect((await daysOf(damaged))?.printed).toBe('2026-11-26');
});
