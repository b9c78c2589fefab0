// What is remembered of erasures: planned, cancelled, over.
import type { ClientBase, Pool } from 'pg';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { Erasure } from './rules.ts';

type Granted = Grant<'municipalities.erase'>;
type Row = Prisma.ErasureGetPayload<object>;

function toErasure({ municipalityId, name, counts, ...row }: Row): Erasure {
  return {
    ...row,
    municipalityId: municipalityId as MunicipalityId,
    name: textsOf(name),
    counts: counts as Erasure['counts'],
  };
}

/** Notes that the municipality is to be erased; null where that is planned already. */
export async function recordPlan(
  tx: Tenant,
  { municipalityId }: Granted,
  { slug, name }: Municipality,
  plan: Pick<Erasure, 'plannedBy' | 'plannedAt' | 'dueAt' | 'exportHash'>,
): Promise<Erasure | null> {
  // One plan at a time: whoever plans at the same moment waits here.
  await tx.$queryRaw(
    Prisma.sql`SELECT FROM municipalities WHERE municipality_id = ${municipalityId} FOR UPDATE`,
  );
  if (await tx.erasure.findFirst({ where: { municipalityId, cancelledAt: null } })) return null;
  const data = { ...plan, municipalityId, slug, name: textsOf(name) };
  return toErasure(await tx.erasure.create({ data }));
}

/** Notes that it will not happen; answers whether it was planned and is not over. */
export async function recordCancelled(
  tx: Tenant,
  { municipalityId }: Granted,
  cancelled: { readonly cancelledBy: string; readonly cancelledAt: Date },
): Promise<boolean> {
  const where = { municipalityId, cancelledAt: null, erasedAt: null };
  return (await tx.erasure.updateMany({ where, data: cancelled })).count > 0;
}

/** Every erasure, the latest first: planned, cancelled and over. */
export async function listErasures(
  operator: PrismaClient,
  _grant: Grant<'platform.read'>,
): Promise<Erasure[]> {
  const rows = await operator.erasure.findMany({ orderBy: [{ plannedAt: 'desc' }, { id: 'desc' }] });
  return rows.map(toErasure);
}

/** The erasure of the municipality that is planned; null where none is. */
export async function findPlanned(
  operator: PrismaClient,
  _grant: Grant<'platform.read'>,
  municipalityId: MunicipalityId,
): Promise<Erasure | null> {
  const row = await operator.erasure.findFirst({
    where: { municipalityId, cancelledAt: null, erasedAt: null },
  });
  return row && toErasure(row);
}

/** Which municipalities are to be erased by now. */
export async function listDue(jobs: Pool, now: Date): Promise<MunicipalityId[]> {
  const { rows } = await jobs.query<{ id: string }>(
    Prisma.sql`SELECT municipality_id AS id FROM erasures
      WHERE due_at <= ${now}::timestamptz AND cancelled_at IS NULL AND erased_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ id }) => BigInt(id) as MunicipalityId);
}

/** Holds the plan, so that nobody cancels it meanwhile; answers whether it still stands. */
export async function holdPlan(
  mover: ClientBase,
  municipalityId: MunicipalityId,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await mover.query(
    Prisma.sql`SELECT FROM erasures WHERE municipality_id = ${municipalityId} AND due_at <= ${now}::timestamptz
      AND cancelled_at IS NULL AND erased_at IS NULL FOR UPDATE`,
  );
  return rowCount === 1;
}

/** Notes that it is over, and how many rows it took. */
export async function recordErased(
  mover: ClientBase,
  municipalityId: MunicipalityId,
  now: Date,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await mover.query(
    Prisma.sql`UPDATE erasures SET erased_at = ${now}::timestamptz, counts = ${JSON.stringify(counts)}::jsonb
      WHERE municipality_id = ${municipalityId} AND cancelled_at IS NULL AND erased_at IS NULL`,
  );
}
