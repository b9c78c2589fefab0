// Members make places and change them: within their part, at the version that they read, and the journal tells it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City, type CityPlace } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { addSurroundings, CREATE, EDIT, faultsOf, journalOf, managed, wanted } from './managing.ts';

let server: TestServer;
let city: City;
let place: CityPlace;
let editor: SignedIn;
let other: { settlementId: bigint; categoryId: bigint };

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
  [place = place] = city.places;
  editor = await server.signIn(city, { role: 'editor', name: 'Иван Петров' });
  other = await addSurroundings(server, city);
});

const create = async (more = {}, who = editor, kind = 'PLACE') =>
  (await server.ask(CREATE, { input: { municipality: city.slug, kind, wanted: wanted(city, more) } }, who))
    .data.createLocation;
const edit = async (more = {}, { id = place.id, version = 1, who = editor } = {}) =>
  server.ask(
    EDIT,
    { input: { municipality: city.slug, location: String(id), version, wanted: wanted(city, more) } },
    who,
  );
describe('a new place', () => {
  it('has a sign, is called by its code, and takes votes', async () => {
    const { __typename, location } = await create();
    expect(__typename).toBe('LocationCreated');
    const [code] = location.codes;
    expect(location).toMatchObject({ externalId: code, state: 'IN_USE', version: 1, kind: 'PLACE' });
    const vote = { code, ballotId: crypto.randomUUID(), score: 8 };
    const { data } = await server.ask(
      `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`,
      {
        input: vote,
      },
    );
    expect(data.rate).toEqual({ __typename: 'RatingReceived' });
    expect(await journalOf(server, city, location.id)).toMatchObject([
      {
        actor: `Иван Петров <${editor.email}>`,
        action: 'locations.edit',
        before: null,
        after: { codes: [code] },
      },
    ]);
  });

  it('has everything that was said of it', async () => {
    const said = {
      externalId: 'AB-17',
      registrationNumber: 'СТ 1234 АВ',
      line: '7',
      latitude: 42.4,
      longitude: 25.6,
      hours: [{ weekday: 1, opensMinute: 480, closesMinute: 1020 }],
    };
    const { location } = await create(said, editor, 'VEHICLE');
    const { latitude, longitude, ...rest } = said;
    expect(location).toMatchObject({ ...rest, kind: 'VEHICLE', position: { latitude, longitude } });
  });

  it('is refused field by field, and nothing of it is kept', async () => {
    const faulty = { name: { bg: ' ' }, externalId: '=cmd', latitude: 95, line: '7' };
    expect(faultsOf(await create(faulty))).toEqual([
      'name.bg REQUIRED',
      'externalId NOT_ALLOWED',
      'line NOT_ALLOWED',
      'latitude OUT_OF_RANGE',
      'longitude REQUIRED',
    ]);
    expect(faultsOf(await create({}, editor, 'TABLET'))).toEqual(['kind NOT_ALLOWED']);
    const { location } = await create({ externalId: 'one' });
    expect(faultsOf(await create({ externalId: 'one' }))).toEqual(['externalId TAKEN']);
    const { rows } = await server.database.owner.pool.query(
      Prisma.sql`SELECT count(*)::int AS places FROM locations WHERE municipality_id = ${city.id}`,
    );
    expect([location.externalId, rows]).toEqual(['one', [{ places: 3 }]]);
  });

  it('of another city, or of none, is refused', async () => {
    const elsewhere = await createCity(server.database.owner.pool);
    const strange = { settlement: String(elsewhere.settlementId), category: String(elsewhere.categoryId) };
    expect(faultsOf(await create(strange))).toEqual(['settlement UNKNOWN', 'category UNKNOWN']);
    const input = { municipality: elsewhere.slug, wanted: wanted(elsewhere) };
    expect((await server.ask(CREATE, { input }, editor)).codes).toEqual(['NOT_FOUND']);
  });

  it.each([
    ['no name', { name: undefined }],
    ['a name that is a text', { name: 'Парк' }],
    ['a name of numbers', { name: { bg: 5 } }],
    ['a latitude that is a text', { latitude: '42' }],
    ['hours that are none', { hours: ['monday'] }],
  ])('with %s does not reach it', async (_what, more) => {
    const input = { municipality: city.slug, wanted: wanted(city, more) };
    expect((await server.ask(CREATE, { input }, editor)).codes).toEqual(['BAD_INPUT']);
  });

  it('given twice at once with one external id is made once', async () => {
    const outcomes = await Promise.all([create({ externalId: 'race' }), create({ externalId: 'race' })]);
    const names = outcomes.map(({ __typename }) => __typename);
    expect(names.toSorted()).toEqual(['Invalid', 'LocationCreated']);
  });
});

