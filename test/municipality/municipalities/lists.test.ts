// Settlements and categories as members change them: new ones, other words, the order, and out of use.
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity } from '../../support/city.ts';
import { HOURS, listsOfACity, ORDER, PARKS, VILLAGE } from './listed.ts';

const { server, city, admin, send, settlement, category, seen, all, lastEntry, retirePlaces } =
  listsOfACity();

describe('a settlement', () => {
  it('is added, and there for citizens; the journal says so', async () => {
    expect(await settlement({ latitude: 42.5, longitude: 25.5 })).toEqual({
      __typename: 'SettlementSaved',
      settlement: {
        id: expect.any(String),
        version: 1,
        ekatte: '11111',
        kind: 'village',
        isRetired: false,
        nameTexts: VILLAGE.name,
        position: { latitude: 42.5 },
      },
    });
    expect((await seen()).settlements).toContainEqual({ ekatte: '11111', name: 'Ново село' });
    expect(await lastEntry()).toMatchObject({ subject: 'Settlement', before: null });
  });

  it('changes whole, and its version goes up', async () => {
    const id = String(city().settlementId);
    const answer = await settlement({
      settlement: id,
      version: 1,
      ekatte: '68850',
      name: { bg: 'Изпитово' },
    });
    expect(answer).toMatchObject({
      settlement: { id, version: 2, nameTexts: { bg: 'Изпитово' }, position: null },
    });
    expect((await lastEntry()).after).toContain('Изпитово');
    expect(await settlement({ settlement: id, version: 1, ekatte: '68850' })).toEqual({
      __typename: 'Outdated',
      version: 2,
      changedBy: `${admin().name} <${admin().email}>`,
    });
  });

  it('goes out of use where nothing needs it, and comes back', async () => {
    const own = { settlement: String(city().settlementId), ekatte: '68850', name: { bg: 'Проба' } };
    const refused = { __typename: 'Invalid', faults: [{ field: 'isRetired', fault: 'IN_USE' }] };
    expect(await settlement({ ...own, version: 1, isRetired: true })).toEqual(refused);
    await retirePlaces();
    const local = await server().signIn(city(), { role: 'local', settlementId: city().settlementId });
    expect(await settlement({ ...own, version: 1, isRetired: true })).toEqual(refused);
    await server().database.owner.pool.query(Prisma.sql`DELETE FROM members WHERE id = ${local.memberId}`);
    expect(await settlement({ ...own, version: 1, isRetired: true })).toMatchObject({
      settlement: { version: 2, isRetired: true },
    });
    expect((await seen()).settlements).toEqual([]);
    expect((await all()).settlements).toEqual([{ ekatte: '68850', isRetired: true }]);
    await settlement({ ...own, version: 2, isRetired: false });
    expect((await seen()).settlements).toHaveLength(1);
  });

  it.each([
    [{ ekatte: '1' }, ['ekatte NOT_ALLOWED']],
    [{ ekatte: '68850' }, ['ekatte TAKEN']],
    [{ name: { bg: '' } }, ['name.bg REQUIRED']],
    [{ name: { bg: 'я'.repeat(81) } }, ['name.bg TOO_LONG']],
    [{ latitude: 91, longitude: 25 }, ['latitude OUT_OF_RANGE']],
    [{ longitude: 25 }, ['latitude REQUIRED']],
  ])('%j is refused', async (wrong, faults) => {
    const answer = await settlement(wrong);
    const told = answer.faults.map(
      ({ field, fault }: { field: string; fault: string }) => `${field} ${fault}`,
    );
    expect(told).toEqual(faults);
  });

  it('is added once of twice at the same moment', async () => {
    const both = await Promise.all([settlement({}), settlement({})]);
    expect(both.map((each) => each.__typename).toSorted()).toEqual(['Invalid', 'SettlementSaved']);
  });

  it('of another city is not there; of a wrong kind is no input', async () => {
    const other = await createCity(server().database.owner.pool);
    expect(await settlement({ settlement: String(other.settlementId), version: 1 })).toEqual(['NOT_FOUND']);
    expect(await settlement({ settlement: 'x', version: 1 })).toEqual(['NOT_FOUND']);
    expect(await settlement({ kind: 'HAMLET' })).toEqual(['BAD_INPUT']);
  });
});

