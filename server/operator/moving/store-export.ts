// Reads the rows of a municipality for an export, a few at a time, all of one moment.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Manifest } from './manifest.ts';
import { bytesOf, ownKeyOf, TAKEN_IDS, type TenantTable } from './rules.ts';
import { nameOf, namesOf } from './store-tables.ts';

const AT_A_TIME = 500;
/** So many ids an export has of the smallest city. */
const FEWEST_IDS = 4_096;

/** A row as JSON: ids as numbers, days and moments as ISO 8601 writes them. */
export type RowText = string;

/** The rows of the table in the order of its key, without municipality_id and without bytes. */
export function readRows(
  client: ClientBase,
  { municipalityId }: Grant<'municipalities.export'>,
  table: TenantTable,
): AsyncGenerator<readonly RowText[]> {
  if (table.name === TAKEN_IDS) return readTakenIds(client, municipalityId);
  const bytes = ['municipality_id', ...bytesOf(table)];
  return read(
    client,
    Prisma.sql`SELECT (to_jsonb(t) - ${bytes}::text[])::text AS row FROM ${nameOf(table.name)} t
      WHERE municipality_id = ${municipalityId} ORDER BY ${namesOf(table.key)}`,
  );
}

/**
 * The ids of slips that were taken, with others drawn by chance up to a power of two: how many slips were taken, and so how many wait,
 * stands nowhere. All are of the night to come, so that no night is told apart, and are forgotten with the ids that come before it there.
 */
function readTakenIds(client: ClientBase, municipalityId: bigint): AsyncGenerator<readonly RowText[]> {
  return read(
    client,
    Prisma.sql`WITH taken AS (SELECT id FROM ballot_ids WHERE municipality_id = ${municipalityId}),
        most AS (SELECT greatest(${FEWEST_IDS}, 2 ^ ceil(log(2, count(*) + 1)))::bigint - count(*) AS others FROM taken)
      SELECT jsonb_build_object('id', ids.id, 'night', nights + 1)::text AS row
      FROM (SELECT id FROM taken UNION ALL
        SELECT gen_random_uuid() FROM most CROSS JOIN generate_series(1, most.others)) AS ids
        CROSS JOIN municipalities WHERE municipality_id = ${municipalityId} ORDER BY ids.id`,
  );
}

/** Whoever one of the tables names: what they are called and where letters reach them, and nothing that lets in. */
export function readPeople(
  client: ClientBase,
  { municipalityId }: Grant<'municipalities.export'>,
  tables: readonly TenantTable[],
): AsyncGenerator<readonly RowText[]> {
  const named = tables.flatMap(({ name, people }) =>
    people.map(
      (column) =>
        Prisma.sql`SELECT ${nameOf(column)} FROM ${nameOf(name)} WHERE municipality_id = ${municipalityId}`,
    ),
  );
  return read(
    client,
    Prisma.sql`SELECT jsonb_build_object('id', id, 'name', name, 'email', email, 'language', language)::text AS row
      FROM users WHERE id IN (${Prisma.join(named, ' UNION ')}) ORDER BY id`,
  );
}

/** The bytes of one row, by its key. */
export async function readBytes(
  client: ClientBase,
  { municipalityId }: Grant<'municipalities.export'>,
  table: TenantTable,
  column: string,
  value: string,
): Promise<Buffer> {
  const { rows } = await client.query<{ bytes: Buffer }>(
    Prisma.sql`SELECT ${nameOf(column)} AS bytes FROM ${nameOf(table.name)}
      WHERE municipality_id = ${municipalityId} AND ${nameOf(ownKeyOf(table))}::text = ${value}`,
  );
  if (!rows[0]) throw new TypeError('A row that was listed is not there.');
  return rows[0].bytes;
}

async function* read(client: ClientBase, rows: Prisma.Sql): AsyncGenerator<readonly RowText[]> {
  await client.query(Prisma.sql`DECLARE moved NO SCROLL CURSOR FOR ${rows}`);
  while (true) {
    const piece = await client.query<{ row: RowText }>(
      Prisma.sql`FETCH ${Prisma.raw(String(AT_A_TIME))} FROM moved`,
    );
    if (piece.rows.length === 0) break;
    yield piece.rows.map(({ row }) => row);
  }
  await client.query(Prisma.sql`CLOSE moved`);
}

/** The city's piles of paper slips that hold at the instant or later, and how many slips were made of them. */
export async function countPaper(client: ClientBase, now: Date): Promise<Manifest['paper']> {
  const { rows } = await client.query<Manifest['paper']>(
    Prisma.sql`SELECT count(*)::int AS piles, coalesce(sum(slips), 0)::int AS slips FROM piles
      WHERE ends_on >= ${now.toISOString().slice(0, 10)}::date AND revoked_on IS NULL`,
  );
  return rows[0] ?? { piles: 0, slips: 0 };
}
