// Writes what members plan: rounds and their signs. And finds the signs that a round may have.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { IN_STATE, inUse } from '../../municipality/codes/store.ts';
import { WITH_PLACE, signOf, type Round, type RoundSign } from './store.ts';

type Edit = Grant<'rounds.edit'>;

/** What a member says of a round. */
export type RoundDraft = Pick<Round, 'name' | 'roundOn' | 'note'>;

/** Which signs are meant: of codes, or of a print order. */
export type SignsWanted = { readonly codes: readonly string[] } | { readonly orderId: bigint };

/** The signs in use that are meant; a code that is of none is not among them. */
export async function listSignsToMount(
  tx: Tenant,
  { municipalityId }: Edit,
  wanted: SignsWanted,
  take: number,
): Promise<Omit<RoundSign, 'mountings'>[]> {
  const which: Prisma.SignWhereInput =
    'codes' in wanted
      ? { code: { in: [...wanted.codes] } }
      : { orders: { some: { orderId: wanted.orderId } } };
  const rows = await tx.sign.findMany({
    where: { AND: [inUse(municipalityId, { locationIds: null, states: null }), which] },
    include: WITH_PLACE,
    orderBy: { code: 'asc' },
    take,
  });
  return rows.map((row) => signOf(row, municipalityId));
}

/**
 * Up to `take` signs that a round could have, by settlement: of a print order, or (null) all that are printed and wait; of codes
 * (null: all) only those. Those that hang or came damaged since they were ordered do not wait; those that another round has, and of which nothing was told yet,
 * are somebody's already.
 */
export async function listSignsToPlan(
  tx: Tenant,
  { municipalityId }: Edit,
  { orderId, codes = null }: { readonly orderId: bigint | null; readonly codes?: readonly string[] | null },
  take: number,
): Promise<Omit<RoundSign, 'mountings'>[]> {
  const isPlanned: Prisma.MountingRoundSignWhereInput = { takenOffOn: null, mountings: { none: {} } };
  const which: Prisma.SignWhereInput =
    orderId === null
      ? IN_STATE.PRINTED
      : {
          orders: { some: { orderId } },
          OR: [{ mountedOn: null, damagedOn: null }, { orderedOn: { not: null } }],
        };
  const rows = await tx.sign.findMany({
    where: {
      AND: [
        inUse(municipalityId, { locationIds: null, states: null }),
        which,
        { rounds: { none: isPlanned } },
        ...(codes === null ? [] : [{ code: { in: [...codes] } }]),
      ],
    },
    include: WITH_PLACE,
    orderBy: [{ signCode: { location: { settlementId: 'asc' } } }, { code: 'asc' }],
    take,
  });
  return rows.map((row) => signOf(row, municipalityId));
}

/** Waits for whoever else changes the round, or tells something of it. */
export async function lockRound(
  tx: Tenant,
  { municipalityId }: Edit | Grant<'rounds.mount'>,
  id: bigint,
): Promise<void> {
  await tx.$queryRaw(
    Prisma.sql`SELECT FROM mounting_rounds WHERE municipality_id = ${municipalityId} AND id = ${id} FOR UPDATE`,
  );
}

/** Waits for whoever else puts one of these signs on a round. */
export async function lockSigns(
  tx: Tenant,
  { municipalityId }: Edit,
  codes: readonly string[],
): Promise<void> {
  await tx.$queryRaw(
    Prisma.sql`SELECT FROM signs WHERE municipality_id = ${municipalityId} AND code = ANY(${[...codes]}) ORDER BY code FOR UPDATE`,
  );
}

/** Writes the round, in place of what it was, or as a new one (null); answers its id. */
export async function writeRound(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint | null,
  { name, roundOn, note }: RoundDraft,
): Promise<bigint> {
  const data = { name, note, roundOn: new Date(roundOn) };
  if (id === null) return (await tx.mountingRound.create({ data: { municipalityId, ...data } })).id;
  await tx.mountingRound.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { ...data, version: { increment: 1 } },
  });
  return id;
}

/**
 * Gives the round these signs, in this order; its others are taken off it from the day. Those of which something was told must
 * be among them.
 */
export async function writeSigns(
  tx: Tenant,
  { municipalityId }: Edit,
  roundId: bigint,
  codes: readonly string[],
  day: string,
): Promise<void> {
  await tx.mountingRoundSign.updateMany({
    where: { municipalityId, roundId, takenOffOn: null, code: { notIn: [...codes] } },
    data: { takenOffOn: new Date(day) },
  });
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO mounting_round_signs (municipality_id, round_id, code, position)
      SELECT ${municipalityId}, ${roundId}, code, at - 1 FROM unnest(${[...codes]}::text[]) WITH ORDINALITY AS way (code, at)
      ON CONFLICT (municipality_id, round_id, code) DO UPDATE SET position = EXCLUDED.position, taken_off_on = NULL`,
  );
}

/** Codes of the round of which something was told: they stay. */
export async function listToldCodes(
  tx: Tenant,
  { municipalityId }: Edit,
  roundId: bigint,
): Promise<string[]> {
  const rows = await tx.mounting.findMany({
    where: { municipalityId, roundId },
    select: { code: true },
    distinct: ['code'],
  });
  return rows.map(({ code }) => code);
}
