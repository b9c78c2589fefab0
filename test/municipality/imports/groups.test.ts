// Groups as a column of a table of places: what it would add is shown, an admin who was confirmed does it, and a file comes back unchanged.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TableGroups } from '../../../server/municipality/imports/table-groups.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { csvOf, send, sendTwice } from './sent.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 3 });
  admin = await server.signIn(city);
});
afterAll(() => server.close());

const place = (at: number) => String(city.places[at]?.id);
const idsOf = async () =>
  (
    await server.ask(
      `query ($slug: String!) { managedLocations(municipality: $slug) { nodes { id externalId } } }`,
      { slug: city.slug },
      admin,
    )
  ).data.managedLocations.nodes;

async function save(name: string, locations: readonly string[]) {
  const { data } = await server.ask(
    `mutation ($input: SaveLocationGroupInput!) { saveLocationGroup(input: $input) {
      ... on LocationGroupSaved { group { id } } ... on Invalid { faults { field fault } } } }`,
    { input: { municipality: city.slug, name, locations } },
    admin,
  );
  return data.saveLocationGroup;
}

const groups = async () =>
  (
    await server.ask(
      `query ($slug: String!) { locationGroups(municipality: $slug) { name locationIds version } }`,
      { slug: city.slug },
      admin,
    )
  ).data.locationGroups;

/** A table with a row for each place of the city, of what its cell of groups says. */
async function tableOf(cells: readonly string[], extra: readonly (readonly string[])[] = []) {
  const nodes: { id: string; externalId: string }[] = await idsOf();
  const rows = cells.map((cell, at) => [
    nodes.find(({ id }) => id === place(at))?.externalId ?? '',
    '',
    '',
    '',
    cell,
  ]);
  const heading = ['Идентификатор', 'Name', 'Settlement', 'Category', 'Групи'];
  return rows.length > 0 && extra.length === 0
    ? csvOf([[heading[0] ?? '', heading[4] ?? ''], ...rows.map((row) => [row[0] ?? '', row[4] ?? ''])])
    : csvOf([heading, ...extra]);
}

it('puts places into groups by their names and takes them out, new ones too; who is bound to one has its places', async () => {
  await save('Отдел Образование', [place(0)]);
  await save('кв. Зора', [place(0), place(1)]);
  const education = (
    await server.ask(
      `query ($slug: String!) { locationGroups(municipality: $slug) { id name } }`,
      { slug: city.slug },
      admin,
    )
  ).data.locationGroups.find(({ name }: { name: string }) => name === 'Отдел Образование');
  const local = await server.signIn(city, { role: 'local', locationIds: [BigInt(place(0))] });
  await server.ask(
    `mutation ($input: ChangeMemberInput!) { changeMember(input: $input) { __typename } }`,
    {
      input: {
        municipality: city.slug,
        member: String(local.memberId),
        version: 1,
        role: 'LOCAL',
        scope: { group: education.id },
      },
    },
    admin,
  );
  const file = await tableOf(['кв. Зора;отдел образование', '', 'Отдел Образование']);
  const { planned } = await send(server, city, file, admin);
  expect(planned?.rows.map(({ outcome, changes }) => [outcome, changes])).toEqual([
    ['UNCHANGED', []],
    ['CHANGED', [{ column: 'groups', before: 'кв. Зора', after: '' }]],
    ['CHANGED', [{ column: 'groups', before: '', after: 'Отдел Образование' }]],
  ]);
  expect((await groups()).map(({ version }: { version: number }) => version)).toEqual([1, 1]);
  expect((await sendTwice(server, city, file, admin)).imported?.counts.CHANGED).toBe(2);
  expect(await groups()).toEqual([
    { name: 'Отдел Образование', locationIds: [place(0), place(2)], version: 2 },
    { name: 'кв. Зора', locationIds: [place(0)], version: 2 },
  ]);
  const { data } = await server.ask(
    `query ($slug: String!) { managedLocations(municipality: $slug) { nodes { id } } }`,
    { slug: city.slug },
    local,
  );
  expect(data.managedLocations.nodes).toHaveLength(2);
  const fresh = ['нов-1', 'Нова детска градина', 'Проба', 'Детски градини', 'кв. Зора'];
  expect((await sendTwice(server, city, await tableOf([], [fresh]), admin)).imported?.counts.CREATED).toBe(1);
  expect((await groups())[1].locationIds).toHaveLength(2);
});

