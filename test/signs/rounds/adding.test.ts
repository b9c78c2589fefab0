// Signs added to a round that is known, or put on a new one: several at once, by two members at once, and none that another round has.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { order } from '../orders/ordered.ts';
import { CREATE, plan, PLANNED, RECORD, told, type PlannedRound } from './planned.ts';

const ADD = `mutation ($input: AddSignsToRoundInput!) { addSignsToRound(input: $input) { __typename
  ... on SignsAdded { addedCount elsewhere round { signCount version } } ... on Invalid { faults { field fault part } } } }`;

let server: TestServer;
let city: City;
let editor: SignedIn;
let round: PlannedRound;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-26T06:00:00Z') });
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { places: 5 });
  editor = await server.signIn(city, { role: 'editor' });
  await change(Prisma.sql`UPDATE signs SET printed_on = '2026-11-20' WHERE municipality_id = ${city.id}`);
  round = await planned(0);
});
afterAll(() => server.close());

const change = (statement: Prisma.Sql) => server.database.owner.pool.query(statement);
const codesAt = (...places: readonly number[]) => places.map((at) => city.places[at]?.code ?? '');
const planned = (...places: readonly number[]) => plan(server, city, editor, { codes: codesAt(...places) });
const add = (input: object, { id } = round, who = editor) =>
  server.ask(ADD, { input: { municipality: city.slug, round: id, offered: [], codes: [], ...input } }, who);
const added = async (input: object, to = round) => (await add(input, to)).data.addSignsToRound;
const has = async ({ id } = round) =>
  (await server.ask(PLANNED, { slug: city.slug, id }, editor)).data.plannedRound.signs
    .map(({ code }: { code: string }) => code)
    .toSorted();

it('are beside those that it has, told once in the journal', async () => {
  const { rows: before } = await change(
    Prisma.sql`SELECT FROM audit_entries WHERE municipality_id = ${city.id}`,
  );
  expect(await added({ offered: codesAt(1, 2) })).toEqual({
    __typename: 'SignsAdded',
    addedCount: 2,
    elsewhere: [],
    round: { signCount: 3, version: 2 },
  });
  expect(await has()).toEqual(codesAt(0, 1, 2).toSorted());
  // Nothing is to be done again.
  expect(await added({ offered: codesAt(1), codes: codesAt(2) })).toMatchObject({
    addedCount: 0,
    elsewhere: [],
    round: { version: 2 },
  });
  const { rows: after } = await change(
    Prisma.sql`SELECT after FROM audit_entries WHERE municipality_id = ${city.id} ORDER BY id`,
  );
  expect(after.length).toBe(before.length + 1);
  expect(after.at(-1)?.after.codes.toSorted()).toEqual(codesAt(0, 1, 2).toSorted());
});

