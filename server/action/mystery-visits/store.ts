// What is remembered of programmes of mystery-client visits and of each visit, for members and for whoever holds the pass of one.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { isChannel, type Answers, type Channel, type Criterion } from './checklist.ts';
import type { ProgrammeDraft } from './rules.ts';

export type Reading =
  | Grant<'mysteryVisits.read'>
  | Grant<'mysteryVisits.edit'>
  | Grant<'mysteryVisits.view'>
  | Grant<'mysteryVisits.tell'>;

/** A programme, and how far it is. */
export interface Programme extends ProgrammeDraft {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly criteria: readonly Criterion[];
  readonly version: number;
  readonly visitCount: number;
  readonly toldCount: number;
}

/** A visit that a programme asks for. */
export interface Visit {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly locationId: bigint;
  readonly categoryId: bigint;
  readonly channel: Channel;
  readonly turn: number;
  /** The id under which it was told; null: it was not yet. */
  readonly toldId: string | null;
  /** YYYY-MM-DD. */
  readonly toldOn: string | null;
  readonly answers: Answers | null;
  /** What the mystery client added; null too once it is forgotten. */
  readonly note: string | null;
}

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const KNOWN = {
  id: true,
  name: true,
  note: true,
  beginsOn: true,
  endsOn: true,
  checklist: true,
  version: true,
} as const;
type Row = Prisma.MysteryProgrammeGetPayload<{ select: typeof KNOWN }>;

/** The rows, each with how many visits it asks for and of how many something was told. */
async function withCounts(
  tx: Tenant,
  municipalityId: MunicipalityId,
  rows: readonly Row[],
): Promise<Programme[]> {
  const counts = await tx.mysteryVisit.groupBy({
    by: ['programmeId'],
    where: { municipalityId, programmeId: { in: rows.map(({ id }) => id) } },
    _count: { id: true, toldId: true },
  });
  return rows.map(({ checklist, beginsOn, endsOn, ...row }) => {
    const count = counts.find(({ programmeId }) => programmeId === row.id)?._count;
    return {
      ...row,
      municipalityId,
      beginsOn: dayOf(beginsOn),
      endsOn: dayOf(endsOn),
      // As it was written, after it was looked at.
      criteria: checklist as unknown as readonly Criterion[],
      visitCount: count?.id ?? 0,
      toldCount: count?.toldId ?? 0,
    };
  });
}

/** The programme; NOT_FOUND where there is none, and where a pass is for another one. */
export async function getProgramme(tx: Tenant, reading: Reading, id: bigint): Promise<Programme> {
  const { municipalityId, subjectId } = reading;
  const isOthers = subjectId !== null && subjectId !== id;
  const row = isOthers
    ? null
    : await tx.mysteryProgramme.findFirst({ where: { municipalityId, id }, select: KNOWN });
  const [programme] = row === null ? [] : await withCounts(tx, municipalityId, [row]);
  if (programme !== undefined) return programme;
  throw new AppError('NOT_FOUND', 'There is no such programme here.');
}

/** The slice of the programmes, the latest first. */
export async function listProgrammes(
  tx: Tenant,
  { municipalityId }: Grant<'mysteryVisits.read'>,
  slice: Slice<bigint>,
): Promise<Programme[]> {
  const { direction } = wayThrough('desc', slice);
  const rows = await tx.mysteryProgramme.findMany({
    where: { municipalityId },
    select: KNOWN,
    orderBy: [{ endsOn: direction }, { id: direction }],
    take: slice.take,
    ...(slice.after !== null && {
      cursor: { municipalityId_id: { municipalityId, id: slice.after } },
      skip: 1,
    }),
  });
  return withCounts(tx, municipalityId, rows);
}

/** How many programmes there are. */
export function countProgrammes(
  tx: Tenant,
  { municipalityId }: Grant<'mysteryVisits.read'>,
): Promise<number> {
  return tx.mysteryProgramme.count({ where: { municipalityId } });
}

/** Those whose last day is in the year, the earliest first. */
export async function listOfYear(
  tx: Tenant,
  { municipalityId }: Grant<'reports.read'> | Grant<'reports.edit'>,
  year: number,
): Promise<Programme[]> {
  const rows = await tx.mysteryProgramme.findMany({
    where: { municipalityId, endsOn: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) } },
    select: KNOWN,
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  });
  return withCounts(tx, municipalityId, rows);
}

/** The visits of a programme in the order in which they were planned: a place after the other. */
export async function listVisits(
  tx: Tenant,
  { municipalityId }: Reading | Grant<'reports.read'> | Grant<'reports.edit'>,
  { id: programmeId }: Pick<Programme, 'id'>,
): Promise<Visit[]> {
  const rows = await tx.mysteryVisit.findMany({
    where: { municipalityId, programmeId },
    include: { location: { select: { categoryId: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ channel, toldOn, answers, location: { categoryId }, ...row }) => {
    if (!isChannel(channel)) throw new TypeError('A visit is by a channel that is none.');
    return {
      ...row,
      municipalityId,
      categoryId,
      channel,
      toldOn: toldOn && dayOf(toldOn),
      answers: answers as Answers | null,
    };
  });
}