it('names what there is not, and lets no group be emptied; a name that would part the cell is none', async () => {
  await save('Отдел Образование', [place(0)]);
  const { planned } = await send(
    server,
    city,
    await tableOf(['', 'Отдел Образованйе', 'Отдел Култура']),
    admin,
  );
  expect(planned?.rows.map(({ reasons }) => reasons)).toEqual([
    [{ column: 'groups', fault: 'GROUP_EMPTIED', detail: 'Отдел Образование' }],
    [{ column: 'groups', fault: 'NOT_KNOWN', detail: 'Отдел Образование' }],
    [{ column: 'groups', fault: 'NOT_KNOWN', detail: null }],
  ]);
  expect(planned?.mistakes.choices['groups']?.names).toEqual(['Отдел Образование']);
  expect(await save('Спорт; култура', [place(0)])).toEqual({
    faults: [{ field: 'name', fault: 'NOT_ALLOWED' }],
  });
});

it('is for admins who were confirmed; an editor is told so by row, and brings an export back unchanged', async () => {
  await save('Отдел Образование', [place(0)]);
  const editor = await server.signIn(city, { role: 'editor' });
  const file = await tableOf(['Отдел Образование', 'Отдел Образование']);
  const { planned } = await send(server, city, file, editor);
  expect(planned?.rows.map(({ outcome, reasons }) => [outcome, reasons[0]?.fault])).toEqual([
    ['UNCHANGED', undefined],
    ['REFUSED', 'GROUPS_OF_ADMINS'],
  ]);
  const unconfirmed = await server.signIn(city, { isConfirmed: false });
  const shown = await send(server, city, file, unconfirmed);
  expect(shown.planned?.counts.CHANGED).toBe(1);
  const agreed = await send(server, city, file, unconfirmed, shown.planned?.hash ?? '');
  expect(agreed.failed?.code).toBe('CONFIRM_FIRST');
  expect((await groups())[0].locationIds).toEqual([place(0)]);
  for (const ending of ['csv', 'xlsx']) {
    const url = `${server.url}/members/files/locations/${city.slug}.${ending}?language=bg`;
    const bytes = Buffer.from(await (await fetch(url, { headers: editor.headers })).arrayBuffer());
    const { planned: back } = await send(server, city, bytes, editor);
    expect(back?.counts).toEqual({ CREATED: 0, CHANGED: 0, UNCHANGED: 3, REFUSED: 0 });
    expect(back?.columns.read.map(({ column }) => column)).toContain('groups');
  }
});

it('another plan, where the groups were changed meanwhile', async () => {
  const { group } = await save('Отдел Образование', [place(0)]);
  const file = await tableOf(['Отдел Образование', 'Отдел Образование']);
  const { planned } = await send(server, city, file, admin);
  await server.ask(
    `mutation ($input: SaveLocationGroupInput!) { saveLocationGroup(input: $input) { __typename } }`,
    {
      input: {
        municipality: city.slug,
        group: group.id,
        version: 1,
        name: 'Отдел Образование',
        locations: [place(2)],
      },
    },
    admin,
  );
  const sent = await send(server, city, file, admin, planned?.hash ?? '');
  expect(sent.outdated?.counts.CHANGED).toBe(2);
});

describe('groups of a table', () => {
  const listing = (size: number) => ({
    groups: [{ id: 1n, name: 'А', locationIds: Array.from({ length: size }, (_, at) => BigInt(at)) }],
    mayChange: true,
  });

  it('hold no more than a group may, counted row by row', () => {
    const almost = new TableGroups(listing(199));
    expect([almost.move([], [1n]), almost.move([], [1n])]).toEqual([
      null,
      { fault: 'GROUP_FULL', detail: 'А' },
    ]);
    expect([almost.move([1n], []), almost.move([], [1n])]).toEqual([null, null]);
  });

  it('are none of the business of a table of which nothing is known of them', () => {
    const none = new TableGroups({ groups: null, mayChange: false });
    expect(none.read('каквото и да е', [])).toEqual([]);
  });
});
