// Writes programmes of visits, and what was told of a visit.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Answers, Criterion } from './checklist.ts';
import { forgetOnFor, type ProgrammeDraft, type VisitsWanted } from './rules.ts';

type Edit = Grant<'mysteryVisits.edit'>;
type Tell = Grant<'mysteryVisits.tell'>;

/** Waits for whoever else changes the programme, or tells something of it. */
export async function lockProgramme(tx: Tenant, { municipalityId }: Edit | Tell, id: bigint): Promise<void> {
  await tx.$queryRaw(
    Prisma.sql`SELECT FROM mystery_programmes WHERE municipality_id = ${municipalityId} AND id = ${id} FOR UPDATE`,
  );
}

/** Which of the ids are places in use. */
export async function listPlacesInUse(
  tx: Tenant,
  { municipalityId }: Edit,
  ids: readonly bigint[],
): Promise<ReadonlySet<bigint>> {
  const rows = await tx.location.findMany({
    where: { municipalityId, id: { in: [...ids] }, retiredOn: null },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

const columnsOf = ({ name, note, beginsOn, endsOn }: ProgrammeDraft) => ({
  name,
  note,
  beginsOn: new Date(beginsOn),
  endsOn: new Date(endsOn),
  forgetOn: new Date(forgetOnFor(endsOn)),
});

/** Keeps a new programme with its checklist and its visits; answers its id. */
export async function createProgramme(
  tx: Tenant,
  { municipalityId }: Edit,
  draft: ProgrammeDraft,
  criteria: readonly Criterion[],
  { locationIds, channels, each }: VisitsWanted,
): Promise<bigint> {
  const checklist = criteria.map(({ text, channels: own, ...criterion }) => ({
    ...criterion,
    channels: [...own],
    text: { ...text },
  }));
  const { id: programmeId } = await tx.mysteryProgramme.create({
    data: { ...columnsOf(draft), municipalityId, checklist },
    select: { id: true },
  });
  const turns = Array.from({ length: each }, (_, at) => at + 1);
  const data = locationIds.flatMap((locationId) =>
    channels.flatMap((channel) =>
      turns.map((turn) => ({ municipalityId, programmeId, locationId, channel, turn })),
    ),
  );
  await tx.mysteryVisit.createMany({ data });
  return programmeId;
}

/** Writes the draft in place of what it was. */
export async function updateProgramme(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint,
  draft: ProgrammeDraft,
): Promise<void> {
  await tx.mysteryProgramme.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { ...columnsOf(draft), version: { increment: 1 } },
    select: { id: true },
  });
}

/** What a mystery client told of a visit. */
export interface Told {
  /** The id that the phone drew. */
  readonly toldId: string;
  /** YYYY-MM-DD. */
  readonly toldOn: string;
  readonly answers: Answers;
  readonly note: string | null;
}

/** Keeps what was told of a visit of the pass's programme of which nothing was. */
export async function writeTold(
  tx: Tenant,
  { municipalityId, subjectId: programmeId }: Tell,
  id: bigint,
  { toldOn, answers, ...told }: Told,
): Promise<void> {
  await tx.mysteryVisit.updateMany({
    where: { municipalityId, programmeId, id, toldId: null },
    data: { ...told, toldOn: new Date(toldOn), answers: { ...answers } },
  });
}
