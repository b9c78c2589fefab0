// What is remembered of keys to the API: a hash, a label, what they allow, and the day on which each was used last.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../grants/grant.ts';
import { isAllowanceName, type AllowanceName, type KeyHolder } from '../grants/key-holder.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import { dayIn } from '../../foundation/days.ts';
import { stateOf } from './rules.ts';

/** A key, without what opens anything. */
const KNOWN = {
  id: true,
  label: true,
  allowance: true,
  issuedOn: true,
  expiresOn: true,
  revokedOn: true,
  lastUsedOn: true,
  tellsVisitors: true,
} as const;

export interface ApiKey extends Omit<Prisma.ApiKeyGetPayload<{ select: typeof KNOWN }>, 'allowance'> {
  readonly allowance: AllowanceName;
}

/** A key that is to be kept; days as columns hold them. */
export interface NewApiKey {
  readonly tokenHash: Buffer;
  readonly label: string;
  readonly allowance: AllowanceName;
  readonly tellsVisitors: boolean;
  readonly issuedOn: Date;
  readonly expiresOn: Date;
}

function allowanceOf(allowance: string): AllowanceName {
  if (isAllowanceName(allowance)) return allowance;
  throw new TypeError('A key to the API allows what is not known.');
}

function keyOf(row: Prisma.ApiKeyGetPayload<{ select: typeof KNOWN }>): ApiKey {
  return { ...row, allowance: allowanceOf(row.allowance) };
}

/** The municipality's keys, the newest first; revoked ones too. */
export async function listApiKeys(tx: Tenant, { municipalityId }: Grant<'apiKeys.read'>): Promise<ApiKey[]> {
  const rows = await tx.apiKey.findMany({
    where: { municipalityId },
    select: KNOWN,
    orderBy: { id: 'desc' },
  });
  return rows.map(keyOf);
}

/** Keeps the key. */
export async function createApiKey(
  tx: Tenant,
  { municipalityId }: Grant<'apiKeys.edit'>,
  { tokenHash, ...key }: NewApiKey,
): Promise<ApiKey> {
  const data = { ...key, municipalityId, tokenHash: new Uint8Array(tokenHash) };
  return keyOf(await tx.apiKey.create({ data, select: KNOWN }));
}

/** The key of the id; null where there is none. */
export async function findApiKey(
  tx: Tenant,
  { municipalityId }: Grant<'apiKeys.edit'>,
  id: bigint,
): Promise<ApiKey | null> {
  const row = await tx.apiKey.findFirst({ where: { municipalityId, id }, select: KNOWN });
  return row ? keyOf(row) : null;
}

/** Revokes the key on the day, unless it is revoked. */
export async function revokeApiKey(
  tx: Tenant,
  { municipalityId }: Grant<'apiKeys.edit'>,
  id: bigint,
  day: Date,
): Promise<void> {
  await tx.apiKey.updateMany({ where: { municipalityId, id, revokedOn: null }, data: { revokedOn: day } });
}

/** Who holds the key of the hash, in whichever municipality, where it works; its use is remembered by the day. */
export async function useApiKey(
  { prisma }: Connection,
  tokenHash: Buffer,
  now: Date,
): Promise<KeyHolder | null> {
  const row = await prisma.apiKey.findFirst({
    where: { tokenHash: new Uint8Array(tokenHash) },
    include: { municipality: { select: { slug: true, timeZone: true } } },
  });
  if (row === null) return null;
  const { id, label, lastUsedOn, tellsVisitors, municipality } = row;
  const today = dayIn(municipality.timeZone, now);
  if (stateOf(row, today) !== 'ACTIVE') return null;
  if (lastUsedOn?.toISOString().slice(0, 10) !== today)
    await prisma.apiKey.updateMany({
      where: { municipalityId: row.municipalityId, id },
      data: { lastUsedOn: new Date(today) },
    });
  const municipalityId = row.municipalityId as MunicipalityId;
  const { slug } = municipality;
  return { municipalityId, id, slug, label, allowance: allowanceOf(row.allowance), tellsVisitors };
}
