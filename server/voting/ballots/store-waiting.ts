// What waits in the box, as the counter sees it: sealed slips, to be opened, sealed again, or laid aside.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { BallotId } from '../../foundation/ballot.ts';
import type { Envelope, KeyId } from './slip-content.ts';
import type { PoolPortion } from './store-pools.ts';

/** A sealed slip as it lies in the box: its envelope and what is in it. */
export interface WaitingSlip extends Envelope {
  readonly sealed: Buffer;
}

/** Slips of one place, kind and standing. Only whole groups are opened. */
export interface Group {
  readonly locationId: bigint;
  readonly kind: Envelope['kind'];
  readonly standing: Envelope['standing'];
  readonly waiting: number;
}

interface SlipRow extends Omit<WaitingSlip, 'municipalityId' | 'locationId' | 'ballotId' | 'keyId'> {
  readonly municipality_id: string;
  readonly id: BallotId;
  readonly location_id: string;
  readonly key_id: KeyId;
}

type GroupRow = Omit<Group, 'locationId'> & { readonly location_id: string };

const SLIP_COLUMNS = Prisma.sql`municipality_id, id, location_id, kind, standing, key_id, sealed`;

/** The groups of a municipality with at least so many slips under the given keys. */
export async function listGroups(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  keys: readonly KeyId[],
  atLeast: number,
): Promise<Group[]> {
  const { rows } = await counter.query<GroupRow>(
    Prisma.sql`SELECT location_id, kind, standing, count(*)::int AS waiting FROM ballots
      WHERE municipality_id = ${municipalityId} AND key_id = ANY(${[...keys]}::uuid[])
      GROUP BY location_id, kind, standing HAVING count(*) >= ${atLeast}`,
  );
  return rows.map(({ location_id, ...row }) => ({ ...row, locationId: BigInt(location_id) }));
}

/** The slips of the groups that lie under the given keys. */
export async function listSlipsOf(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  keys: readonly KeyId[],
  groups: readonly Group[],
): Promise<WaitingSlip[]> {
  const { rows } = await counter.query<SlipRow>(
    Prisma.sql`SELECT ${SLIP_COLUMNS} FROM ballots
      JOIN unnest(${groups.map(({ locationId }) => locationId)}::bigint[], ${groups.map(({ kind }) => kind)}::text[],
        ${groups.map(({ standing }) => standing)}::text[]) AS due (location_id, kind, standing)
      USING (location_id, kind, standing)
      WHERE municipality_id = ${municipalityId} AND key_id = ANY(${[...keys]}::uuid[])`,
  );
  return rows.map(slipOf);
}

/** The slips of a portion (see listPoolPortions) that lie under the given keys. */
export async function listSlipsOfPortion(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  keys: readonly KeyId[],
  { categoryId, kind, standing, firstPlace, lastPlace }: PoolPortion,
): Promise<WaitingSlip[]> {
  const { rows } = await counter.query<SlipRow>(
    Prisma.sql`SELECT ${SLIP_COLUMNS} FROM ballots
      WHERE municipality_id = ${municipalityId} AND kind = ${kind} AND standing = ${standing}
        AND location_id BETWEEN ${firstPlace} AND ${lastPlace} AND key_id = ANY(${[...keys]}::uuid[])
        AND location_id IN (SELECT id FROM locations
          WHERE municipality_id = ${municipalityId} AND category_id = ${categoryId})`,
  );
  return rows.map(slipOf);
}

/** Up to so many slips that lie under the key, drawn by chance. */
export async function listSlipsUnder(counter: ClientBase, key: KeyId, most: number): Promise<WaitingSlip[]> {
  const { rows } = await counter.query<SlipRow>(
    Prisma.sql`SELECT ${SLIP_COLUMNS} FROM ballots WHERE key_id = ${key}::uuid ORDER BY random() LIMIT ${most}`,
  );
  return rows.map(slipOf);
}

/** Takes the slips out of the box. Throws where one was not there: then somebody else counted, and nothing may stand. */
export async function takeOut(counter: ClientBase, slips: readonly WaitingSlip[]): Promise<void> {
  if (slips.length === 0) return;
  const { rowCount } = await counter.query(
    Prisma.sql`DELETE FROM ballots USING unnest(${slips.map(({ municipalityId }) => municipalityId)}::bigint[],
        ${slips.map(({ ballotId }) => ballotId)}::uuid[]) AS slips (municipality_id, id)
      WHERE ballots.municipality_id = slips.municipality_id AND ballots.id = slips.id`,
  );
  if (rowCount !== slips.length) throw new Error('A slip left the box while it was being counted.');
}

/**
 * Puts slips that were taken out and sealed again back into the box, in the order given. They are not updated in place:
 * PostgreSQL would leave each on its old page where that has room, and so in the order of its arrival.
 */
export async function putBack(counter: ClientBase, slips: readonly WaitingSlip[]): Promise<void> {
  if (slips.length === 0) return;
  await counter.query(
    Prisma.sql`INSERT INTO ballots (${SLIP_COLUMNS}) SELECT ${SLIP_COLUMNS} FROM ${asRows(slips)} ORDER BY place`,
  );
}

/** Moves slips that cannot be opened out of the box, sealed as they are. */
export async function layAside(counter: ClientBase, slips: readonly WaitingSlip[]): Promise<void> {
  if (slips.length === 0) return;
  await takeOut(counter, slips);
  await counter.query(
    Prisma.sql`INSERT INTO spoiled (${SLIP_COLUMNS}) SELECT ${SLIP_COLUMNS} FROM ${asRows(slips)} ON CONFLICT DO NOTHING`,
  );
}

function asRows(slips: readonly WaitingSlip[]): Prisma.Sql {
  return Prisma.sql`unnest(${slips.map(({ municipalityId }) => municipalityId)}::bigint[],
    ${slips.map(({ ballotId }) => ballotId)}::uuid[], ${slips.map(({ locationId }) => locationId)}::bigint[],
    ${slips.map(({ kind }) => kind)}::text[], ${slips.map(({ standing }) => standing)}::text[],
    ${slips.map(({ keyId }) => keyId)}::uuid[], ${slips.map(({ sealed }) => sealed)}::bytea[])
    WITH ORDINALITY AS slips (${SLIP_COLUMNS}, place)`;
}

function slipOf({ municipality_id, location_id, id, key_id, kind, standing, sealed }: SlipRow): WaitingSlip {
  const municipalityId = BigInt(municipality_id) as MunicipalityId;
  return {
    municipalityId,
    locationId: BigInt(location_id),
    ballotId: id,
    keyId: key_id,
    kind,
    standing,
    sealed,
  };
}
