// What is remembered of a city that is being onboarded: itself, and its settlements.
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { keepCategoryHoursOfToday } from '../../municipality/hours/store.ts';
import type { LocationHours } from '../../municipality/hours/rules.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Settlement } from '../../municipality/municipalities/store.ts';
import type { City, NewSettlement } from './checked-city.ts';

type Onboarding = Grant<'municipalities.onboard'>;

/** A city that has the slug, or is the municipality. */
export interface Namesake {
  readonly id: MunicipalityId;
  readonly slug: string;
  /** Null: it was not onboarded. */
  readonly registerCode: string | null;
}

/** The cities that have this slug, or are this municipality. */
export async function listNamesakes(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
  { slug, registerCode }: Pick<City, 'slug' | 'registerCode'>,
): Promise<Namesake[]> {
  const rows = await prisma.municipality.findMany({
    where: { OR: [{ slug }, { registerCode }] },
    select: { id: true, slug: true, registerCode: true },
  });
  return rows.map((row) => ({ ...row, id: row.id as MunicipalityId }));
}

/** Whether a city had the slug once, or one that was erased had it: its signs may still hang. */
export async function wasSlugGiven(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
  slug: string,
): Promise<boolean> {
  const former = await prisma.formerSlug.count({ where: { slug } });
  return former > 0 || (await prisma.erasure.count({ where: { slug, erasedAt: { not: null } } })) > 0;
}

/** An id that no municipality has or will have. */
export async function drawMunicipalityId(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
): Promise<MunicipalityId> {
  const [row] = await prisma.$queryRaw<{ id: bigint }[]>(
    Prisma.sql`SELECT nextval('municipalities_municipality_id_seq') AS id`,
  );
  return (row?.id ?? 0n) as MunicipalityId;
}

/** Whether somebody has joined the municipality. */
export async function hasMembers(prisma: PrismaClient, { municipalityId }: Onboarding): Promise<boolean> {
  return (await prisma.member.count({ where: { municipalityId } })) > 0;
}

/** The row of the municipality; null where it is not there. */
export function findRow(
  tx: Tenant,
  { municipalityId }: Onboarding,
): Promise<Prisma.MunicipalityGetPayload<object> | null> {
  return tx.municipality.findUnique({ where: { id: municipalityId } });
}

/** Writes the municipality: a new one, or what its files say now. */
export async function writeRow(
  tx: Tenant,
  { municipalityId }: Onboarding,
  { slug, registerCode, settings }: Pick<City, 'slug' | 'registerCode' | 'settings'>,
): Promise<void> {
  const { about, languages, ...columns } = settings;
  const data = { ...columns, languages: [...languages], about: about ?? Prisma.DbNull };
  await tx.municipality.upsert({
    where: { id: municipalityId },
    create: { id: municipalityId, slug, registerCode, ...data },
    update: { ...data, version: { increment: 1 } },
  });
}

/** The settlements of the municipality. */
export async function listSettlementRows(tx: Tenant, { municipalityId }: Onboarding): Promise<Settlement[]> {
  const rows = await tx.settlement.findMany({ where: { municipalityId } });
  return rows.map((row) => ({ ...row, municipalityId }));
}

/** The categories of the municipality in their order, and what a table of places may call them. */
export function listCategoryRows(
  tx: Tenant,
  { municipalityId }: Onboarding,
): Promise<Pick<Prisma.CategoryGetPayload<object>, 'id' | 'key' | 'name' | 'hours' | 'retiredOn'>[]> {
  return tx.category.findMany({
    where: { municipalityId },
    select: { id: true, key: true, name: true, hours: true, retiredOn: true },
    orderBy: { position: 'asc' },
  });
}

/** Changes, from the next day on, when places of a category are open that have no hours of their own. */
export async function changeHours(
  tx: Tenant,
  { municipalityId }: Onboarding,
  id: bigint,
  hours: LocationHours[],
): Promise<void> {
  await keepCategoryHoursOfToday(tx, municipalityId, id, hours);
  await tx.category.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { hours, version: { increment: 1 } },
  });
}

/** Adds settlements; answers them as they are kept. */
export async function addSettlements(
  tx: Tenant,
  { municipalityId }: Onboarding,
  settlements: readonly NewSettlement[],
): Promise<Settlement[]> {
  const rows = await tx.settlement.createManyAndReturn({
    data: settlements.map((settlement) => ({ municipalityId, ...settlement })),
  });
  return rows.map((row) => ({ ...row, municipalityId }));
}

/** Changes what the register says of a settlement. */
export async function changeSettlement(
  tx: Tenant,
  { municipalityId }: Onboarding,
  id: bigint,
  { kind, name }: NewSettlement,
): Promise<void> {
  await tx.settlement.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { kind, name, version: { increment: 1 } },
  });
}
