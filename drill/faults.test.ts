// What the drill of faults makes of votes that are lost, doubled or summed wrongly, when some are planted; and that its clock shifts.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../prisma/generated/client.ts';
import { aBallot, aScore, cast, NOW, openRoom, type Room } from '../test/voting/ballots/room.ts';
import type { City } from '../test/support/city.ts';
import { countVotes, judge, readLedger, type Verdict } from './faults/ledger.ts';

let room: Room;
let city: City;
let ids: string[];
beforeAll(async () => {
  room = await openRoom();
  city = await room.createCity({ isDemo: true });
  const ballots = Array.from({ length: 7 }, () => aBallot(city, aScore(6)));
  ids = ballots.map(({ id }) => id);
  await cast(room, ballots);
  await room.counter().openDue(NOW);
  await cast(room, [aBallot(city, aScore(3))]);
});
afterAll(() => room.close());

const verdict = async (acknowledged = ids): Promise<Verdict> =>
  judge(acknowledged, await readLedger(room.owner, city));
/** The verdict after the statement, which is taken back. */
async function planted(statement: Prisma.Sql): Promise<Verdict> {
  const client = await room.owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(statement);
    return judge(ids, await countVotes(client, city));
  } finally {
    client.release(true);
  }
}

it('finds nothing where each vote is there once: published, waiting, or of somebody who did not hear of it', async () => {
  expect(await verdict()).toEqual({ lost: 0, doubled: 0, wrongSums: [] });
});

it('finds an acknowledged vote that nobody claimed', async () => {
  expect(await verdict([...ids, randomUUID()])).toMatchObject({ lost: 1, doubled: 0 });
});

it('finds a vote that was claimed and is nowhere', async () => {
  expect(await planted(Prisma.sql`DELETE FROM ballots WHERE municipality_id = ${city.id}`)).toMatchObject({
    lost: 1,
    doubled: 0,
  });
});

it('knows a vote that waits under the first protocol', async () => {
  const moved = Prisma.sql`WITH key AS (
      INSERT INTO weekly_ballot_keys (id, public_key) VALUES (gen_random_uuid(), decode(repeat('00', 32), 'hex')) RETURNING id
    ), gone AS (DELETE FROM ballots WHERE municipality_id = ${city.id})
    INSERT INTO weekly_ballots (municipality_id, id, location_id, kind, standing, key_id, sealed)
    SELECT ${city.id}, gen_random_uuid(), ${city.places[0]?.id ?? 0n}, 'score', 'COUNTED', id, 'x' FROM key`;
  expect(await planted(moved)).toEqual({ lost: 0, doubled: 0, wrongSums: [] });
});

it('finds a vote that was published twice, also by the sums, which do not know of it', async () => {
  const again = Prisma.sql`INSERT INTO ratings SELECT (r.x).* FROM (SELECT jsonb_populate_record(ratings,
      jsonb_build_object('id', gen_random_uuid())) AS x FROM ratings WHERE municipality_id = ${city.id} LIMIT 1) r`;
  expect(await planted(again)).toEqual({
    lost: 0,
    doubled: 1,
    wrongSums: ['tallies', 'monthly_tallies', 'rollups', 'totals'].map(
      (table) => `${table} say 7, ratings 8`,
    ),
  });
});

it('finds a vote that counts again because its id was forgotten', async () => {
  const forgotten = Prisma.sql`DELETE FROM ballot_ids WHERE (municipality_id, id) IN
    (SELECT municipality_id, id FROM ballot_ids WHERE municipality_id = ${city.id} LIMIT 1)`;
  expect((await planted(forgotten)).doubled).toBe(1);
});

it('sets the clock of a process, and of nothing else', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'shift-')), 'offset');
  writeFileSync(file, String(400 * 86_400_000));
  const shifted = pathToFileURL(join(import.meta.dirname, 'faults', 'shifted.mjs'));
  shifted.search = encodeURIComponent(file);
  const told =
    'const d = new Date(); console.log(JSON.stringify([Date.now(), +d, d instanceof Date, +new Date(5)]))';
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', shifted.href, '-e', told]);
  const [now, made, isDate, fixed] = JSON.parse(stdout) as [
    now: number,
    made: number,
    isDate: boolean,
    fixed: number,
  ];
  const days = (time: number): number => Math.round((time - Date.now()) / 86_400_000);
  expect([days(now), days(made), isDate, fixed]).toEqual([400, 400, true, 5]);
});
