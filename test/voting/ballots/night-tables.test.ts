// What the tables show of a night: of what waits no more than whose it is and of what kind, and nothing that leads back to before.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { SlipKind } from '../../../server/foundation/ballot.ts';
import { findOpeners } from '../../../server/voting/ballots/read-box.ts';
import type { KeyId } from '../../../server/voting/ballots/slip-bytes.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import type { City } from '../../support/city.ts';
import { nothing } from './quiet.ts';
import { aBallot, aScore, cast, castRaw, daysLater, NOW, openRoom } from './room.ts';
import type { Room } from './room.ts';
import { aComment, anAnswer } from './slips.ts';

let room: Room;
// Nights go by for all cities of a room.
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

interface Row {
  readonly id: string;
  readonly location_id: string | null;
  readonly kind: SlipKind;
  readonly key_id: KeyId;
  readonly sealed: Buffer;
}

/** The city's rows, as they lie. */
async function rowsOf({ id }: City): Promise<Row[]> {
  const { rows } = await room.owner.query<Row>(
    Prisma.sql`SELECT id, location_id, kind, key_id, sealed FROM ballots WHERE municipality_id = ${id} ORDER BY ctid`,
  );
  return rows;
}

/** Slips of every kind and standing, too few of each to be opened. */
const slipsOf = (city: City): Ballot[] => [
  ...[1, 2, 3, 4].map((value) => aBallot(city, aScore(value))),
  ...[5, 6].map((value) => aBallot(city, aScore(value), { reason: 'BURST' })),
  aBallot(city, anAnswer(city.questionId, city.optionIds.slice(0, 1))),
  aBallot(city, aComment('Чисто е.')),
];

test('a row of a live city says nothing but whose it is, of what kind, and under which key', async () => {
  const { rows: columns } = await room.owner.query<{ name: string }>(
    Prisma.sql`SELECT attname AS name FROM pg_attribute WHERE attrelid = 'ballots'::regclass AND attnum > 0 ORDER BY 1`,
  );
  const names = ['id', 'key_id', 'kind', 'location_id', 'municipality_id', 'sealed'];
  expect(columns.map(({ name }) => name)).toEqual(names);
  const city = await room.createCity({ isDemo: false });
  const ballots = slipsOf(city);
  const expectSilence = async (): Promise<void> => {
    const rows = await rowsOf(city);
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(
      ballots.map(({ slip }) => slip.content.kind).toSorted(),
    );
    expect(new Set(rows.map(({ kind, sealed }) => `${kind} ${sealed.length}`)).size).toBe(3);
    expect(new Set(rows.map(({ location_id }) => location_id))).toEqual(new Set([null]));
    expect(new Set(rows.map(({ key_id }) => key_id)).size).toBe(1);
    const sent = new Set<string>(ballots.map(({ id }) => id));
    expect(rows.filter(({ id }) => sent.has(id))).toEqual([]);
  };
  await cast(room, ballots);
  await expectSilence();
  expect(await room.counter().openDue(NOW)).toEqual(nothing);
  await expectSilence();
});

test('after a night no row has the id, the key, the bytes or the ephemeral key of any before', async () => {
  const city = await room.createCity({ isDemo: false });
  await cast(room, slipsOf(city));
  const before = await rowsOf(city);
  await room.counter().openDue(daysLater(1));
  const after = await rowsOf(city);
  expect(after).toHaveLength(before.length);
  const sides = [
    ({ id }: Row) => id,
    ({ key_id }: Row) => key_id,
    ({ sealed }: Row) => sealed.toString('hex', 1, 66),
    ({ sealed }: Row) => sealed.toString('hex', 66, 78),
    ({ sealed }: Row) => sealed.toString('hex', 78),
  ];
  for (const side of sides) {
    const old = new Set(before.map(side));
    expect(after.filter((row) => old.has(side(row)))).toEqual([]);
  }
});

