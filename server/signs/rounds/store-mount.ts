// Writes what a fitter told of the signs of the round that the pass is for, and finds what else a code may be.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { daysFor } from '../../foundation/sign-states.ts';
import type { Outcome } from './rules.ts';
import { dayOf, WITH_PLACE, signOf, type RoundSign } from './store.ts';
import { KINDS_WITH_SIGNS } from '../../municipality/locations/location-kinds.ts';

type Mount = Grant<'rounds.mount'>;
type View = Grant<'rounds.view'> | Mount;

/** What a phone told, as it is kept. */
export interface Told {
  readonly id: string;
  readonly code: string;
  readonly outcome: Outcome;
  readonly note: string | null;
  /** YYYY-MM-DD. */
  readonly toldOn: string;
  readonly position: {
    readonly latitude: number;
    readonly longitude: number;
    readonly accuracyM: number | null;
  } | null;
  /** YYYY-MM-DD: from then on position and photo are forgotten. */
  readonly forgetOn: string;
}

/** For how many days position and photo are kept; 0: they are not taken. */
export async function getMountingDays(tx: Tenant, { municipalityId }: View): Promise<number> {
  const row = await tx.municipality.findUniqueOrThrow({
    where: { id: municipalityId },
    select: { mountingDays: true },
  });
  return row.mountingDays;
}

/** The last day (YYYY-MM-DD) of the round's link. */
export async function getLastDay(tx: Tenant, { municipalityId, subjectId: roundId }: View): Promise<string> {
  const pass = await tx.pass.findFirstOrThrow({
    where: { municipalityId, roundId, revokedOn: null },
    select: { expiresOn: true },
    orderBy: { id: 'desc' },
  });
  return dayOf(pass.expiresOn);
}

/** Those of the ids that were told before, in this round or another of the municipality. */
export async function listKnownIds(
  tx: Tenant,
  { municipalityId }: Mount,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.mounting.findMany({
    where: { municipalityId, id: { in: [...ids] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/**
 * Puts signs back that were taken off the round, where somebody tells of them all the same: the phone did not hear of it, and
 * what hangs on a wall is to be seen. A member who has the round open meanwhile hears that it changed.
 */
export async function putBack(
  tx: Tenant,
  { municipalityId, subjectId: roundId }: Mount,
  codes: readonly string[],
): Promise<void> {
  const { count } = await tx.mountingRoundSign.updateMany({
    where: { municipalityId, roundId, code: { in: [...codes] }, takenOffOn: { not: null } },
    data: { takenOffOn: null },
  });
  if (count === 0) return;
  await tx.mountingRound.update({
    where: { municipalityId_id: { municipalityId, id: roundId } },
    data: { version: { increment: 1 } },
  });
}

/** Keeps what was told of a sign of the round; a sign in use that was put up, or is damaged, is so since that day. */
export async function createMounting(
  tx: Tenant,
  { municipalityId, subjectId: roundId }: Mount,
  { position, toldOn, forgetOn, ...told }: Told,
): Promise<void> {
  const { code, outcome } = told;
  const before = await tx.mounting.count({ where: { municipalityId, roundId, code } });
  await tx.mounting.create({
    data: {
      municipalityId,
      roundId,
      ...told,
      ...position,
      turn: before + 1,
      toldOn: new Date(toldOn),
      forgetOn: new Date(forgetOn),
    },
    select: { id: true },
  });
  if (outcome === 'NOT_POSSIBLE') return;
  await tx.sign.updateMany({
    where: { municipalityId, code, retiredOn: null },
    data: daysFor(outcome, new Date(toldOn)),
  });
}

/** The sign of the municipality that has the code, whether it is of the round or not; null where there is none. */
export async function findSign(
  tx: Tenant,
  { municipalityId }: Mount,
  code: string,
): Promise<Omit<RoundSign, 'mountings'> | null> {
  const row = await tx.sign.findFirst({
    where: { municipalityId, code, signCode: { location: { kind: { in: [...KINDS_WITH_SIGNS] } } } },
    include: WITH_PLACE,
  });
  return row && signOf(row, municipalityId);
}

/** Adds the photo to what was told, unless it has one; false where nothing of that id was told of this round. */
export async function addPhoto(
  tx: Tenant,
  { municipalityId, subjectId: roundId }: Mount,
  id: string,
  photo: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const where = { municipalityId, roundId, id };
  const { count } = await tx.mounting.updateMany({ where: { ...where, photo: null }, data: { photo } });
  return count > 0 || (await tx.mounting.count({ where })) > 0;
}

/** Whether there is such a mounting of the round, for the pass. */
export async function hasMounting(
  tx: Tenant,
  { municipalityId, subjectId: roundId }: Mount,
  id: string,
): Promise<boolean> {
  return (await tx.mounting.count({ where: { municipalityId, roundId, id } })) > 0;
}
