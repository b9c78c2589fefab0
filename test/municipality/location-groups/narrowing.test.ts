// Alerts, tasks, improvements and openings of a group, and a member who hears of it, whatever it becomes: never of another city's.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isFor } from '../../../server/action/alerts/for-whom.ts';
import { listReaders, listTold } from '../../../server/action/alerts/store-letters.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  const { pool, prisma } = server.database.owner;
  city = await createCity(pool, { isDemo: false, places: 3 });
  admin = await server.signIn(city);
  for (const { id } of city.places) {
    const since = new Date('2098-11-01');
    await prisma.alert.create({
      data: {
        municipalityId: city.id,
        kind: 'SILENT',
        locationId: id,
        since,
        toldOn: since,
        count: 60,
        before: 9,
        after: null,
      },
    });
  }
  for (const place of city.places) await publish(pool, city, place, '2026-11-01', [1, 2, 3, 4, 5]);
});
afterAll(() => server.close());

const place = (at: number) => String(city.places[at]?.id);

async function ask(query: string, more: object = {}, who = admin) {
  return server.ask(query, { slug: city.slug, ...more }, who);
}

async function save(locations: readonly string[], group?: { id: string; version: number }) {
  const input = {
    municipality: city.slug,
    name: 'Отдел Образование',
    locations,
    ...(group && { group: group.id, version: group.version }),
  };
  const { data } = await server.ask(
    `mutation ($input: SaveLocationGroupInput!) { saveLocationGroup(input: $input) {
      ... on LocationGroupSaved { group { id version } } } }`,
    { input },
    admin,
  );
  return data.saveLocationGroup.group;
}

const LISTS = [
  ['alerts', 'location { id }'],
  ['tasks', 'location { id }'],
  ['managedImprovements', 'improvement { locations { id } }'],
  ['openings', 'location { id }'],
] as const;

async function listed(field: string, fields: string, more: object, who = admin) {
  const query = `query ($slug: String!, $group: ID) { list: ${field}(municipality: $slug, group: $group) { nodes { ${fields} } } }`;
  const { data, codes } = await ask(query, more, who);
  if (codes.length > 0) return codes;
  const nodes: { location?: { id: string }; improvement?: { locations: { id: string }[] } }[] =
    data.list.nodes;
  return nodes.map((node) => node.location?.id ?? node.improvement?.locations[0]?.id).toSorted();
}

it('each list is narrowed to the places of a group', async () => {
  const group = await save([place(0), place(1)]);
  for (const { id } of city.places) {
    await addImprovement(server.database.owner.pool, city, { places: [id] });
    const task = { text: 'x', dueOn: '2099-01-01', state: 'OPEN', owner: String(admin.memberId) };
    await server.ask(
      `mutation ($input: SaveTaskInput!) { saveTask(input: $input) { __typename } }`,
      { input: { municipality: city.slug, location: String(id), ...task } },
      admin,
    );
  }
  const stranger = await createCity(server.database.owner.pool, { isDemo: false });
  const other = await server.signIn(stranger);
  const theirs = await server.ask(
    `mutation ($input: SaveLocationGroupInput!) { saveLocationGroup(input: $input) {
      ... on LocationGroupSaved { group { id } } } }`,
    { input: { municipality: stranger.slug, name: 'Чужда', locations: [String(stranger.places[0]?.id)] } },
    other,
  );
  const foreign = theirs.data.saveLocationGroup.group.id;
  const local = await server.signIn(city, {
    role: 'local',
    locationIds: [BigInt(place(1)), BigInt(place(2))],
  });
  for (const [field, fields] of LISTS) {
    expect(await listed(field, fields, {})).toHaveLength(3);
    expect(await listed(field, fields, { group: group.id })).toEqual([place(0), place(1)].toSorted());
    expect(await listed(field, fields, { group: foreign })).toEqual(['NOT_FOUND']);
    if (field !== 'openings')
      expect(await listed(field, fields, { group: group.id }, local)).toEqual([place(1)]);
  }
  const both = `query ($slug: String!, $group: ID, $location: ID) {
    alerts(municipality: $slug, group: $group, location: $location) { nodes { location { id } } } }`;
  const of = async (location: string) =>
    (await ask(both, { group: group.id, location })).data.alerts.nodes.length;
  expect([await of(place(0)), await of(place(2))]).toEqual([1, 0]);
});

it('who hears of a group hears of what it holds now, and after its end of what it held', async () => {
  const [found] = (await ask(`query ($slug: String!) { locationGroups(municipality: $slug) { id version } }`))
    .data.locationGroups;
  const group = found ?? (await save([place(0)]));
  const before = await save([place(0)], group);
  const choose = async (groups: readonly string[], version: number) =>
    (
      await server.ask(
        `mutation ($input: SaveAlertSubscriptionInput!) { saveAlertSubscription(input: $input) { __typename
          ... on AlertSubscriptionSaved { subscription { version groups { name } locations { id } } }
          ... on Invalid { faults { field fault } } } }`,
        {
          input: {
            municipality: city.slug,
            version,
            frequency: 'AT_ONCE',
            kinds: ['SILENT'],
            groups,
            wantsMonthly: false,
          },
        },
        admin,
      )
    ).data.saveAlertSubscription;
  expect((await choose(['999999'], 0)).faults).toEqual([{ field: 'groups', fault: 'UNKNOWN' }]);
  expect((await choose([before.id], 0)).subscription).toMatchObject({
    groups: [{ name: 'Отдел Образование' }],
    locations: [],
  });
  const { jobs } = server.database;
  const heard = async () => {
    const [reader] = await listReaders(jobs, city.id, admin.memberId);
    if (!reader) throw new Error('Nobody reads.');
    const told = await listTold(jobs, city.id);
    return told
      .filter((alert) => isFor(reader, alert, '2098-11-02'))
      .map(({ locationId }) => String(locationId))
      .toSorted();
  };
  expect(await heard()).toEqual([place(0)]);
  const wider = await save([place(0), place(2)], before);
  expect(await heard()).toEqual([place(0), place(2)].toSorted());
  const removed = await server.ask(
    `mutation ($input: RemoveLocationGroupInput!) { removeLocationGroup(input: $input) { __typename } }`,
    { input: { municipality: city.slug, group: wider.id, version: wider.version } },
    admin,
  );
  expect(removed.data.removeLocationGroup.__typename).toBe('LocationGroupRemoved');
  expect(await heard()).toEqual([place(0), place(2)].toSorted());
  const { data } = await ask(
    `query ($slug: String!) { alertSubscription(municipality: $slug) { version groups { id } locations { id } } }`,
  );
  expect(data.alertSubscription).toMatchObject({ version: 2, groups: [] });
  expect(data.alertSubscription.locations).toHaveLength(2);
});
