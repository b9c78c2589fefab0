// Groups of places over the API: made, changed and taken away by an admin; who is bound to one works on what it holds now.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

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
const FAULTS = `... on Invalid { faults { field fault } } ... on Outdated { version }`;

async function save(input: object, who = admin) {
  const { data, codes } = await server.ask(
    `mutation ($input: SaveLocationGroupInput!) { saveLocationGroup(input: $input) { __typename
      ... on LocationGroupSaved { group { id name version locationIds } } ${FAULTS} } }`,
    {
      input: {
        municipality: city.slug,
        name: 'Отдел Образование',
        locations: [place(0), place(1)],
        ...input,
      },
    },
    who,
  );
  return { saved: data?.saveLocationGroup, codes };
}

const remove = async (group: string, version: number) =>
  (
    await server.ask(
      `mutation ($input: RemoveLocationGroupInput!) { removeLocationGroup(input: $input) { __typename ${FAULTS} } }`,
      { input: { municipality: city.slug, group, version } },
      admin,
    )
  ).data.removeLocationGroup;

const groups = async (who: SignedIn) =>
  (
    await server.ask(
      `query ($slug: String!) { locationGroups(municipality: $slug) { name locations { name(language: "bg") } } }`,
      { slug: city.slug },
      who,
    )
  ).data.locationGroups;

/** The places that somebody sees of those that are managed. */
const managed = async (who: SignedIn) =>
  (
    await server.ask(
      `query ($slug: String!) { managedLocations(municipality: $slug) { nodes { id } } }`,
      { slug: city.slug },
      who,
    )
  ).data.managedLocations.nodes
    .map(({ id }: { id: string }) => id)
    .toSorted();

it.each([
  [{ name: ' ' }, { field: 'name', fault: 'REQUIRED' }],
  [{ name: 'x'.repeat(101) }, { field: 'name', fault: 'TOO_LONG' }],
  [{ locations: [] }, { field: 'locations', fault: 'REQUIRED' }],
  [{ locations: ['999999'] }, { field: 'locations', fault: 'UNKNOWN' }],
  [
    { locations: Array.from({ length: 201 }, (_, at) => String(at + 1)) },
    { field: 'locations', fault: 'TOO_MANY' },
  ],
])('is not made with %j', async (wrong, fault) => {
  expect((await save(wrong)).saved).toEqual({ __typename: 'Invalid', faults: [fault] });
});

it('is made and changed by an admin who was confirmed, and read by who manages places', async () => {
  const { saved } = await save({ locations: [place(1), place(0), place(0)] });
  expect(saved.group).toMatchObject({ name: 'Отдел Образование', locationIds: [place(0), place(1)] });
  expect((await save({})).saved).toMatchObject({ faults: [{ field: 'name', fault: 'TAKEN' }] });
  const { id, version } = saved.group;
  const changed = await save({ group: id, version, name: 'кв. Зора', locations: [place(2)] });
  expect(changed.saved.group).toMatchObject({ id, name: 'кв. Зора', locationIds: [place(2)] });
  expect((await save({ group: id, version })).saved.__typename).toBe('Outdated');
  const analyst = await server.signIn(city, { role: 'analyst' });
  expect(await groups(analyst)).toMatchObject([{ name: 'кв. Зора' }]);
  expect((await save({}, analyst)).codes).toEqual(['FORBIDDEN']);
  const unconfirmed = await server.signIn(city, { isConfirmed: false });
  expect((await save({}, unconfirmed)).codes).toEqual(['CONFIRM_FIRST']);
});

it('gives whoever is bound to it what it holds now, and cannot go while somebody is', async () => {
  const { group } = (await save({ locations: [place(0)] })).saved;
  const local = await server.signIn(city, { role: 'local', locationIds: [BigInt(place(2))] });
  const bind = async (scope: object, version: number) =>
    (
      await server.ask(
        `mutation ($input: ChangeMemberInput!) { changeMember(input: $input) { __typename ${FAULTS}
          ... on MemberChanged { member { version scope { group { name } locations { id } } } } } }`,
        {
          input: { municipality: city.slug, member: String(local.memberId), version, role: 'LOCAL', scope },
        },
        admin,
      )
    ).data.changeMember;
  expect(await bind({ group: '999999' }, 1)).toMatchObject({
    faults: [{ field: 'scope', fault: 'UNKNOWN' }],
  });
  expect(await bind({ group: group.id, locations: [place(1)] }, 1)).toMatchObject({ __typename: 'Invalid' });
  expect((await bind({ group: group.id }, 1)).member).toMatchObject({
    scope: { group: { name: 'Отдел Образование' }, locations: [{ id: place(0) }] },
  });
  expect(await managed(local)).toEqual([place(0)]);
  await save({ group: group.id, version: group.version, locations: [place(0), place(1)] });
  expect(await managed(local)).toEqual([place(0), place(1)]);
  expect(await remove(group.id, 2)).toMatchObject({ faults: [{ field: 'group', fault: 'IN_USE' }] });
  // The group changed the member too: who has the page of before hears so.
  expect((await bind({ locations: [place(1)] }, 2)).__typename).toBe('Outdated');
  expect((await bind({ locations: [place(1)] }, 3)).member.scope).toMatchObject({ group: null });
  expect((await remove(group.id, 2)).__typename).toBe('LocationGroupRemoved');
  expect(await groups(admin)).toEqual([]);
});

it('goes along with an invitation that waits, and leaves one that is over', async () => {
  const { group } = (await save({ locations: [place(0)] })).saved;
  const { data } = await server.ask(
    `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { ... on MemberInvited { invitation { id } } } }`,
    {
      input: {
        municipality: city.slug,
        email: 'direktor@proba.example.bg',
        role: 'LOCAL',
        scope: { group: group.id },
      },
    },
    admin,
  );
  await save({ group: group.id, version: group.version, locations: [place(1), place(2)] });
  const asked = await server.ask(
    `query ($slug: String!) { invitations(municipality: $slug) { scope { group { id } locations { id } } } }`,
    { slug: city.slug },
    admin,
  );
  expect(asked.data.invitations).toEqual([
    { scope: { group: { id: group.id }, locations: [{ id: place(1) }, { id: place(2) }] } },
  ]);
  expect((await remove(group.id, 2)).faults).toEqual([{ field: 'group', fault: 'IN_USE' }]);
  await server.ask(
    `mutation ($input: InvitationInput!) { withdrawInvitation(input: $input) { id } }`,
    { input: { municipality: city.slug, invitation: data.inviteMember.invitation.id } },
    admin,
  );
  expect((await remove(group.id, 2)).__typename).toBe('LocationGroupRemoved');
});