test('nor does the order of the rows, or of the ids, tell who came when, or to the same place', async () => {
  const city = await room.createCity({ isDemo: false, places: 10 });
  // At each place 19 of one score, one after the other: one short of what unconfirmed ones need.
  const values = Array.from({ length: 190 }, (_, at) => 1 + Math.floor(at / 19));
  const ballots = values.map((value) =>
    aBallot(city, aScore(value), { place: value - 1, reason: 'NETWORK' }),
  );
  // What earlier tests left empty, and autovacuum found, would be filled first.
  await room.owner.query('VACUUM FULL ballots, ballot_ids');
  for (const ballot of ballots) await cast(room, [ballot]);
  const arrived = ballots.map(({ id }) => id);
  expect([await scoresAsTheyLie(city), await idsAsTheyLie(city)]).toEqual([values, arrived]);
  await room.counter().openDue(daysLater(2));
  const scores = await scoresAsTheyLie(city);
  expect(scores.toSorted((a, b) => a - b)).toEqual(values);
  expectNoOrder(scores, values);
  const ids = await idsAsTheyLie(city);
  expect(ids.toSorted()).toEqual(arrived.toSorted());
  const valueOf = new Map(arrived.map((id, at) => [id, values[at] ?? 0]));
  expectNoOrder(
    ids.map((id) => valueOf.get(id) ?? 0),
    values,
  );
});

/** By chance alone 19 of 190 stay in their tenth, and 18 lie behind their like; 48 would be seven standard deviations off. */
function expectNoOrder(lie: readonly number[], came: readonly number[]): void {
  expect(lie.filter((value, at) => value === came[at]).length).toBeLessThan(48);
  expect(lie.filter((value, at) => value === lie[at + 1]).length).toBeLessThan(48);
}

async function scoresAsTheyLie(city: City): Promise<number[]> {
  const openers = await findOpeners(room.parts, city.id, Infinity, { teams: new Map() });
  return (await rowsOf(city)).map(({ kind, key_id: keyId, sealed }) => {
    const opened = openers.get(keyId)?.open({ municipalityId: city.id, kind, keyId }, sealed);
    return opened?.outcome === 'opened' && opened.slip.content.kind === 'score'
      ? opened.slip.content.score
      : 0;
  });
}

async function idsAsTheyLie({ id }: City): Promise<Ballot['id'][]> {
  const { rows } = await room.owner.query<{ id: Ballot['id'] }>(
    Prisma.sql`SELECT id FROM ballot_ids WHERE municipality_id = ${id} ORDER BY ctid`,
  );
  return rows.map((row) => row.id);
}

test('one statement takes all that was read, whatever becomes of it: which slips made a group stands nowhere', async () => {
  const city = await room.createCity({ isDemo: false, places: 3 });
  await room.owner.query(
    Prisma.sql`CREATE TABLE deletes (place serial, municipality_id bigint, many bigint)`,
  );
  await room.owner.query(
    Prisma.sql`CREATE FUNCTION note_delete() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        INSERT INTO deletes (municipality_id, many) SELECT municipality_id, count(*) FROM gone GROUP BY 1;
        RETURN NULL;
      END $$`,
  );
  await room.owner.query(
    Prisma.sql`CREATE TRIGGER note_delete AFTER DELETE ON ballots REFERENCING OLD TABLE AS gone
      FOR EACH STATEMENT EXECUTE FUNCTION note_delete()`,
  );
  for (const place of [0, 1])
    await cast(
      room,
      Array.from({ length: 9 }, () => aBallot(city, aScore(5), { place })),
    );
  await cast(room, [...slipsOf(city), aBallot(city, aScore(5), { place: 2 })]);
  await castRaw(room, aBallot(city, aScore(1)), Buffer.alloc(112));
  expect(await room.counter().openDue(daysLater(3))).toMatchObject({ ratings: 22, spoiled: 1 });
  const { rows } = await room.owner.query(
    Prisma.sql`SELECT many::int FROM deletes WHERE municipality_id = ${city.id}`,
  );
  expect(rows).toEqual([{ many: 28 }]);
});

test('a demo city’s rows name their place, before and after: its groups are opened at once', async () => {
  const city = await room.createCity({ places: 2 });
  const sent = [0, 0, 1].map((place) => aBallot(city, aScore(5), { place }));
  await cast(room, sent);
  const places = sent.map(({ slip }) => String(slip.locationId)).toSorted();
  for (const days of [4, 5]) {
    expect((await rowsOf(city)).map(({ location_id }) => location_id).toSorted()).toEqual(places);
    await room.counter().openDue(daysLater(days));
  }
  expect((await rowsOf(city)).map(({ location_id }) => location_id).toSorted()).toEqual(places);
});
