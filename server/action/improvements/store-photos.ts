// What is remembered of photos: the picture in two sizes, and nothing else of the file that came.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { NewPhoto, PhotoSize } from '../../foundation/improvements/rules.ts';

type Edit = Grant<'improvements.edit'>;

/** Keeps the photo; one that is there already stays. */
export async function insertPhoto(
  tx: Tenant,
  { municipalityId }: Edit,
  { hash, width, height, large, small }: NewPhoto,
  now: Date,
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO photos VALUES (${municipalityId}, ${hash}, ${width}, ${height}, ${large}, ${small}, ${now})
      ON CONFLICT (municipality_id, hash) DO NOTHING`,
  );
}

/** So long a photo waits for the improvement that it was uploaded for. */
const WAIT_MS = 24 * 60 * 60_000;

/** Takes away photos that no improvement names any more, or that none came for. */
export async function forgetPhotos(tx: Tenant, { municipalityId }: Edit, now: Date): Promise<void> {
  const uploadedAt = { lt: new Date(now.getTime() - WAIT_MS) };
  await tx.photo.deleteMany({ where: { municipalityId, uploadedAt, improvements: { none: {} } } });
}

/** The bytes of a photo of a published improvement; null where there is none. The database itself lets out no other. */
export async function findPhoto(
  citizen: Pool,
  { municipalityId }: Grant<'improvements.read'>,
  hash: string,
  size: PhotoSize,
): Promise<Buffer | null> {
  const column = size === 'small' ? Prisma.sql`small` : Prisma.sql`large`;
  const { rows } = await citizen.query<{ bytes: Buffer }>(
    Prisma.sql`SELECT ${column} AS bytes FROM photos WHERE municipality_id = ${municipalityId} AND hash = ${hash}`,
  );
  return rows[0]?.bytes ?? null;
}

/** The small one of any photo of the municipality, for its members; null where there is none. */
export async function findSmallPhoto(
  tx: Tenant,
  { municipalityId }: Grant<'improvements.manage'>,
  hash: string,
): Promise<Buffer | null> {
  const row = await tx.photo.findUnique({
    where: { municipalityId_hash: { municipalityId, hash } },
    select: { small: true },
  });
  return row && Buffer.from(row.small);
}
