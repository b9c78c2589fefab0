// The product's own export comes back after places were merged, signs led elsewhere, retired and added: nothing is refused for it, all of it is told.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { columnNamed } from '../../../server/municipality/imports/columns.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { cellsOf } from '../../foundation/sheets/reading.ts';
import { csvOf, send } from './sent.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 6 });
  admin = await server.signIn(city);
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE locations SET name = jsonb_build_object('bg', 'Място ' || array_position(${city.places.map(({ id }) => id)}::bigint[], id) - 1)
      WHERE municipality_id = ${city.id}`,
  );
});
afterAll(() => server.close());

const exported = async (ending: string) => {
  const file = `${server.url}/members/files/locations/${city.slug}.${ending}?language=bg`;
  const response = await fetch(file, { headers: admin.headers });
  return Buffer.from(await response.arrayBuffer());
};

async function change(mutation: string, input: object) {
  const { data, codes } = await server.ask(mutation, { input: { municipality: city.slug, ...input } }, admin);
  expect(codes).toEqual([]);
  const [outcome] = Object.values<{ __typename: string }>(data);
  return outcome?.__typename;
}

const place = (at: number) => {
  const found = city.places[at];
  if (found === undefined) throw new Error('No such place.');
  return found;
};
const idOf = (at: number) => String(place(at).id);

/** The version of a sign, or of a place. */
async function versionOf(sql: Prisma.Sql): Promise<number> {
  const { rows } = await server.database.owner.pool.query<{ version: number }>(sql);
  return rows[0]?.version ?? 0;
}

async function merge(from: number, into: number) {
  const version = await versionOf(
    Prisma.sql`SELECT version FROM locations WHERE municipality_id = ${city.id} AND id = ${place(from).id}`,
  );
  const mutation = `mutation ($input: MergeLocationsInput!) { mergeLocations(input: $input) { __typename } }`;
  expect(await change(mutation, { location: idOf(from), version, into: idOf(into) })).toBe('LocationMerged');
}

const signVersion = (code: string) =>
  versionOf(Prisma.sql`SELECT version FROM signs WHERE municipality_id = ${city.id} AND code = ${code}`);

it('an export from before is taken as it is, and what changed since is told', async () => {
  const before = { csv: await exported('csv'), xlsx: await exported('xlsx') };
  await merge(0, 1);
  await merge(1, 2);
  const repoint = `mutation ($input: RepointSignInput!) { repointSign(input: $input) { __typename } }`;
  const { code } = place(3);
  const moved = { code, version: await signVersion(code), location: idOf(4), because: 'Окачена другаде.' };
  expect(await change(repoint, moved)).toBe('SignRepointed');
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE signs SET retired_on = '2026-01-01', retired_because = 'x' WHERE municipality_id = ${city.id} AND code = ${place(5).code}`,
  );
  for (const file of Object.values(before)) {
    const { planned } = await send(server, city, file, admin);
    expect(planned?.counts).toEqual({ CREATED: 0, CHANGED: 0, UNCHANGED: 6, REFUSED: 0 });
    const told = planned?.notices.list.map(({ column, fault, detail, count }) => [
      column,
      fault,
      detail,
      count,
    ]);
    expect(told?.toSorted()).toEqual(
      [
        ['codes', 'CODE_LEADS_ELSEWHERE', 'Място 2', 1],
        ['codes', 'CODE_LEADS_ELSEWHERE', 'Място 2', 1],
        ['state', 'MERGED_SINCE', 'Място 1', 1],
        ['state', 'MERGED_SINCE', 'Място 2', 1],
        ['codes', 'CODE_LEADS_ELSEWHERE', 'Място 4', 1],
        ['codes', 'CODE_ADDED', null, 1],
        ['codes', 'CODE_ADDED', null, 1],
        ['codes', 'CODE_RETIRED', null, 1],
      ].toSorted(),
    );
  }

  // Rows that were mixed up are still refused: a code of another place was never of this one.
  const rows = await cellsOf(before.csv.toString('utf8'));
  const at = (rows[0] ?? []).findIndex((title) => columnNamed(title, ['bg', 'en']) === 'codes');
  const mixed = rows.map((cells, line) =>
    cells.map((cell, column) => (column === at && line > 0 ? (rows[(line % 6) + 1]?.[at] ?? '') : cell)),
  );
  const { planned } = await send(server, city, csvOf(mixed), admin);
  // The three that are one by now had each other's codes in turn: the last of them never had the next one's.
  expect(planned?.counts.REFUSED).toBe(4);
  expect(planned?.mistakes.list.every(({ fault }) => fault === 'OTHER_CODE')).toBe(true);
});
