// What the database knows of ballot keys: public halves, and which slips wait under them. Private halves never come here.
import { DatabaseError, type ClientBase, type Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { BallotKey } from './key-folder.ts';
import type { KeyId } from './slip-content.ts';

interface KeyRow {
  readonly id: KeyId;
  readonly iso_week: string;
  readonly public_key: Buffer;
}

const KEY_COLUMNS = Prisma.sql`id, iso_week, public_key`;
// The key that was offered last is the one that new slips are sealed under.
const NEWEST_FIRST = Prisma.sql`ORDER BY number DESC`;
// While a batch that is stuck in the middle holds its locks, no key is retired, and no vote waits for that.
const LONGEST_WAIT_MS = 2_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** The key that slips are sealed under now, or null before the first one was made. Public: anybody may read it. */
export async function findCurrentKey(pool: Pool): Promise<BallotKey | null> {
  const { rows } = await pool.query<KeyRow>(
    Prisma.sql`SELECT ${KEY_COLUMNS} FROM ballot_keys ${NEWEST_FIRST} LIMIT 1`,
  );
  return rows.map(keyOf)[0] ?? null;
}

/** Every living key, the current one first. */
export async function listKeys(counter: ClientBase): Promise<BallotKey[]> {
  const { rows } = await counter.query<KeyRow>(
    Prisma.sql`SELECT ${KEY_COLUMNS} FROM ballot_keys ${NEWEST_FIRST}`,
  );
  return rows.map(keyOf);
}

/** Offers a key: from the commit on slips are sealed under it. Its private half must lie on the disk already. */
export async function recordKey(counter: ClientBase, key: BallotKey): Promise<void> {
  await counter.query(
    Prisma.sql`INSERT INTO ballot_keys (${KEY_COLUMNS}) VALUES (${key.id}, ${key.isoWeek}, ${key.publicKey})`,
  );
}

/** How many slips wait under the key. For the counter's eyes: it says nothing of a place, and is never published. */
export async function countWaiting(counter: ClientBase, id: KeyId): Promise<number> {
  const { rows } = await counter.query<{ waiting: number }>(
    Prisma.sql`SELECT count(*)::int AS waiting FROM ballots WHERE key_id = ${id}::uuid`,
  );
  return rows[0]?.waiting ?? 0;
}

/**
 * Waits until no slip is on its way under any key and lets none follow before the transaction ends: the foreign key's
 * look at ballot_keys (ROW SHARE) has to wait for this lock, and we for it. Reading keys goes on. Throws after 2 s (see isHeldUp).
 */
export async function holdInserts(counter: ClientBase): Promise<void> {
  await counter.query(Prisma.sql`SELECT set_config('lock_timeout', ${`${LONGEST_WAIT_MS}ms`}, true)`);
  await counter.query(Prisma.sql`LOCK TABLE ballot_keys IN EXCLUSIVE MODE`);
}

/** Whether the error says that a slip on its way held us up for too long. */
export function isHeldUp(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE;
}

/** Takes the key away. The foreign key refuses while a slip waits under it. */
export async function deleteKey(counter: ClientBase, id: KeyId): Promise<void> {
  await counter.query(Prisma.sql`DELETE FROM ballot_keys WHERE id = ${id}::uuid`);
}

function keyOf({ id, iso_week, public_key }: KeyRow): BallotKey {
  return { id, isoWeek: iso_week, publicKey: public_key };
}
