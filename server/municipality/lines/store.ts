// What is remembered of lines: what each is called, where it stops and which vehicles run on it.
import type { Prisma, PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { byShortName, type Mode } from './rules.ts';

export interface Line {
  readonly id: bigint;
  readonly externalId: string;
  readonly shortName: string;
  readonly longName: string | null;
  readonly mode: Mode;
  /** #rrggbb. */
  readonly colour: string | null;
  readonly locationIds: readonly bigint[];
  readonly retiredOn: Date | null;
  /** Since when it stops where it does, or is out of use; null: since ever. */
  readonly toldSince: Date | null;
}

/** A line as it is to be. */
export type LineDraft = Omit<Line, 'id' | 'retiredOn' | 'toldSince'>;

// The table allows no other mode.
const lineOf = ({ municipalityId: _city, ...row }: Prisma.LineGetPayload<object>): Line => ({
  ...row,
  mode: row.mode as Mode,
});

/** The municipality's lines, those out of use too, by short name. */
export async function listLines(
  prisma: PrismaClient | Tenant,
  { municipalityId }: Grant<'locations.read'> | Grant<'lines.edit'>,
): Promise<Line[]> {
  return (await prisma.line.findMany({ where: { municipalityId } })).map(lineOf).toSorted(byShortName);
}

/** Those in use that stop at one of the places, or on which one of the vehicles runs, by short name. */
export async function listLinesAt(
  prisma: PrismaClient,
  { municipalityId }: Grant<'locations.read'>,
  locationIds: readonly bigint[],
): Promise<Line[]> {
  const where = { municipalityId, retiredOn: null, locationIds: { hasSome: [...locationIds] } };
  return (await prisma.line.findMany({ where })).map(lineOf).toSorted(byShortName);
}

/** Keeps others from changing any line of the municipality until the transaction ends. */
export async function holdLines(tx: Tenant, { municipalityId }: Grant<'lines.edit'>): Promise<void> {
  await tx.$executeRaw`SELECT FROM lines WHERE municipality_id = ${municipalityId} ORDER BY id FOR UPDATE`;
}

/** Of places and vehicles by what the lists of the municipality call them: their ids. Those out of use are left out. */
export async function findNumbered(
  prisma: PrismaClient | Tenant,
  { municipalityId }: Grant<'lines.edit'>,
  externalIds: readonly string[],
): Promise<Map<string, bigint>> {
  const rows = await prisma.location.findMany({
    where: {
      municipalityId,
      externalId: { in: [...externalIds] },
      kind: { in: ['place', 'vehicle'] },
      retiredOn: null,
    },
    select: { id: true, externalId: true },
  });
  return new Map(rows.map(({ id, externalId }) => [externalId, id]));
}

/** A vehicle, and the line that it mostly serves, as its own page names it. */
export interface Vehicle {
  readonly id: bigint;
  readonly externalId: string;
  readonly line: string | null;
}

/** The vehicles in use. */
export function listVehicles(
  prisma: PrismaClient | Tenant,
  { municipalityId }: Grant<'lines.edit'>,
): Promise<Vehicle[]> {
  return prisma.location.findMany({
    where: { municipalityId, kind: 'vehicle', retiredOn: null },
    select: { id: true, externalId: true, line: true },
    orderBy: { id: 'asc' },
  });
}

/** Writes the line under its external id, in use; or out of use since the day. */
export async function writeLine(
  tx: Tenant,
  { municipalityId }: Grant<'lines.edit'>,
  { externalId, ...draft }: LineDraft,
  days: Pick<Line, 'retiredOn' | 'toldSince'>,
): Promise<Line> {
  const data = { ...draft, locationIds: [...draft.locationIds], ...days };
  const row = await tx.line.upsert({
    where: { municipalityId_externalId: { municipalityId, externalId } },
    create: { municipalityId, externalId, ...data },
    update: data,
  });
  return lineOf(row);
}
