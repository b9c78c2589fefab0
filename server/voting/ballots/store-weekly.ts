// What the box's first protocol left: slips with their place in a column, under keys of a week. Each leaves in the first night of its city.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { BallotId, SlipKind, Standing } from '../../foundation/ballot.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { BallotKey, KeyName } from './key-folder.ts';
import type { KeyId } from './slip-bytes.ts';
import { PAGE } from './cpu-throttle.ts';
import { listKeys } from './store-keys.ts';
import { pagesById } from './store-waiting.ts';
import type { WeeklySlip } from './weekly-slips.ts';

interface SlipRow {
  readonly id: BallotId;
  readonly location_id: string;
  readonly kind: SlipKind;
  readonly standing: Standing;
  readonly key_id: KeyId;
  readonly sealed: Buffer;
}

/** Every key that lives: of nights, and of weeks. */
export async function listLivingKeys(counter: ClientBase): Promise<BallotKey[]> {
  return [...(await listKeys(counter)), ...(await listWeeklyKeys(counter))];
}

/** The keys of weeks under which something may still wait; none where the box began with the second protocol. */
export async function listWeeklyKeys(counter: ClientBase | Pool): Promise<BallotKey[]> {
  const { rows } = await counter.query<{ id: KeyId; public_key: Buffer }>(
    Prisma.sql`SELECT id, public_key FROM weekly_ballot_keys`,
  );
  return rows.map(({ id, public_key }) => ({ ...nameOf(id), publicKey: public_key }));
}

/** The municipality's slips that lie under the keys, in pages. */
export async function* weeklyPagesUnder(
  pool: Pool,
  municipalityId: MunicipalityId,
  keys: readonly KeyId[],
): AsyncGenerator<readonly WeeklySlip[]> {
  const pages = pagesById(async (after) => {
    const { rows } = await pool.query<SlipRow>(
      Prisma.sql`SELECT id, location_id, kind, standing, key_id, sealed FROM weekly_ballots
        WHERE municipality_id = ${municipalityId} AND key_id = ANY(${[...keys]}::uuid[]) AND id > ${after}::uuid
        ORDER BY id LIMIT ${PAGE}`,
    );
    return rows;
  });
  for await (const rows of pages)
    yield rows.map(({ id, location_id, kind, standing, key_id, sealed }) => ({
      municipalityId,
      ballotId: id,
      locationId: BigInt(location_id),
      kind,
      standing,
      keyId: key_id,
      sealed,
    }));
}

/** Takes everything that lies under the keys away, in one statement; answers how many. */
export async function takeAllWeekly(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  keys: readonly KeyId[],
): Promise<number> {
  const { rowCount } = await counter.query(
    Prisma.sql`DELETE FROM weekly_ballots WHERE municipality_id = ${municipalityId} AND key_id = ANY(${[...keys]}::uuid[])`,
  );
  return rowCount ?? 0;
}

/** Takes away those of the keys under which nothing of any municipality waits; answers which. */
export async function deleteEmptyWeekly(counter: ClientBase): Promise<KeyName[]> {
  const { rows } = await counter.query<{ id: KeyId }>(
    Prisma.sql`DELETE FROM weekly_ballot_keys k WHERE NOT EXISTS (SELECT FROM weekly_ballots b WHERE b.key_id = k.id) RETURNING id`,
  );
  return rows.map(({ id }) => nameOf(id));
}

/** How many slips wait under the key of a week. */
export async function countWeekly(counter: ClientBase, id: KeyId): Promise<number> {
  const { rows } = await counter.query<{ waiting: number }>(
    Prisma.sql`SELECT count(*)::int AS waiting FROM weekly_ballots WHERE key_id = ${id}::uuid`,
  );
  return rows[0]?.waiting ?? 0;
}

/** Takes the key of a week away with all that waits under it; answers how many slips that were. */
export async function takeWeekly(counter: ClientBase, id: KeyId): Promise<number> {
  const { rowCount } = await counter.query(Prisma.sql`DELETE FROM weekly_ballots WHERE key_id = ${id}::uuid`);
  await counter.query(Prisma.sql`DELETE FROM weekly_ballot_keys WHERE id = ${id}::uuid`);
  return rowCount ?? 0;
}

function nameOf(id: KeyId): KeyName {
  return { id, municipalityId: null, night: null };
}
