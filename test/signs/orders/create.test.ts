// Ordering signs: every rule, all mistakes at once, the list as it was, and thousands at once.
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { signsIn } from '../../../sign-generator/source/file.ts';
import { withCheckDigits } from '../../../server/foundation/sign-code.ts';
import { createCity, drawCode } from '../../support/city.ts';
import { addPlaces, CREATE, daysOf, order, orderOf } from './ordered.ts';
import type { SignedIn } from '../../support/members.ts';
import { ordersOfAPrinter } from './ordering.ts';

const { server, city, other, printer, codeOf, contentOf } = ordersOfAPrinter();

describe('an order', () => {
  it('is kept with its signs, which are on order from today, and counts them', async () => {
    const created = await order(server(), city(), printer());
    expect(created.order).toEqual({
      id: created.order.id,
      number: expect.any(Number),
      version: 1,
      state: 'ORDERED',
      testSheet: 'NOT_NEEDED',
      signCount: 3,
      pieceCount: 6,
      orderedOn: '2026-11-26',
    });
    expect(await daysOf(server(), codeOf(0))).toEqual({
      ordered: '2026-11-26',
      printed: null,
      damaged: null,
    });
  });

  it('holds a list that the sign generator reads, with the names of today', async () => {
    const { order: made } = await order(server(), city(), printer());
    const content = await contentOf(made.id);
    await server().database.owner.pool.query(
      Prisma.sql`UPDATE locations SET name = '{"bg": "Преименувано"}' WHERE municipality_id = ${city().id}`,
    );
    const { municipality, signs } = signsIn(content, 'content.json');
    expect(municipality).toMatchObject({
      name: { first: 'Община Проба', second: 'Proba Municipality' },
      languages: ['bg', 'en'],
      isDemo: false,
      arms: null,
    });
    expect(signs.map(({ code }) => code).toSorted()).toEqual(
      city()
        .places.map(({ code }) => code)
        .toSorted(),
    );
    const sign = signs.find(({ code }) => code === codeOf(1));
    expect(sign).toEqual({
      code: codeOf(1),
      url: `${server().url}/s/${codeOf(1)}`.toUpperCase(),
      state: 'new',
      location: {
        id: String(city().places[1]?.id),
        ownId: expect.any(String),
        name: { first: 'Детска градина „Люляк“', second: 'Kindergarten Lyulyak' },
        settlement: { first: 'Проба', second: 'Proba' },
        ekatte: '68850',
        address: 'ул. „Роза“ 1',
        category: 'kindergartens',
        question: { first: 'Доволни ли сте?', second: 'Are you satisfied?' },
      },
    });
    expect(await contentOf(made.id)).toEqual(content);
  });

  it('says of a demo city that it is one, and speaks only languages that signs have words in', async () => {
    const { pool } = server().database.owner;
    await pool.query(
      Prisma.sql`UPDATE municipalities SET languages = '{bg,el}' WHERE municipality_id = ${other().id}`,
    );
    const admin = await server().signIn(other());
    const { order: made } = await order(server(), other(), admin);
    const { municipality } = signsIn(await contentOf(made.id), 'content.json');
    expect(municipality).toMatchObject({ isDemo: true, languages: ['bg'] });
  });

  it('has a number of its own city, whatever others order', async () => {
    const number = async (of: typeof city, who: SignedIn) => {
      const { order: made } = await order(server(), of(), who);
      const { rows } = await server().database.owner.pool.query<{ number: number }>(
        Prisma.sql`SELECT number FROM print_orders WHERE id = ${made.id}::bigint`,
      );
      return rows[0]?.number ?? 0;
    };
    const admin = await server().signIn(other());
    const first = await number(city, printer());
    const elsewhere = await number(other, admin);
    expect(await number(city, printer())).toBe(first + 1);
    expect(await number(other, admin)).toBe(elsewhere + 1);
    const many = await Promise.all([1, 2, 3, 4].map(() => number(city, printer())));
    expect(many.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5].map((more) => first + more));
  });

  it('keeps how it is finished, whom the shop calls, and who signs the proof', async () => {
    const finishing = {
      lamination: 'GLOSS',
      corners: 'ROUNDED',
      fixing: 'HOLES',
      packing: 'SETTLEMENTS',
      outdoorYears: 5,
    };
    const told = { contact: 'Пенка, 042 600 100', proofBy: 'инж. Колев', finishing };
    const { order: made } = await order(server(), city(), printer(), told);
    const { data } = await server().ask(
      `query ($slug: String!, $id: ID!) { printOrder(municipality: $slug, id: $id) { contact proofBy usualMaterial
        finishing { lamination corners fixing packing outdoorYears } } }`,
      { slug: city().slug, id: made.id },
      printer(),
    );
    expect(data.printOrder).toEqual({ ...told, usualMaterial: 'PVC 3 мм' });
    const { faults } = await order(server(), city(), printer(), {
      contact: 'x'.repeat(201),
      finishing: { outdoorYears: 21 },
    });
    expect(faults).toEqual([
      { field: 'outdoorYears', fault: 'OUT_OF_RANGE', part: null },
      { field: 'contact', fault: 'TOO_LONG', part: null },
    ]);
  });

  it('tells all that is wrong with it at once', async () => {
    const faulty = await order(server(), city(), printer(), {
      parts: [{ quantity: 101, codes: [codeOf(0), codeOf(0), '000000098', 'x'] }],
      format: '10x10',
      material: 'x'.repeat(101),
      dueOn: '2026-11-25',
      deliveryAddress: ' ',
      shopEmail: 'pechat',
      note: 'a\u202eb',
    });
    const codes = 'parts.0.codes';
    expect(faulty).toEqual({
      __typename: 'Invalid',
      faults: [
        { field: 'parts.0.quantity', fault: 'OUT_OF_RANGE', part: null },
        { field: codes, fault: 'TAKEN', part: codeOf(0) },
        { field: 'format', fault: 'UNKNOWN', part: null },
        { field: 'material', fault: 'TOO_LONG', part: null },
        { field: 'dueOn', fault: 'OUT_OF_RANGE', part: null },
        { field: 'deliveryAddress', fault: 'REQUIRED', part: null },
        { field: 'shopEmail', fault: 'NOT_AN_EMAIL', part: null },
        { field: 'note', fault: 'NOT_ALLOWED', part: null },
        { field: codes, fault: 'UNKNOWN', part: '000000098' },
        { field: codes, fault: 'UNKNOWN', part: 'x' },
      ],
    });
  });

  it.each([
    [{ parts: [] }, 'parts', 'REQUIRED'],
    [{ parts: [{ quantity: 1, codes: [] }] }, 'parts', 'REQUIRED'],
    [{ dueOn: '2027-11-27' }, 'dueOn', 'OUT_OF_RANGE'],
    [{ format: '1000x1000', press: 'SHEET' }, 'format', 'OUT_OF_RANGE'],
    [{ format: '50x1200' }, 'design', 'OUT_OF_RANGE'],
    [{ format: 'a3', press: 'SHEET' }, null, null],
    [{ dueOn: '2026-11-26' }, null, null],
    [{ dueOn: '2027-11-26', format: 'Sticker-90', press: 'STICKER', material: null, note: '' }, null, null],
  ])('%j: %s %s', async (wanted, field, fault) => {
    const { faults, __typename } = await order(server(), city(), printer(), wanted);
    if (field === null) expect(__typename).toBe('PrintOrderCreated');
    else expect(faults).toEqual([{ field, fault, part: null }]);
  });

  it('holds no tablet, no sign that was taken down, none of a place that is gone, and none of another city', async () => {
    const { pool } = server().database.owner;
    const [tablet, retired, gone] = await addPlaces(server(), city(), 3);
    await pool.query(
      Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${city().places[2]?.id} WHERE id = ${tablet?.id}`,
    );
    await pool.query(Prisma.sql`UPDATE signs SET retired_on = '2026-11-01' WHERE code = ${retired?.code}`);
    await pool.query(Prisma.sql`UPDATE locations SET retired_on = '2026-11-01' WHERE id = ${gone?.id}`);
    const codes = [tablet, retired, gone, other().places[0]].map((place) => place?.code ?? '');
    const { faults } = await order(server(), city(), printer(), { parts: [{ quantity: 1, codes }] });
    expect(faults.map(({ fault, part }: { fault: string; part: string }) => [fault, part])).toEqual([
      ...codes.slice(0, 3).map((code) => ['NOT_ALLOWED', code]),
      ['UNKNOWN', codes[3]],
    ]);
    expect(await daysOf(server(), tablet?.code)).toMatchObject({ ordered: null });
  });

  it('holds no sign whose texts do not fit on the format, or cannot be set: the shop would have to call', async () => {
    const { pool } = server().database.owner;
    const [long, strange, good] = await addPlaces(server(), city(), 3);
    const name = JSON.stringify({ bg: 'Детскаградина'.repeat(12) });
    await pool.query(Prisma.sql`UPDATE locations SET name = ${name}::jsonb WHERE id = ${long?.id}`);
    await pool.query(
      Prisma.sql`UPDATE locations SET name = '{"bg": "幼稚園"}'::jsonb WHERE id = ${strange?.id}`,
    );
    const codes = [long, strange, good].map((place) => place?.code ?? '');
    const { faults } = await order(server(), city(), printer(), { parts: [{ quantity: 1, codes }] });
    expect(faults).toEqual(
      codes.slice(0, 2).map((part) => ({ field: 'parts.0.codes', fault: 'TOO_LONG', part })),
    );
    expect(await daysOf(server(), good?.code)).toMatchObject({ ordered: null });
  });

  it('is made by admins, editors and printers of the city, and by nobody else', async () => {
    for (const role of ['admin', 'editor'] as const)
      expect((await order(server(), city(), await server().signIn(city(), { role }))).__typename).toBe(
        'PrintOrderCreated',
      );
    const input = orderOf(city());
    for (const role of ['analyst', 'auditor', 'local'] as const) {
      const who = await server().signIn(city(), {
        role,
        ...(role === 'local' && { settlementId: city().settlementId }),
      });
      expect((await server().ask(CREATE, { input }, who)).codes, role).toEqual(['FORBIDDEN']);
    }
    expect((await server().ask(CREATE, { input }, await server().signIn(other()))).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await server().ask(CREATE, { input })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await server().ask(CREATE, { input }, server().printShop(city().slug))).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});

it('five thousand signs are ordered at once, and one more is not', async () => {
  const big = await createCity(server().database.owner.pool, { isDemo: false, places: 1 });
  const { pool } = server().database.owner;
  const drawn = new Set<string>();
  while (drawn.size < 5_000) drawn.add(drawCode());
  const codes = [...drawn];
  await pool.query(
    Prisma.sql`INSERT INTO sign_codes SELECT ${big.id}, code, ${big.places[0]?.id} FROM unnest(${codes}::text[]) AS code`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO signs (municipality_id, code) SELECT ${big.id}, code FROM unnest(${codes}::text[]) AS code`,
  );
  const editor = await server().signIn(big, { role: 'editor' });
  const created = await order(server(), big, editor, { parts: [{ quantity: 1, codes }] });
  expect(created.order).toMatchObject({ signCount: 5_000, pieceCount: 5_000 });
  const one = withCheckDigits('0000000');
  expect(
    await order(server(), big, editor, { parts: [{ quantity: 1, codes: [...codes, one] }] }),
  ).toMatchObject({
    faults: [{ field: 'parts', fault: 'TOO_MANY' }],
  });
});
