// What is remembered of groups of places; who is bound to one has its places, and is changed with it.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

export interface LocationGroup {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly name: string;
  readonly locationIds: readonly bigint[];
  readonly version: number;
}

export type GroupDraft = Pick<LocationGroup, 'name' | 'locationIds'>;

/** Whoever narrows something to a group, or names it. */
type Read = Grant<
  | 'locations.manage'
  | 'locations.import'
  | 'locations.export'
  | 'groups.edit'
  | 'members.manage'
  | 'alerts.read'
  | 'tasks.read'
  | 'improvements.manage'
  | 'openings.read'
  | 'reports.read'
  | 'reports.edit'
  | 'piles.edit'
>;

const groupOf = (row: Prisma.LocationGroupGetPayload<object>, { municipalityId }: Read): LocationGroup => ({
  ...row,
  municipalityId,
});

/** The municipality's groups, by name; or those of the ids. */
export async function listGroups(tx: Tenant, read: Read, ids?: readonly bigint[]): Promise<LocationGroup[]> {
  const { municipalityId } = read;
  const rows = await tx.locationGroup.findMany({
    where: { municipalityId, ...(ids && { id: { in: [...ids] } }) },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => groupOf(row, read));
}

/**
 * The group, locked until the transaction ends: nobody is bound to what it was a moment ago. Undefined where the municipality
 * has none of this id.
 */
export async function holdGroup(
  tx: Tenant,
  read: Grant<'groups.edit'> | Grant<'members.manage'>,
  id: bigint,
): Promise<LocationGroup | undefined> {
  await tx.$executeRaw`SELECT FROM location_groups WHERE municipality_id = ${read.municipalityId} AND id = ${id} FOR UPDATE`;
  const [group] = await listGroups(tx, read, [id]);
  return group;
}

/** The ids of the group's places; null for no group. NOT_FOUND where the municipality has none of this id. */
export async function findPlacesOf(
  tx: Tenant,
  read: Read,
  id: bigint | null,
): Promise<readonly bigint[] | null> {
  if (id === null) return null;
  const [group] = await listGroups(tx, read, [id]);
  if (group === undefined) throw new AppError('NOT_FOUND', 'There is no such group here.');
  return group.locationIds;
}

/** Keeps others from changing any group of the municipality until the transaction ends. */
export async function holdGroups(tx: Tenant, { municipalityId }: Grant<'locations.import'>): Promise<void> {
  await tx.$executeRaw`SELECT FROM location_groups WHERE municipality_id = ${municipalityId} ORDER BY id FOR UPDATE`;
}

/** Whether another group of the municipality is called so. */
export async function isNameTaken(
  tx: Tenant,
  { municipalityId }: Grant<'groups.edit'>,
  name: string,
  id: bigint | null,
): Promise<boolean> {
  const others = id === null ? {} : { NOT: { id } };
  return (await tx.locationGroup.count({ where: { municipalityId, name, ...others } })) > 0;
}

/** What the places are called, in their order; fewer where the municipality has not all of them. */
export async function listPlaceNames(
  tx: Tenant,
  { municipalityId }: Grant<'groups.edit'>,
  ids: readonly bigint[],
): Promise<unknown[]> {
  const where = { municipalityId, id: { in: [...ids] } };
  const rows = await tx.location.findMany({ where, select: { name: true }, orderBy: { id: 'asc' } });
  return rows.map(({ name }) => name);
}

/** Writes the group, in place of what it was, or as a new one (null), and what those work on who are bound to it. */
export async function writeGroup(
  tx: Tenant,
  edit: Grant<'groups.edit'>,
  id: bigint | null,
  { name, locationIds: ids }: GroupDraft,
): Promise<LocationGroup> {
  const { municipalityId } = edit;
  const locationIds = [...ids];
  if (id === null)
    return groupOf(await tx.locationGroup.create({ data: { municipalityId, name, locationIds } }), edit);
  const row = await tx.locationGroup.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { name, locationIds, version: { increment: 1 } },
  });
  const bound = { municipalityId, groupId: id };
  await tx.member.updateMany({ where: bound, data: { locationIds, version: { increment: 1 } } });
  await tx.invitation.updateMany({ where: { ...bound, acceptedAt: null }, data: { locationIds } });
  return groupOf(row, edit);
}

const WAITING = { acceptedAt: null, withdrawnAt: null } as const;

/** Whether somebody is bound to the group, or invited to be. */
export async function isBound(
  tx: Tenant,
  { municipalityId }: Grant<'groups.edit'>,
  groupId: bigint,
): Promise<boolean> {
  const where = { municipalityId, groupId };
  const invited = await tx.invitation.count({ where: { ...where, ...WAITING } });
  return invited > 0 || (await tx.member.count({ where })) > 0;
}

/** Takes the group away; its places stay, and whoever heard of it hears of them. */
export async function deleteGroup(
  tx: Tenant,
  { municipalityId }: Grant<'groups.edit'>,
  id: bigint,
): Promise<void> {
  await tx.$executeRaw`UPDATE alert_subscriptions s SET group_ids = array_remove(group_ids, ${id}), version = s.version + 1,
      location_ids = ARRAY(SELECT unnest(s.location_ids) UNION SELECT unnest(g.location_ids) ORDER BY 1)
    FROM location_groups g
    WHERE g.municipality_id = ${municipalityId} AND g.id = ${id} AND s.municipality_id = g.municipality_id AND ${id} = ANY(s.group_ids)`;
  // Invitations that are over keep the places.
  await tx.invitation.updateMany({ where: { municipalityId, groupId: id }, data: { groupId: null } });
  await tx.locationGroup.delete({ where: { municipalityId_id: { municipalityId, id } } });
}
