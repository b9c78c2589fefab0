// What members remember of pulses, and what the head of administration reads of them.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import type { Days, PulseDraft, PulseQuestion, TeamCode } from './rules.ts';

type Seeing =
  | Grant<'pulses.manage'>
  | Grant<'pulses.edit'>
  | Grant<'pulses.read'>
  | Grant<'pulses.agree'>
  | Grant<'pulses.revoke'>;

export interface Team {
  readonly id: bigint;
  readonly name: string;
  readonly people: number;
  readonly code: TeamCode;
}

export interface Pulse extends Days {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly question: PulseQuestion;
  readonly madeOn: string;
  /** The day on which all of it was opened; null: it was not yet. */
  readonly openedOn: string | null;
  readonly partSize: number | null;
  readonly agreedOn: string | null;
  /** The day on which it was called back; null: it was not. */
  readonly revokedOn: string | null;
  readonly teams: readonly Team[];
}

/** Who may see how many answered, and what: the parts of a pulse, as they were opened. */
export interface Results {
  readonly pulse: Pulse;
  readonly parts: readonly { readonly teamId: bigint | null; readonly counts: Counts }[];
}

/** So many are listed, the newest first: five years of one a month. */
const MOST_LISTED = 60;

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The pulses of the municipality, or the one of the id, the newest first; without anything of their answers. */
export async function listPulses(
  tx: Tenant,
  { municipalityId }: Seeing,
  id: bigint | null = null,
): Promise<Pulse[]> {
  const rows = await tx.pulse.findMany({
    where: { municipalityId, ...(id !== null && { id }) },
    include: { teams: { orderBy: { id: 'asc' } } },
    orderBy: { id: 'desc' },
    take: MOST_LISTED,
  });
  return rows.map(({ question, madeOn, beginsOn, endsOn, openedOn, agreedOn, revokedOn, teams, ...row }) => ({
    ...row,
    municipalityId,
    question: question as PulseQuestion,
    madeOn: dayOf(madeOn),
    beginsOn: dayOf(beginsOn),
    endsOn: dayOf(endsOn),
    openedOn: openedOn && dayOf(openedOn),
    agreedOn: agreedOn && dayOf(agreedOn),
    revokedOn: revokedOn && dayOf(revokedOn),
    teams: teams.map(({ code, ...team }) => ({ ...team, code: code as TeamCode })),
  }));
}

/** What came of those that were opened. */
export async function listResults(tx: Tenant, read: Grant<'pulses.read'>): Promise<Results[]> {
  const { municipalityId } = read;
  const rows = await tx.pulseResult.findMany({ where: { municipalityId }, orderBy: { id: 'asc' } });
  const opened = (await listPulses(tx, read)).filter(({ openedOn }) => openedOn !== null);
  return opened.map((pulse) => ({
    pulse,
    parts: rows
      .filter(({ pulseId }) => pulseId === pulse.id)
      .map(({ teamId, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10 }) => ({
        teamId,
        counts: [s1, s2, s3, s4, s5, s6, s7, s8, s9, s10],
      })),
  }));
}

/** Remembers the pulse with its teams, which have the codes. Answers its id. */
export async function writePulse(
  tx: Tenant,
  { municipalityId }: Grant<'pulses.edit'>,
  { question, beginsOn, endsOn, teams, madeOn }: PulseDraft & { readonly madeOn: string },
  codes: readonly TeamCode[],
): Promise<bigint> {
  const { id } = await tx.pulse.create({
    data: {
      municipalityId,
      question,
      madeOn: midnight(madeOn),
      beginsOn: midnight(beginsOn),
      endsOn: midnight(endsOn),
    },
    select: { id: true },
  });
  await tx.pulseTeam.createMany({
    data: teams.map(({ name, people }, at) => ({
      municipalityId,
      pulseId: id,
      name,
      people,
      code: codes[at] ?? '',
    })),
  });
  return id;
}

/** From the day on the annual report may tell the whole of the pulse; null: it may not. */
export async function writeAgreed(
  tx: Tenant,
  { municipalityId }: Grant<'pulses.agree'>,
  id: bigint,
  day: string | null,
): Promise<void> {
  await tx.pulse.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { agreedOn: day === null ? null : midnight(day) },
    select: { id: true },
  });
}

/** Calls the pulse back on the day. Answers whether: not where it was opened, or called back, before. */
export async function writeRevoked(
  tx: Tenant,
  { municipalityId }: Grant<'pulses.revoke'>,
  id: bigint,
  day: string,
): Promise<boolean> {
  const { count } = await tx.pulse.updateMany({
    where: { municipalityId, id, openedOn: null, revokedOn: null },
    data: { revokedOn: midnight(day) },
  });
  return count === 1;
}
