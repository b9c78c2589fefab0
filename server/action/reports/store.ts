// What is remembered of annual reports: drafts, and the editions that were published.
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { ReportFigures } from './frozen-figures.ts';
import { complete, type KeptContent, type ReportContent } from './rules.ts';

/** A year's draft. */
export interface ReportRow {
  readonly id: bigint;
  readonly year: number;
  readonly content: ReportContent;
  readonly version: number;
}

/** An edition as everybody may know it. */
export interface Edition {
  readonly year: number;
  readonly edition: number;
  readonly publishedAt: Date;
  readonly figures: ReportFigures;
  readonly content: ReportContent;
  readonly withdrawnAt: Date | null;
  readonly withdrawnWhy: string | null;
}

type Read = Grant<'reports.read'> | Grant<'reports.edit'>;
type Stored = Prisma.ReportGetPayload<object>;

// Only this file writes these columns, in these shapes.
const rowOf = ({ id, year, content, version }: Stored): ReportRow => ({
  id,
  year,
  version,
  content: complete(content as unknown as KeptContent),
});

/** The draft of a year, if there is one. */
export async function findReport(
  tx: Tenant,
  { municipalityId }: Read,
  year: number,
): Promise<ReportRow | null> {
  const row = await tx.report.findUnique({ where: { municipalityId_year: { municipalityId, year } } });
  return row && rowOf(row);
}

/** The same, and nobody else changes it before the transaction ends. */
export async function findReportToChange(
  tx: Tenant,
  edit: Grant<'reports.edit'>,
  year: number,
): Promise<ReportRow | null> {
  const { municipalityId } = edit;
  await tx.$executeRaw(
    Prisma.sql`SELECT FROM reports WHERE municipality_id = ${municipalityId} AND year = ${year} FOR UPDATE`,
  );
  return findReport(tx, edit, year);
}

/** Every draft, the latest year first. */
export async function listReports(tx: Tenant, { municipalityId }: Read): Promise<ReportRow[]> {
  return (await tx.report.findMany({ where: { municipalityId }, orderBy: { year: 'desc' } })).map(rowOf);
}

/** Writes a draft: the first one of its year, or over the one that is there. */
export async function writeReport(
  tx: Tenant,
  { municipalityId }: Grant<'reports.edit'>,
  year: number,
  content: ReportContent,
): Promise<ReportRow> {
  const row = await tx.report.upsert({
    where: { municipalityId_year: { municipalityId, year } },
    create: { municipalityId, year, content },
    update: { content, version: { increment: 1 } },
  });
  return rowOf(row);
}

/** Writes a draft with other tables. It has its version still: whoever is writing its texts sends them as they are. */
export async function writeTables(
  tx: Tenant,
  { municipalityId }: Grant<'reports.edit'>,
  year: number,
  content: ReportContent,
): Promise<ReportRow> {
  const row = await tx.report.upsert({
    where: { municipalityId_year: { municipalityId, year } },
    create: { municipalityId, year, content },
    update: { content },
  });
  return rowOf(row);
}

const PUBLIC = {
  year: true,
  edition: true,
  publishedAt: true,
  figures: true,
  content: true,
  withdrawnAt: true,
  withdrawnWhy: true,
} as const;

type StoredEdition = Prisma.ReportEditionGetPayload<{ select: typeof PUBLIC }>;

const editionOf = ({ figures, content, ...row }: StoredEdition): Edition => ({
  ...row,
  figures: figures as unknown as ReportFigures,
  content: complete(content as unknown as KeptContent),
});

/** Every edition, the latest year and edition first; of one year where it is named. */
export async function listEditions(
  prisma: PrismaClient | Tenant,
  { municipalityId }: Grant<'editions.read'>,
  year?: number,
): Promise<Edition[]> {
  const rows = await prisma.reportEdition.findMany({
    where: { municipalityId, ...(year !== undefined && { year }) },
    select: PUBLIC,
    orderBy: [{ year: 'desc' }, { edition: 'desc' }],
  });
  return rows.map(editionOf);
}

/** The years with an edition that stands, the latest first. */
export async function listPublishedYears(
  prisma: PrismaClient,
  { municipalityId }: Grant<'editions.read'>,
): Promise<number[]> {
  const rows = await prisma.reportEdition.findMany({
    where: { municipalityId, withdrawnAt: null },
    select: { year: true },
    distinct: ['year'],
    orderBy: { year: 'desc' },
  });
  return rows.map(({ year }) => year);
}

/** Adds an edition; it is never changed. */
export async function recordEdition(
  tx: Tenant,
  { municipalityId }: Grant<'reports.edit'>,
  {
    by,
    ...edition
  }: Pick<Edition, 'year' | 'edition' | 'publishedAt' | 'figures' | 'content'> & {
    readonly by: string;
  },
): Promise<Edition> {
  const row = await tx.reportEdition.create({
    data: { municipalityId, publishedBy: by, ...edition },
    select: PUBLIC,
  });
  return editionOf(row);
}

/** Says of an edition that it was withdrawn. */
export async function withdrawEdition(
  tx: Tenant,
  { municipalityId }: Grant<'reports.edit'>,
  { year, edition }: Pick<Edition, 'year' | 'edition'>,
  withdrawn: { readonly at: Date; readonly by: string; readonly why: string },
): Promise<Edition> {
  const row = await tx.reportEdition.update({
    where: { municipalityId_year_edition: { municipalityId, year, edition } },
    data: { withdrawnAt: withdrawn.at, withdrawnBy: withdrawn.by, withdrawnWhy: withdrawn.why },
    select: PUBLIC,
  });
  return editionOf(row);
}