describe('a place that is changed', () => {
  it('keeps its code, has a new version, and the journal tells what changed', async () => {
    const { data } = await edit({ name: { bg: 'Нов парк' }, settlement: String(other.settlementId) });
    expect(data.editLocation).toMatchObject({
      __typename: 'LocationChanged',
      location: { codes: [place.code], version: 2, settlement: { id: String(other.settlementId) } },
    });
    const [line] = await journalOf(server, city, place.id);
    expect(line).toMatchObject({
      before: { name: { bg: 'Детска градина „Люляк“' }, settlement: String(city.settlementId) },
      after: { name: { bg: 'Нов парк' }, settlement: String(other.settlementId) },
    });
    expect(Object.keys(line.after).toSorted()).toEqual(['address', 'name', 'settlement']);
  });

  it('as it was stays as it is, without a line in the journal', async () => {
    await edit();
    const { data } = await edit({}, { version: 2 });
    expect(data.editLocation.location.version).toBe(2);
    expect(await journalOf(server, city, place.id)).toHaveLength(1);
  });

  it('by two members: the second is told who was quicker, and nothing is lost', async () => {
    const second = await server.signIn(city, { role: 'admin' });
    await edit({ name: { bg: 'Първи' } });
    const { data } = await edit({ name: { bg: 'Втори' } }, { who: second });
    expect(data.editLocation).toMatchObject({
      __typename: 'Outdated',
      version: 2,
      changedBy: `Иван Петров <${editor.email}>`,
    });
    expect((await managed(server, city, place.id, second)).name).toEqual({ bg: 'Първи' });
  });

  it('by two at once is changed by one of them', async () => {
    const answers = await Promise.all([edit({ name: { bg: 'Едно' } }), edit({ name: { bg: 'Друго' } })]);
    const names = answers.map(({ data }) => data.editLocation.__typename);
    expect(names.toSorted()).toEqual(['LocationChanged', 'Outdated']);
  });

  it('of another city is not here', async () => {
    const elsewhere = await createCity(server.database.owner.pool);
    expect((await edit({}, { id: elsewhere.places[0]?.id ?? 0n })).codes).toEqual(['NOT_FOUND']);
  });

  it('goes to no settlement or category that is out of use, and may stay where it is', async () => {
    const owner = server.database.owner.pool;
    await owner.query(
      Prisma.sql`UPDATE settlements SET retired_on = '2026-11-01' WHERE municipality_id = ${city.id}`,
    );
    const { data } = await edit({ settlement: String(other.settlementId) });
    expect(faultsOf(data.editLocation)).toEqual(['settlement UNKNOWN']);
    expect((await edit()).data.editLocation.__typename).toBe('LocationChanged');
    expect(faultsOf(await create())).toEqual(['settlement UNKNOWN']);
  });

  it('takes its tablet along, which goes nowhere by itself', async () => {
    const tablet = await addPlace(server.database.owner.pool, city, 'Таблет');
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${place.id} WHERE id = ${tablet.id}`,
    );
    await edit({ settlement: String(other.settlementId) });
    const followed = await managed(server, city, tablet.id, editor);
    expect(followed).toMatchObject({ settlement: { id: String(other.settlementId) }, version: 2 });
    const { data } = await edit({}, { id: tablet.id, version: 2 });
    expect(faultsOf(data.editLocation)).toEqual(['settlement NOT_ALLOWED']);
    const stays = { settlement: String(other.settlementId), name: { bg: 'Таблет на входа' } };
    const renamed = await edit(stays, { id: tablet.id, version: 2 });
    expect(renamed.data.editLocation.location).toMatchObject({
      kind: 'TABLET',
      name: { bg: 'Таблет на входа' },
    });
  });
});

describe('a local member', () => {
  const village = () => server.signIn(city, { role: 'local', settlementId: other.settlementId });

  it('sees and changes its own places only, and moves none in or out', async () => {
    const who = await village();
    expect((await edit({}, { who })).codes).toEqual(['NOT_FOUND']);
    await expect(managed(server, city, place.id, who)).rejects.toThrow('NOT_FOUND');
    const own = await create({ settlement: String(other.settlementId) });
    const out = await edit({}, { id: own.location.id, who });
    expect(faultsOf(out.data.editLocation)).toEqual(['settlement NOT_ALLOWED']);
    const within = { settlement: String(other.settlementId), name: { bg: 'Своя' } };
    const changed = await edit(within, { id: own.location.id, who });
    expect(changed.data.editLocation.__typename).toBe('LocationChanged');
  });

  it('makes places in its part only, and none where it has a list of them', async () => {
    const who = await village();
    expect(faultsOf(await create({}, who))).toEqual(['settlement NOT_ALLOWED']);
    expect((await create({ settlement: String(other.settlementId) }, who)).__typename).toBe(
      'LocationCreated',
    );
    const listed = await server.signIn(city, { role: 'local', locationIds: [place.id] });
    const input = { municipality: city.slug, wanted: wanted(city) };
    expect((await server.ask(CREATE, { input }, listed)).codes).toEqual(['FORBIDDEN']);
    expect((await edit({}, { who: listed })).data.editLocation.__typename).toBe('LocationChanged');
    const [, second = place] = city.places;
    expect((await edit({}, { id: second.id, who: listed })).codes).toEqual(['NOT_FOUND']);
  });

  it('does not say when votes of a place count: no hours, and no category with others', async () => {
    const hours = [{ weekday: 7, opensMinute: 180, closesMinute: 181 }];
    const who = await server.signIn(city, { role: 'local', settlementId: city.settlementId });
    const set = async (more: object) => faultsOf((await edit(more, { who })).data.editLocation);
    expect(await set({ hours })).toEqual(['hours NOT_ALLOWED']);
    expect(await set({ category: String(other.categoryId) })).toEqual(['category NOT_ALLOWED']);
    expect(faultsOf(await create({ hours }, who))).toEqual(['hours NOT_ALLOWED']);
    const editor = await server.signIn(city, { role: 'editor' });
    expect((await edit({ hours }, { who: editor })).data.editLocation.__typename).toBe('LocationChanged');
    // As an editor left them they stay, whatever else a local member says.
    const named = await edit({ hours, name: { bg: 'Друго име' } }, { who, version: 2 });
    expect(named.data.editLocation.__typename).toBe('LocationChanged');
  });

  it('of a category keeps its places in it', async () => {
    const who = await server.signIn(city, { role: 'local', categoryId: city.categoryId });
    const { data } = await edit({ category: String(other.categoryId) }, { who });
    expect(faultsOf(data.editLocation)).toEqual(['category NOT_ALLOWED']);
    expect((await edit({ settlement: String(other.settlementId) }, { who })).codes).toEqual([]);
  });
});