describe('a category', () => {
  it('is added at the end, with a key out of its English name', async () => {
    expect(await category({})).toEqual({
      __typename: 'CategorySaved',
      category: {
        id: expect.any(String),
        version: 1,
        key: 'city-parks',
        icon: 'PARK',
        isRetired: false,
        nameTexts: PARKS.name,
        ratingQuestionTexts: PARKS.ratingQuestion,
        hours: [],
      },
    });
    expect(await category({})).toMatchObject({ category: { key: 'city-parks-2' } });
    expect(await category({ name: { bg: 'Пазари' } })).toMatchObject({ category: { key: 'category' } });
    const keys = (await seen()).categories.map(({ key }: { key: string }) => key);
    expect(keys).toEqual(['kindergartens', 'city-parks', 'city-parks-2', 'category']);
  });

  it('asks its new question on the next vote page', async () => {
    const own = { category: String(city().categoryId), version: 1, name: { bg: 'Градини' } };
    expect(await category(own)).toMatchObject({ category: { version: 2, key: 'kindergartens' } });
    const page = await (await fetch(`${server().url}/s/${city().places[0]?.code}?language=bg`)).text();
    expect(page.includes('Харесва ли Ви паркът?')).toBe(true);
    expect(await category(own)).toMatchObject({ __typename: 'Outdated', version: 2 });
  });

  it('has hours for its places, which stay where they are left out; the journal tells them', async () => {
    const own = { category: String(city().categoryId) };
    const [monday, sunday] = [
      { weekday: 1, opensMinute: 480, closesMinute: 1020 },
      { weekday: 7, opensMinute: 600, closesMinute: 840 },
    ];
    expect(await category({ ...own, version: 1, hours: [sunday, monday] })).toMatchObject({
      category: { version: 2, hours: [monday, sunday] },
    });
    expect(JSON.parse((await lastEntry()).after)).toMatchObject({ hours: [monday, sunday] });
    const { data } = await server().ask(
      HOURS,
      { slug: city().slug, id: String(city().places[0]?.id) },
      admin(),
    );
    expect(data.managedLocation).toEqual({ hours: [], inheritedHours: [monday, sunday] });
    expect(await category({ ...own, version: 2, name: { bg: 'Други' } })).toMatchObject({
      category: { version: 3, hours: [monday, sunday] },
    });
    expect(await category({ ...own, version: 3, hours: [] })).toMatchObject({ category: { hours: [] } });
  });

  it('goes out of use where no place needs it; what was published of it can still be read', async () => {
    const own = { category: String(city().categoryId), version: 1 };
    await addPlace(server().database.owner.pool, city());
    expect(await category({ ...own, isRetired: true })).toEqual({
      __typename: 'Invalid',
      faults: [{ field: 'isRetired', fault: 'IN_USE' }],
    });
    await retirePlaces();
    expect(await category({ ...own, isRetired: true })).toMatchObject({ category: { isRetired: true } });
    expect((await seen()).categories).toEqual([]);
    expect((await all()).categories).toHaveLength(1);
  });

  it.each([
    [{ name: { bg: ' ' }, ratingQuestion: { bg: '' } }, ['name.bg REQUIRED', 'ratingQuestion.bg REQUIRED']],
    [
      { ratingQuestion: { bg: 'а'.repeat(201), en: 'a\u202eb' } },
      ['ratingQuestion.bg TOO_LONG', 'ratingQuestion.en NOT_ALLOWED'],
    ],
    [
      {
        hours: [
          { weekday: 1, opensMinute: 480, closesMinute: 1020 },
          { weekday: 1, opensMinute: 600, closesMinute: 660 },
          { weekday: 2, opensMinute: 900, closesMinute: 60 },
        ],
      },
      ['hours.1 OVERLAPS', 'hours.2.closesMinute TOO_EARLY'],
    ],
  ])('%j is refused', async (wrong, faults) => {
    const answer = await category(wrong);
    const told = answer.faults.map(
      ({ field, fault }: { field: string; fault: string }) => `${field} ${fault}`,
    );
    expect(told).toEqual(faults);
  });

  it('is no business of an editor', async () => {
    expect(await category({}, await server().signIn(city(), { role: 'editor' }))).toEqual(['FORBIDDEN']);
  });
});

describe('the order of categories', () => {
  const orderOf = (rows: readonly { id: string; version: number }[]) =>
    rows.map(({ id, version }) => ({ category: id, version }));

  it('is what was sent, for citizens too', async () => {
    await category({});
    const before = (await all()).categories;
    const answer = await send(ORDER, { order: orderOf(before.toReversed()) });
    expect(answer.categories.map(({ key }: { key: string }) => key)).toEqual(['city-parks', 'kindergartens']);
    const keys = (await seen()).categories.map(({ key }: { key: string }) => key);
    expect(keys).toEqual(['city-parks', 'kindergartens']);
    expect((await lastEntry()).after).toBe('{"order":["city-parks","kindergartens"]}');
    expect(await send(ORDER, { order: orderOf(before) })).toMatchObject({
      __typename: 'Outdated',
      version: 2,
    });
  });

  it('names every category once', async () => {
    await category({});
    const { categories } = await all();
    const refused = { __typename: 'Invalid', faults: [{ field: 'order', fault: 'INCOMPLETE' }] };
    expect(await send(ORDER, { order: [] })).toEqual(refused);
    expect(await send(ORDER, { order: orderOf(categories.slice(1)) })).toEqual(refused);
    const [first] = categories;
    expect(await send(ORDER, { order: orderOf([first, first]) })).toEqual(refused);
  });
});
