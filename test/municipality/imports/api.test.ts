// Importing places over HTTP: what would be done is shown first, then all of it is done, or nothing.
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity } from '../../support/city.ts';
import { csvOf, send, sendTwice } from './sent.ts';
import { HEADING, importsIntoACity, row } from './importing.ts';

const { server, city, editor, places, journal } = importsIntoACity();

describe('an import', () => {
  it('shows what it would do and does nothing, then does it, and then has nothing more to do', async () => {
    const file = csvOf([HEADING, row('дг-1', 'ДГ „Роза“', 'пн-пт 07:00-18:00'), row('дг-2')]);
    const { planned, steps } = await send(server(), city(), file, editor());
    expect(planned?.counts).toEqual({ CREATED: 2, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 });
    expect(steps).toContain('READING');
    expect(await places()).toEqual([]);

    const { imported } = await send(server(), city(), file, editor(), planned?.hash);
    expect(imported?.counts.CREATED).toBe(2);
    expect(await places()).toMatchObject([
      { external_id: 'дг-1', name: { bg: 'ДГ „Роза“' }, codes: '1' },
      { external_id: 'дг-2', codes: '1' },
    ]);
    const entries = await journal();
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      action: 'locations.import',
      before: null,
      after: { externalId: 'дг-1' },
    });
    expect(entries[0]?.actor).toContain(editor().email);

    const again = await sendTwice(server(), city(), file, editor());
    expect(again.imported?.counts).toEqual({ CREATED: 0, CHANGED: 0, UNCHANGED: 2, REFUSED: 0 });
    expect(await journal()).toHaveLength(2);
    expect((await places()).map(({ version }) => version)).toEqual([1, 1]);
  });

  it('changes what differs, tells from what to what, and leaves columns that are not there', async () => {
    await sendTwice(
      server(),
      city(),
      csvOf([HEADING, row('1', 'Стара', 'пн 08:00-12:00'), row('2')]),
      editor(),
    );
    const file = csvOf([
      ['external_id', 'name_bg', 'address_bg'],
      ['1', 'Нова', 'ул. „Роза“ 1'],
    ]);
    const { planned } = await send(server(), city(), file, editor());
    expect(planned?.untouched).toBe(1);
    expect(planned?.rows).toMatchObject([
      {
        outcome: 'CHANGED',
        changes: [
          { column: 'name.bg', before: 'Стара', after: 'Нова' },
          { column: 'address.bg', before: '', after: 'ул. „Роза“ 1' },
        ],
      },
    ]);
    await send(server(), city(), file, editor(), planned?.hash);
    expect(await places()).toMatchObject([{ name: { bg: 'Нова' }, version: 2 }, { version: 1 }]);
    const entry = (await journal()).at(-1);
    expect(entry?.before).toEqual({ name: { bg: 'Стара' }, address: null });
    expect(entry?.after).toEqual({ name: { bg: 'Нова' }, address: { bg: 'ул. „Роза“ 1' } });
    const { rows } = await server().database.owner.pool.query(
      Prisma.sql`SELECT weekday FROM opening_hours WHERE municipality_id = ${city().id}`,
    );
    expect(rows).toEqual([{ weekday: 1 }]);
  });

  it('changes hours from the next day on, but those of a new place hold at once', async () => {
    await sendTwice(
      server(),
      city(),
      csvOf([HEADING, row('1', 'Стара', 'пн 08:00-12:00'), row('2')]),
      editor(),
    );
    const changed = csvOf([
      HEADING,
      row('1', 'Нова', 'пн 08:00-12:00'),
      row('2', 'Стара', 'вт 08:00-12:00'),
      row('3'),
    ]);
    await sendTwice(server(), city(), changed, editor());
    const { rows } = await server().database.owner.pool.query(
      Prisma.sql`SELECT hours_before AS before FROM locations WHERE municipality_id = ${city().id} ORDER BY external_id`,
    );
    expect(rows).toEqual([{ before: null }, { before: [] }, { before: null }]);
  });

  it('notes what it adds and what it gives another category, once somebody voted in the city', async () => {
    await sendTwice(server(), city(), csvOf([HEADING, row('1')]), editor());
    const owner = server().database.owner.pool;
    await owner.query(
      Prisma.sql`WITH kind AS (INSERT INTO categories (municipality_id, key, name, rating_question, position)
          VALUES (${city().id}, 'parks', '{"bg": "Паркове"}', '{"bg": "Доволни ли сте?"}', 2))
        INSERT INTO ballot_keys VALUES (${city().id}, gen_random_uuid(), 1, ${Buffer.alloc(65)}, false)`,
    );
    const moved = ['1', 'Детска градина', '', 'гр. Проба', 'Паркове'];
    await sendTwice(server(), city(), csvOf([HEADING, moved, row('2')]), editor());
    const { rows } = await owner.query(
      Prisma.sql`SELECT l.external_id AS id, c.change FROM location_changes c JOIN locations l ON l.id = c.location_id
        WHERE c.municipality_id = ${city().id} ORDER BY 1`,
    );
    expect(rows).toEqual([
      { id: '1', change: 'CATEGORY' },
      { id: '2', change: 'ADDED' },
    ]);
  });

  it('takes with it the tablet at the desk of a place that moves', async () => {
    await sendTwice(server(), city(), csvOf([HEADING, row('1')]), editor());
    const [place] = await places();
    await server().database.owner.pool.query(
      Prisma.sql`INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name, desk_id)
        VALUES (${city().id}, '1/tablet', ${city().settlementId}, ${city().categoryId}, 'tablet', '{"bg":"Таблет"}',
          ${place?.id}::bigint)`,
    );
    const file = csvOf([
      ['ID', 'Адрес'],
      ['1', 'ул. „Мир“ 2'],
    ]);
    await sendTwice(server(), city(), file, editor());
    const { rows } = await server().database.owner.pool.query(
      Prisma.sql`SELECT address FROM locations WHERE municipality_id = ${city().id} AND kind = 'tablet'`,
    );
    expect(rows).toEqual([{ address: { bg: 'ул. „Мир“ 2' } }]);
    const refused = await send(
      server(),
      city(),
      csvOf([
        ['ID', 'Адрес'],
        ['1/tablet', 'x'],
      ]),
      editor(),
    );
    expect(refused.planned?.rows[0]?.reasons).toMatchObject([{ fault: 'A_TABLET' }]);
  });

  it('leaves refused rows out, with the reason of each', async () => {
    const file = csvOf([HEADING, row('1'), row('1'), ['2', '', '', 'Прoба', 'градини', 'когато'], row('')]);
    const { planned } = await send(server(), city(), file, editor());
    expect(planned?.rows.map(({ outcome, reasons }) => [outcome, reasons.map(({ fault }) => fault)])).toEqual(
      [
        ['CREATED', []],
        ['REFUSED', ['TWICE']],
        ['REFUSED', ['NOT_KNOWN', 'NOT_KNOWN', 'NOT_HOURS', 'REQUIRED']],
        ['REFUSED', ['REQUIRED']],
      ],
    );
    expect(planned?.rows[2]?.reasons[0]).toMatchObject({ column: 'settlement', detail: 'Проба' });
    expect(planned?.rows[1]?.reasons[0]).toMatchObject({ column: 'externalId', detail: '2' });
    expect(planned?.rows[2]?.cells).toEqual(['2', '', '', 'Прoба', 'градини', 'когато']);
    const { imported } = await send(server(), city(), file, editor(), planned?.hash);
    expect(imported?.counts).toMatchObject({ CREATED: 1, REFUSED: 3 });
    expect(await places()).toHaveLength(1);
  });

  it('takes a file in windows-1251', async () => {
    const characters = new TextDecoder('windows-1251').decode(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
    );
    const text = csvOf([HEADING, row('дг-1', 'ДГ „Роза“')]);
    const file = Buffer.from([...text].map((character) => characters.indexOf(character)));
    await sendTwice(server(), city(), file, editor());
    expect(await places()).toMatchObject([{ external_id: 'дг-1', name: { bg: 'ДГ „Роза“' } }]);
  });

  it('tells of 10,001 refused rows', async () => {
    const file = csvOf([HEADING, ...Array.from({ length: 10_001 }, (_, at) => row(String(at), ''))]);
    const { planned, steps } = await send(server(), city(), file, editor());
    expect(planned?.counts).toEqual({ CREATED: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 10_001 });
    expect(planned?.rows).toHaveLength(10_001);
    expect(steps.filter((step) => step === 'COMPARING').length).toBeGreaterThan(10);
    const { imported } = await send(server(), city(), file, editor(), planned?.hash);
    expect(imported?.counts.REFUSED).toBe(10_001);
    expect(await places()).toEqual([]);
  });
});

