// The signs that a new round could have: those that nobody has to put up yet, and that do not hang since they were ordered.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { order } from '../orders/ordered.ts';
import { CHANGE, plan, RECORD, told } from './planned.ts';

const OFFERED = `query ($slug: String!, $order: ID, $codes: [String!]) {
  signsToMount(municipality: $slug, order: $order, codes: $codes) { code } }`;

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-26T06:00:00Z') });
  city = await createCity(server.database.owner.pool, { places: 4 });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const codesAt = (...places: readonly number[]) => places.map((at) => city.places[at]?.code ?? '').toSorted();
async function offered(variables: object): Promise<readonly string[]> {
  const { data } = await server.ask(OFFERED, { slug: city.slug, ...variables }, editor);
  return data.signsToMount.map(({ code }: { code: string }) => code).toSorted();
}

it('are those of an order without the ones that another round has, or that hang', async () => {
  const { order: made } = await order(server, city, editor);
  const ofOrder = () => offered({ order: made.id });
  expect(await ofOrder()).toEqual(codesAt(0, 1, 2, 3));
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE signs SET ordered_on = NULL, printed_on = '2026-11-26' WHERE municipality_id = ${city.id}`,
  );
  expect(await offered({})).toEqual(codesAt(0, 1, 2, 3));
  const round = await plan(server, city, editor, { codes: codesAt(0, 1, 2) });
  for (const list of [ofOrder, () => offered({})]) expect(await list()).toEqual(codesAt(3));
  // Whoever names them may have them all the same.
  expect(await offered({ codes: codesAt(0) })).toEqual(codesAt(0));

  const change = {
    municipality: city.slug,
    round: round.id,
    version: 1,
    name: 'Иван',
    roundOn: '2026-11-26',
  };
  await server.ask(CHANGE, { input: { ...change, codes: codesAt(0, 1) } }, editor);
  const [hung] = codesAt(0);
  const [locked] = codesAt(1);
  const mountings = [told(hung), told(locked, { outcome: 'NOT_POSSIBLE', note: 'Заключено' })];
  await server.ask(RECORD, { input: { mountings } }, round.pass);
  for (const list of [ofOrder, () => offered({})]) expect(await list()).toEqual(codesAt(1, 2, 3));
  // One that came damaged is put up by nobody, until it is on order again.
  const damaged = (orderedOn: string | null) =>
    server.database.owner.pool.query(
      Prisma.sql`UPDATE signs SET damaged_on = '2026-11-26', ordered_on = ${orderedOn}::date WHERE code = ${codesAt(3)[0]}`,
    );
  await damaged(null);
  for (const list of [ofOrder, () => offered({})]) expect(await list()).toEqual(codesAt(1, 2));
  await damaged('2026-11-26');
  expect(await ofOrder()).toEqual(codesAt(1, 2, 3));
  // Printed anew, it waits again.
  await server.database.owner.pool.query(Prisma.sql`UPDATE signs SET mounted_on = NULL WHERE code = ${hung}`);
  expect(await ofOrder()).toEqual(codesAt(0, 1, 2, 3));
});

it('are none of another city', async () => {
  const other = await createCity(server.database.owner.pool);
  const { order: made } = await order(server, other, await server.signIn(other));
  expect(await offered({ order: made.id })).toEqual([]);
});
