// What is remembered of a municipality that only an operator changes.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';

/** What is to be; what is left out stays as it is. */
export interface Wanted {
  readonly isSuspended?: boolean;
  readonly slug?: string;
  /** null: none of its own. */
  readonly host?: string | null;
}

/** The municipality, which nobody else changes until the transaction ends; nor does anybody take a slug or a host. */
export async function getOperated(
  tx: Tenant,
  { municipalityId }: Grant<'municipalities.operate'>,
): Promise<Municipality> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('slugs', 0))`);
  await tx.$executeRaw(
    Prisma.sql`SELECT 1 FROM municipalities WHERE municipality_id = ${municipalityId} FOR UPDATE`,
  );
  return (await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId } })) as Municipality;
}

/** Whether another municipality is or was called so in addresses, one that was erased too. */
export async function isSlugTaken(tx: Tenant, own: MunicipalityId, slug: string): Promise<boolean> {
  const others = { slug, municipalityId: { not: own } };
  const isNow = await tx.municipality.count({ where: { slug, id: { not: own } } });
  const isFormer = await tx.formerSlug.count({ where: others });
  const isErased = await tx.erasure.count({ where: { slug, erasedAt: { not: null } } });
  return isNow + isFormer + isErased > 0;
}

/** Whether another municipality has the host. */
export async function isHostTaken(tx: Tenant, own: MunicipalityId, host: string): Promise<boolean> {
  return (await tx.municipality.count({ where: { host, id: { not: own } } })) > 0;
}

/** Makes it so; a slug that is given up is kept as one that it had. A suspension that goes on keeps its day and reason. */
export async function saveOperated(
  tx: Tenant,
  { municipalityId }: Grant<'municipalities.operate'>,
  before: Municipality,
  { isSuspended = before.suspendedAt !== null, slug = before.slug, host = before.host }: Wanted,
  why: string,
  now: Date,
): Promise<Municipality> {
  if (slug !== before.slug) {
    const data = { municipalityId, slug: before.slug };
    await tx.formerSlug.createMany({ data, skipDuplicates: true });
  }
  const goesOn = isSuspended && before.suspendedAt !== null;
  const since = goesOn
    ? { suspendedAt: before.suspendedAt, suspendedWhy: before.suspendedWhy }
    : { suspendedAt: isSuspended ? now : null, suspendedWhy: isSuspended ? why : null };
  const isSame =
    slug === before.slug && host === before.host && isSuspended === (before.suspendedAt !== null);
  const row = await tx.municipality.update({
    where: { id: municipalityId },
    data: { slug, host, ...since, ...(!isSame && { version: { increment: 1 } }) },
  });
  return row as Municipality;
}

/** Begins the next issue of the print token; whose it is. */
export async function issuePrintToken(
  tx: Tenant,
  { municipalityId }: Grant<'municipalities.operate'>,
): Promise<Pick<Municipality, 'slug' | 'printTokenIssue'>> {
  return tx.municipality.update({
    where: { id: municipalityId },
    data: { printTokenIssue: { increment: 1 } },
    select: { slug: true, printTokenIssue: true },
  });
}
