// What the database knows of ballot keys: public halves, and which slips wait under them. Private halves never come here.
import { DatabaseError, type ClientBase, type Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { KeyId } from './slip-bytes.ts';

/** A municipality's key: from when it is offered until its night slips are sealed under it. */
export interface NightKey {
  readonly id: KeyId;
  readonly municipalityId: MunicipalityId;
  /** The night that closes it, counted from the municipality's first. */
  readonly night: number;
  readonly publicKey: Buffer;
}

interface KeyRow {
  readonly id: KeyId;
  readonly municipality_id: string;
  readonly night: number;
  readonly public_key: Buffer;
}

const KEY_COLUMNS = Prisma.sql`id, municipality_id, night, public_key`;
// While a batch that is stuck in the middle holds the key, it is not closed, and no vote waits for that.
const LONGEST_WAIT_MS = 2_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** The keys that slips of the municipalities are sealed under now; one without a key yet is left out. Public: anybody may read them. */
export async function findCurrentKeys(
  pool: Pool,
  municipalityIds: readonly MunicipalityId[],
): Promise<NightKey[]> {
  const { rows } = await pool.query<KeyRow>(
    Prisma.sql`SELECT DISTINCT ON (municipality_id) ${KEY_COLUMNS} FROM ballot_keys
      WHERE municipality_id = ANY(${[...municipalityIds]}::bigint[]) AND NOT is_closed
      ORDER BY municipality_id, night DESC`,
  );
  return rows.map(keyOf);
}

/** Every living key, of each municipality the newest first. */
export async function listKeys(counter: ClientBase): Promise<NightKey[]> {
  const { rows } = await counter.query<KeyRow>(
    Prisma.sql`SELECT ${KEY_COLUMNS} FROM ballot_keys ORDER BY municipality_id, night DESC`,
  );
  return rows.map(keyOf);
}

/** The living keys of the municipality, the newest first. */
export async function listKeysOf(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<NightKey[]> {
  const { rows } = await counter.query<KeyRow>(
    Prisma.sql`SELECT ${KEY_COLUMNS} FROM ballot_keys WHERE municipality_id = ${municipalityId} ORDER BY night DESC`,
  );
  return rows.map(keyOf);
}

/** Offers a key: from the commit on slips are sealed under it. Its private half must lie on the disk already. */
export async function recordKey(
  counter: ClientBase,
  { id, municipalityId, night, publicKey }: NightKey,
): Promise<void> {
  await counter.query(
    Prisma.sql`INSERT INTO ballot_keys (${KEY_COLUMNS}) VALUES (${id}::uuid, ${municipalityId}, ${night}, ${publicKey})`,
  );
}

/**
 * Closes the municipality's keys up to the night: no slip follows under them. Waits for slips that are on their way, since each
 * holds its key until it is stored; throws after 2 s (see isHeldUp).
 */
export async function closeKeys(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  night: number,
): Promise<void> {
  await counter.query(Prisma.sql`SELECT set_config('lock_timeout', ${`${LONGEST_WAIT_MS}ms`}, true)`);
  await counter.query(
    Prisma.sql`UPDATE ballot_keys SET is_closed = true
      WHERE municipality_id = ${municipalityId} AND night <= ${night} AND NOT is_closed`,
  );
}

/** Whether the error says that a slip on its way held us up for too long. */
export function isHeldUp(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE;
}

/** How many slips wait under the key. For the counter's eyes: it says nothing of a place, and is never published. */
export async function countWaiting(
  counter: ClientBase,
  { municipalityId, id }: Pick<NightKey, 'municipalityId' | 'id'>,
): Promise<number> {
  const { rows } = await counter.query<{ waiting: number }>(
    Prisma.sql`SELECT count(*)::int AS waiting FROM ballots WHERE municipality_id = ${municipalityId} AND key_id = ${id}::uuid`,
  );
  return rows[0]?.waiting ?? 0;
}

/** Takes keys away; answers which. The foreign key refuses while a slip waits under one. */
export async function deleteKeys(counter: ClientBase, ids: readonly KeyId[]): Promise<NightKey[]> {
  const { rows } = await counter.query<KeyRow>(
    Prisma.sql`DELETE FROM ballot_keys WHERE id = ANY(${[...ids]}::uuid[]) RETURNING ${KEY_COLUMNS}`,
  );
  return rows.map(keyOf);
}

function keyOf({ id, municipality_id, night, public_key }: KeyRow): NightKey {
  return { id, municipalityId: BigInt(municipality_id) as MunicipalityId, night, publicKey: public_key };
}
