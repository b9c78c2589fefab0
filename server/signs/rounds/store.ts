// What is remembered of rounds: which signs are to be put up on which day by whom, and what was told of each.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { positionOf, type Position } from '../../foundation/positions.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import { stateOf, type SignState } from '../../foundation/sign-states.ts';
import { isOutcome, metresBetween, type Outcome } from './rules.ts';

export type Reading =
  | Grant<'rounds.read'>
  | Grant<'rounds.edit'>
  | Grant<'rounds.view'>
  | Grant<'rounds.mount'>;

export interface Round {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  /** Who puts them up: a fitter, or a firm. */
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly roundOn: string;
  readonly note: string | null;
  readonly version: number;
}

/** A round with how far it is. */
export interface CountedRound extends Round {
  readonly signCount: number;
  /** Of how many signs something was told. */
  readonly toldCount: number;
}

/** What was told of a sign; without the photo, which is asked for alone. */
export interface Mounting {
  readonly municipalityId: MunicipalityId;
  readonly id: string;
  readonly code: string;
  readonly outcome: Outcome;
  readonly note: string | null;
  /** YYYY-MM-DD. */
  readonly toldOn: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accuracyM: number | null;
  /** How far from the place the phone was, in metres. */
  readonly distanceM: number | null;
  readonly hasPhoto: boolean;
}

/** A sign of a round. */
export interface RoundSign {
  readonly municipalityId: MunicipalityId;
  readonly code: string;
  readonly locationId: bigint;
  readonly settlement: Texts;
  readonly address: Texts | null;
  readonly name: Texts;
  readonly position: Position | null;
  readonly isRetired: boolean;
  readonly state: SignState;
  /** The latest first. */
  readonly mountings: readonly Mounting[];
}

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export const WITH_PLACE = {
  signCode: { include: { location: { include: { settlement: { select: { name: true } } } } } },
} as const;
type SignRow = Prisma.SignGetPayload<{ include: typeof WITH_PLACE }>;

/** A sign with where it is, before anything is known of a round. */
export function signOf(
  { code, signCode: { location }, ...sign }: SignRow,
  municipalityId: MunicipalityId,
): Omit<RoundSign, 'mountings'> {
  return {
    municipalityId,
    code,
    locationId: location.id,
    settlement: textsOf(location.settlement.name),
    address: location.address === null ? null : textsOf(location.address),
    name: textsOf(location.name),
    position: positionOf(location),
    isRetired: sign.retiredOn !== null || location.retiredOn !== null,
    state: stateOf(sign),
  };
}

/** The round; NOT_FOUND where there is none, and where a pass is for another one. */
export async function getRound(tx: Tenant, reading: Reading, id: bigint): Promise<Round> {
  const { municipalityId, subjectId } = reading;
  const isOthers = subjectId !== null && subjectId !== id;
  const row = isOthers ? null : await tx.mountingRound.findFirst({ where: { municipalityId, id } });
  if (row === null) throw new AppError('NOT_FOUND', 'There is no such round here.');
  return { ...row, municipalityId, roundOn: dayOf(row.roundOn) };
}

/** The slice of the rounds, the latest day first. */
export async function listRounds(
  tx: Tenant,
  { municipalityId }: Grant<'rounds.read'>,
  slice: Slice<bigint>,
): Promise<Round[]> {
  const { direction } = wayThrough('desc', slice);
  const rows = await tx.mountingRound.findMany({
    where: { municipalityId },
    orderBy: [{ roundOn: direction }, { id: direction }],
    take: slice.take,
    ...(slice.after !== null && {
      cursor: { municipalityId_id: { municipalityId, id: slice.after } },
      skip: 1,
    }),
  });
  return rows.map((row) => ({ ...row, municipalityId, roundOn: dayOf(row.roundOn) }));
}

/** How many rounds there are. */
export function countRounds(tx: Tenant, { municipalityId }: Grant<'rounds.read'>): Promise<number> {
  return tx.mountingRound.count({ where: { municipalityId } });
}

/** The signs of the round in their order, each with what was told of it. */
export async function listRoundSigns(
  tx: Tenant,
  { municipalityId }: Reading,
  { id: roundId }: Pick<Round, 'id'>,
): Promise<RoundSign[]> {
  const rows = await tx.mountingRoundSign.findMany({
    where: { municipalityId, roundId, takenOffOn: null },
    orderBy: { position: 'asc' },
    include: {
      sign: { include: WITH_PLACE },
      mountings: { omit: { photo: true }, orderBy: { turn: 'desc' } },
    },
  });
  const seen = await tx.mounting.findMany({
    where: { municipalityId, roundId, photo: { not: null } },
    select: { id: true },
  });
  const withPhoto = new Set(seen.map(({ id }) => id));
  return rows.map(({ sign: row, mountings }) => {
    const sign = signOf(row, municipalityId);
    return {
      ...sign,
      mountings: mountings.map(({ outcome, toldOn, ...told }) => {
        if (!isOutcome(outcome)) throw new TypeError('A mounting has an outcome that is none.');
        const phone = positionOf(told);
        return {
          ...told,
          municipalityId,
          outcome,
          toldOn: dayOf(toldOn),
          hasPhoto: withPhoto.has(told.id),
          distanceM: phone && sign.position && metresBetween(phone, sign.position),
        };
      }),
    };
  });
}

/** The rounds, each with how many signs it has, and of how many something was told. */
export async function withCounts(
  tx: Tenant,
  { municipalityId }: Reading,
  rounds: readonly Round[],
): Promise<CountedRound[]> {
  const ofRounds = { municipalityId, takenOffOn: null, roundId: { in: rounds.map(({ id }) => id) } };
  const count = async (where: Prisma.MountingRoundSignWhereInput): Promise<ReadonlyMap<bigint, number>> => {
    const rows = await tx.mountingRoundSign.groupBy({ by: ['roundId'], _count: true, where });
    return new Map(rows.map(({ roundId, _count }) => [roundId, _count]));
  };
  const all = await count(ofRounds);
  const told = await count({ ...ofRounds, mountings: { some: {} } });
  return rounds.map((round) => ({
    ...round,
    signCount: all.get(round.id) ?? 0,
    toldCount: told.get(round.id) ?? 0,
  }));
}
