// What is remembered of channels: in the rows of the municipality and of its categories.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Owned } from '../../foundation/municipality-id.ts';
import type { Category } from '../municipalities/store.ts';
import { LEFT_OUT, type Location } from '../locations/store.ts';
import type { RequestChannel } from './channel.ts';

type Reading = Grant<'settings.read'> | Grant<'settings.edit'>;

/** The categories in use, in their order. */
export function listCategoriesInUse(tx: Tenant, { municipalityId }: Reading): Promise<Category[]> {
  return tx.category.findMany({
    where: { municipalityId, retiredOn: null },
    orderBy: { position: 'asc' },
  }) as Promise<Owned<Category>[]>;
}

/** A place in use, of the category or of any (null), by which an address is shown; null where there is none. */
export function findSamplePlace(
  tx: Tenant,
  { municipalityId }: Reading,
  categoryId: bigint | null,
): Promise<Location | null> {
  return tx.location.findFirst({
    omit: LEFT_OUT,
    where: { municipalityId, retiredOn: null, ...(categoryId !== null && { categoryId }) },
    orderBy: [{ latitude: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  }) as Promise<Location | null>;
}

/** What a category in use, or the whole municipality (null), is called, and its channel; null where there is none. */
export function findChannelOf(tx: Tenant, { municipalityId }: Reading, categoryId: bigint | null) {
  const select = { id: true, name: true, requestAddress: true, requestPhone: true, requestService: true };
  return categoryId === null
    ? tx.municipality.findUnique({ where: { id: municipalityId }, select })
    : tx.category.findFirst({ where: { municipalityId, id: categoryId, retiredOn: null }, select });
}

/** Remembers the channel of the category, or of the whole municipality (null), in place of the one before. */
export async function recordChannel(
  tx: Tenant,
  { municipalityId }: Grant<'settings.edit'>,
  categoryId: bigint | null,
  { address: requestAddress, phone: requestPhone, service: requestService }: RequestChannel,
): Promise<void> {
  const data = { requestAddress, requestPhone, requestService };
  if (categoryId === null) await tx.municipality.update({ where: { id: municipalityId }, data });
  else
    await tx.category.update({
      where: { municipalityId_id: { municipalityId, id: categoryId } },
      data,
    });
}