describe('an import that is not any more what was shown', () => {
  it('is refused whole, with what it would be now', async () => {
    const file = csvOf([HEADING, row('1', 'Първа'), row('2', 'Втора')]);
    const { planned } = await send(server(), city(), file, editor());
    await sendTwice(server(), city(), csvOf([HEADING, row('1', 'Друга')]), editor());
    const { outdated } = await send(server(), city(), file, editor(), planned?.hash);
    expect(outdated?.counts).toMatchObject({ CREATED: 1, CHANGED: 1 });
    expect(await places()).toMatchObject([{ name: { bg: 'Друга' }, version: 1 }]);
    const { imported } = await send(server(), city(), file, editor(), outdated?.hash);
    expect(imported?.counts).toMatchObject({ CREATED: 1, CHANGED: 1 });
  });

  it('is refused where another file is sent, and in another city', async () => {
    const { planned } = await send(server(), city(), csvOf([HEADING, row('1')]), editor());
    const other = await send(server(), city(), csvOf([HEADING, row('2')]), editor(), planned?.hash);
    expect(other.outdated?.counts.CREATED).toBe(1);
    const elsewhere = await createCity(server().database.owner.pool, { places: 0 });
    const admin = await server().signIn(elsewhere, { role: 'admin' });
    const there = await send(server(), elsewhere, csvOf([HEADING, row('1')]), admin, planned?.hash);
    expect(there.outdated?.counts.CREATED).toBe(1);
    expect(await places()).toEqual([]);
  });

  it('lets one of two at the same moment win', async () => {
    const file = csvOf([HEADING, ...Array.from({ length: 50 }, (_, at) => row(String(at)))]);
    const { planned } = await send(server(), city(), file, editor());
    const both = await Promise.all([1, 2].map(() => send(server(), city(), file, editor(), planned?.hash)));
    expect(both.filter(({ imported }) => imported)).toHaveLength(1);
    expect(both.filter(({ outdated }) => outdated)).toHaveLength(1);
    expect(await places()).toHaveLength(50);
  });
});