it('by two members at once are all there', async () => {
  const answers = await Promise.all([added({ offered: codesAt(1, 2) }), added({ offered: codesAt(2, 3) })]);
  expect(answers.map(({ addedCount }) => addedCount).toSorted()).toEqual([1, 2]);
  expect(answers.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
  expect(await has()).toEqual(codesAt(0, 1, 2, 3).toSorted());
});

it('on two rounds at once go to one of them', async () => {
  const other = await planned(1);
  const wanted = { offered: codesAt(2, 3, 4) };
  const answers = await Promise.all([added(wanted), added(wanted, other)]);
  expect(answers.map(({ addedCount }) => addedCount).toSorted()).toEqual([0, 3]);
  expect(answers.flatMap(({ elsewhere }) => elsewhere).toSorted()).toEqual(codesAt(2, 3, 4).toSorted());
  expect((await has()).length + (await has(other)).length).toBe(5);
});

it('that another round has or that hang are told, and the others are added; who names one gets it', async () => {
  const other = await planned(1, 2);
  await server.ask(RECORD, { input: { mountings: [told(codesAt(2)[0])] } }, other.pass);
  expect(await added({ offered: codesAt(1, 2, 3) })).toMatchObject({
    addedCount: 1,
    elsewhere: codesAt(1, 2),
  });
  expect(await has()).toEqual(codesAt(0, 3).toSorted());
  expect(await added({ codes: codesAt(1) })).toMatchObject({ addedCount: 1, elsewhere: [] });
  expect(await has(other)).toEqual(codesAt(1, 2).toSorted());
});

it.each<[string, () => object, object]>([
  ['nothing', () => ({}), { field: 'codes', fault: 'REQUIRED' }],
  [
    'a code of no sign',
    () => ({ codes: ['000000000'] }),
    { field: 'codes', fault: 'UNKNOWN', part: '000000000' },
  ],
  [
    'too many',
    () => ({ offered: Array.from({ length: 201 }, (_, at) => String(at)) }),
    { field: 'codes', fault: 'TOO_MANY' },
  ],
])('%s: refused', async (_name, input, fault) => {
  expect((await added(input())).faults).toMatchObject([fault]);
  expect(await has()).toEqual(codesAt(0));
});

it('go to no round that is over, until it has another day', async () => {
  const on = (day: string) =>
    change(Prisma.sql`UPDATE mounting_rounds SET round_on = ${day}::date WHERE id = ${round.id}::bigint`);
  await on('2026-11-18');
  expect((await added({ offered: codesAt(1) })).faults).toEqual([
    { field: 'round', fault: 'OUT_OF_RANGE', part: null },
  ]);
  await on('2026-11-19');
  expect(await added({ offered: codesAt(1) })).toMatchObject({ addedCount: 1 });
});

it('are added by nobody who may not plan', async () => {
  for (const role of ['auditor', 'analyst'] as const) {
    const who = await server.signIn(city, { role });
    expect((await add({ offered: codesAt(1) }, round, who)).codes).toEqual(['FORBIDDEN']);
  }
  expect(await has()).toEqual(codesAt(0));
});

const create = async (input: object) =>
  (
    await server.ask(
      CREATE,
      { input: { municipality: city.slug, name: 'Петко', roundOn: '2026-11-26', ...input } },
      editor,
    )
  ).data.createMountingRound;
const taken = (codes: readonly string[]) => codes.map((part) => ({ field: 'offered', fault: 'TAKEN', part }));

it('put on a new round from a list that is old are none that another round has; who names one gets it', async () => {
  expect(await create({ offered: codesAt(0, 1) })).toEqual({
    __typename: 'Invalid',
    faults: taken(codesAt(0)),
  });
  expect(await create({ offered: codesAt(1), codes: codesAt(0) })).toMatchObject({ round: { signCount: 2 } });
  await change(Prisma.sql`UPDATE signs SET damaged_on = '2026-11-25' WHERE code = ${codesAt(3)[0]}`);
  expect((await create({ offered: codesAt(2, 3, 1) })).faults).toEqual(taken(codesAt(3, 1)));
  expect((await create({ offered: [] })).faults).toMatchObject([{ field: 'codes', fault: 'REQUIRED' }]);
  const unknown = { field: 'codes', fault: 'UNKNOWN', part: '000000000' };
  expect((await create({ offered: ['000000000'] })).faults).toEqual([unknown, ...taken(['000000000'])]);
});

it('put on two new rounds at once are on one of them', async () => {
  const answers = await Promise.all([1, 2].map(() => create({ offered: codesAt(1, 2, 3) })));
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Invalid', 'RoundSaved']);
  const { faults } = answers.find(({ __typename }) => __typename === 'Invalid');
  expect(faults).toEqual(taken(codesAt(1, 2, 3)));
});

it('of an order may be put on a new round before they are printed, and not twice', async () => {
  await change(Prisma.sql`UPDATE signs SET printed_on = NULL WHERE municipality_id = ${city.id}`);
  const { order: made } = await order(server, city, editor);
  const input = { order: made.id, offered: codesAt(1, 2) };
  expect(await create(input)).toMatchObject({ round: { signCount: 2 } });
  expect((await create(input)).faults).toEqual(taken(codesAt(1, 2)));
  // Without its order it does not wait yet.
  expect((await create({ offered: codesAt(3) })).faults).toEqual(taken(codesAt(3)));
});
