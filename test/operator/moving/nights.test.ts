// A municipality that moved in: its nights go on where they were, and no vote that was taken there counts a second time, for as long as here.
import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { getMunicipality } from '../../../server/operator/cities/platform-invitation.ts';
import { exportMunicipality } from '../../../server/operator/moving/export.ts';
import { importMunicipality } from '../../../server/operator/moving/import.ts';
import { openExport } from '../../../server/operator/moving/unpack.ts';
import { giveUpTakenBack } from '../../../server/voting/ballots/lost-keys.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';
import { daysLater } from '../../voting/ballots/room.ts';

const folder = mkdtempSync(join(tmpdir(), 'moving-'));
let there: TestServer;
let here: TestServer;
beforeAll(async () => {
  [there, here] = [await startTestServer(UNCOUNTED), await startTestServer(UNCOUNTED)];
});
afterAll(async () => {
  await Promise.all([there.close(), here.close()]);
});

/** Takes the city from there to here; answers the number that it gets. */
async function move({ id, slug }: City): Promise<MunicipalityId> {
  const file = join(folder, `${slug}.zip`);
  const exporting = { mover: there.database.mover, platformName: 'Kazva', now: () => new Date() };
  const municipality = await getMunicipality(there.database, slug);
  const toGo = grant(OPERATOR, 'municipalities.export', id);
  await exportMunicipality(exporting, toGo, municipality, createWriteStream(file));
  const unpacked = await openExport(file);
  const importing = { mover: here.database.mover, now: () => new Date() };
  const toCome = grant(OPERATOR, 'municipalities.import', null);
  await importMunicipality(importing, toCome, unpacked, { isDry: false });
  unpacked.close();
  return (await getMunicipality(here.database, slug)).id;
}

async function vote(server: TestServer, { places: [place] }: City, ballotId: string): Promise<unknown> {
  const query = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;
  const { data } = await server.ask(query, { input: { code: place?.code, ballotId, score: 7 } });
  return data.rate.__typename;
}

async function holdNights({ counting }: TestServer, days: readonly number[]): Promise<void> {
  for (const day of days) await createCounter(counting).openDue(daysLater(day));
}

/** The nights of the city's keys, and in how many rows it knows the id. */
async function stateOf(id: MunicipalityId, ballotId: string): Promise<{ nights: number[]; known: number }> {
  const { pool } = here.database.owner;
  const { rows: keys } = await pool.query<{ night: number }>(
    Prisma.sql`SELECT night FROM ballot_keys WHERE municipality_id = ${id} ORDER BY night`,
  );
  const { rowCount } = await pool.query(
    Prisma.sql`SELECT FROM ballot_ids WHERE municipality_id = ${id} AND id = ${ballotId}::uuid`,
  );
  return { nights: keys.map(({ night }) => night), known: rowCount ?? 0 };
}

test.each([
  ['that know nothing of it', null, 4],
  ['that know another one by its number', 400, 401],
])('beside keys %s', async (_, heldOfAnother, first) => {
  const city = await createCity(there.database.owner.pool, { isDemo: false });
  const ballotId = randomUUID();
  await holdNights(there, [-3, -2, -1]);
  expect(await vote(there, city, ballotId)).toBe('RatingReceived');
  const id = await move(city);
  if (heldOfAnother !== null) await here.counting.keys.noteNight(id, { state: 'held', night: heldOfAnother });

  // It has no key before its first vote.
  expect(await stateOf(id, ballotId)).toEqual({ nights: [], known: 1 });
  expect(await vote(here, city, randomUUID())).toBe('RatingReceived');
  expect(await vote(here, city, ballotId)).toBe('AlreadyReceived');
  expect(await stateOf(id, ballotId)).toEqual({ nights: [first], known: 1 });

  if (heldOfAnother !== null) {
    // Nobody but a person knows that the database was not taken back.
    await expect(holdNights(here, [0])).rejects.toThrow(AggregateError);
    expect(await giveUpTakenBack(here.counting)).toEqual({ cities: 1, slips: 0 });
  }

  const nights = Array.from({ length: 35 }, (__, night) => night);
  await holdNights(here, nights);
  expect(await stateOf(id, ballotId)).toEqual({ nights: [first + 35], known: 1 });
  expect(await vote(here, city, ballotId)).toBe('AlreadyReceived');
  await holdNights(here, [35]);
  expect(await stateOf(id, ballotId)).toEqual({ nights: [first + 36], known: 0 });
  // What came here waits on, alone.
  const waiting = Prisma.sql`SELECT FROM ballots WHERE municipality_id = ${id}`;
  expect((await here.database.owner.pool.query(waiting)).rowCount).toBe(1);
});
