// For how long opened comments are kept: by the month, in the city's own time; and nothing else goes with them.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { forgetComments } from '../../../server/voting/comments/store.ts';
import { roles } from '../../../server/foundation/database/login-roles.ts';
import { writeLines } from '../../access/journal/entries.ts';
import { aBallot, aScore, cast, openRoom, type Room } from '../ballots/room.ts';
import { expectEqualSums } from '../ballots/sums.ts';
import { addComments, publish, type City } from '../../support/city.ts';
import { testDatabase } from '../../support/database.ts';
import { aComment } from '../ballots/slips.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.owner.query('DELETE FROM comments'));
afterAll(() => room.close());

const forget = (at: string) => forgetComments(room.parts.pool, new Date(at));

async function monthsOf({ id }: City): Promise<string[]> {
  const { rows } = await room.owner.query<{ month: string }>(
    Prisma.sql`SELECT month::text FROM comments WHERE municipality_id = ${id} ORDER BY comments.month`,
  );
  return rows.map(({ month }) => month);
}

const keepFor = ({ id }: City, months: number, timeZone = 'Europe/Sofia') =>
  room.owner.query(
    Prisma.sql`UPDATE municipalities SET comment_months = ${months}, time_zone = ${timeZone} WHERE municipality_id = ${id}`,
  );

/** What every table but that of comments holds, in one number each. */
async function listOthers(): Promise<[table: string, content: string][]> {
  const { rows } = await room.owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'comments' ORDER BY 1`,
  );
  const contents: [string, string][] = [];
  for (const { name } of rows) {
    const table = Prisma.raw(`"${name}"`);
    const { rows: found } = await room.owner.query<{ content: string }>(
      Prisma.sql`SELECT md5(coalesce(string_agg(row::text, ',' ORDER BY row::text), '')) AS content FROM ${table} AS row`,
    );
    contents.push([name, found[0]?.content ?? '']);
  }
  return contents;
}

it('goes when as many whole months are over as its own city says, and no other city’s', async () => {
  const [briefly, usually] = [await room.createCity(), await room.createCity()];
  await keepFor(briefly, 1);
  const months = ['2024-10-01', '2024-11-01', '2026-09-01', '2026-10-01', '2026-11-01'];
  for (const city of [briefly, usually]) await addComments(room.owner, city, months);
  expect(await forget('2026-11-25T10:00:00Z')).toBe(4);
  expect(await monthsOf(briefly)).toEqual(['2026-10-01', '2026-11-01']);
  expect(await monthsOf(usually)).toEqual(['2024-11-01', '2026-09-01', '2026-10-01', '2026-11-01']);
  expect(await forget('2026-11-25T10:00:00Z')).toBe(0);
});

it('goes with the month of its own city', async () => {
  const [here, west] = [await room.createCity(), await room.createCity()];
  await keepFor(here, 1);
  await keepFor(west, 1, 'America/New_York');
  for (const city of [here, west]) await addComments(room.owner, city, ['2026-10-01']);
  expect(await forget('2026-11-30T21:59:59Z')).toBe(0);
  expect(await forget('2026-11-30T22:00:00Z')).toBe(1);
  expect([await monthsOf(here), await monthsOf(west)]).toEqual([[], ['2026-10-01']]);
  expect(await forget('2026-12-01T05:00:00Z')).toBe(1);
});

it('goes also where it is hidden', async () => {
  const city = await room.createCity();
  await addComments(room.owner, city, ['2020-01-01']);
  await room.owner.query(
    `UPDATE comments SET state = 'HIDDEN', hidden_because = 'ABUSE', decided_by = 'Somebody'`,
  );
  expect(await forget('2026-11-25T10:00:00Z')).toBe(1);
});

it('takes nothing with it: what waits, what is counted and the journal are as they were', async () => {
  const city = await room.createCity({ commentsAllowed: true });
  const [place] = city.places;
  if (!place) throw new Error('A city has a place.');
  await publish(room.owner, city, place, '2020-01-15', [6, 7, 8, 9, 10]);
  await writeLines(room.owner, city, [{ at: '2020-01-15T10:00:00Z' }]);
  await addComments(room.owner, city, ['2020-01-01']);
  await cast(room, [aBallot(city, aComment('Чака.')), aBallot(city, aScore(7))]);
  const before = await listOthers();
  expect(before.length).toBeGreaterThan(30);
  expect(await forget('2026-11-25T10:00:00Z')).toBe(1);
  expect(await listOthers()).toEqual(before);
  await expectEqualSums(room, city);
});

it('goes by the counter alone', async () => {
  const database = await testDatabase();
  const statement = `SELECT forget_comments('2026-11-01T10:00:00Z')`;
  for (const role of roles.filter((each) => each !== 'counter'))
    await expect(database[role].pool.query(statement)).rejects.toThrow(/permission denied/);
  await database.counter.pool.query(statement);
  await expect(database.counter.pool.query('DELETE FROM comments')).rejects.toThrow(/permission denied/);
  await database.close();
});

it.each([0, 121])('cannot be kept for %d months', async (months) => {
  await expect(keepFor(await room.createCity(), months)).rejects.toThrow(
    'municipalities_comment_months_check',
  );
});
