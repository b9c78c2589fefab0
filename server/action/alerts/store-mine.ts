// What one member hears of: its choice, or what its role hears without one, and what it has muted.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import type { Membership } from '../../access/grants/viewers.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { usualFor, type AlertKind, type Frequency, type Subject, type Subscription } from './rules.ts';

export interface Mute extends Subject {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  /** The last day; null: for good. */
  readonly until: string | null;
}

/** A member's choice; version 0 where it has chosen nothing. */
export interface Chosen extends Subscription {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly version: number;
  readonly mutes: readonly Mute[];
}

type Read = Grant<'alerts.read'>;

/** What the member hears of. */
export async function getChosen(
  tx: Tenant,
  { municipalityId }: Read,
  { memberId, role }: Membership,
): Promise<Chosen> {
  const row = await tx.alertSubscription.findUnique({
    where: { municipalityId_memberId: { municipalityId, memberId } },
  });
  const mutes = await tx.alertMute.findMany({ where: { municipalityId, memberId }, orderBy: { id: 'asc' } });
  const { frequency, kinds, ...chosen } = row ?? { ...usualFor(role), version: 0 };
  return {
    ...chosen,
    frequency: frequency as Frequency,
    kinds: kinds as AlertKind[],
    municipalityId,
    id: memberId,
    mutes: mutes.map(({ until, ...mute }) => ({
      ...mute,
      municipalityId,
      until: until && until.toISOString().slice(0, 10),
    })),
  };
}

/** Saves the choice; from now on: what was told to others before is not written any more. */
export async function saveChosen(
  tx: Tenant,
  { municipalityId }: Read,
  memberId: bigint,
  { frequency, wantsMonthly, ...lists }: Subscription,
): Promise<void> {
  const data = {
    frequency,
    wantsMonthly,
    kinds: [...lists.kinds],
    categoryIds: [...lists.categoryIds],
    settlementIds: [...lists.settlementIds],
    locationIds: [...lists.locationIds],
    groupIds: [...lists.groupIds],
  };
  await tx.alertSubscription.upsert({
    where: { municipalityId_memberId: { municipalityId, memberId } },
    create: { ...data, municipalityId, memberId },
    update: { ...data, version: { increment: 1 } },
  });
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO alert_letters AS l
      SELECT ${municipalityId}, ${memberId}, coalesce(max(id), 0) FROM alerts WHERE municipality_id = ${municipalityId}
      ON CONFLICT (municipality_id, member_id) DO UPDATE SET told_until = greatest(l.told_until, excluded.told_until)`,
  );
}

/** Mutes the subject for the member until the day (null: for good), or lets it speak again. */
export async function mute(
  tx: Tenant,
  { municipalityId }: Read,
  memberId: bigint,
  { locationId, categoryId, settlementId }: Subject,
  wanted: { readonly isMuted: boolean; readonly until: string | null },
): Promise<void> {
  const subject = { locationId, categoryId, settlementId };
  await tx.alertMute.deleteMany({ where: { municipalityId, memberId, ...subject } });
  if (!wanted.isMuted) return;
  const until = wanted.until === null ? null : new Date(wanted.until);
  await tx.alertMute.create({ data: { municipalityId, memberId, ...subject, until } });
}

/** How many of the ids there are: of the municipality's categories, settlements and groups, and of the places that the member may see. */
export async function countKnown(
  tx: Tenant,
  { municipalityId, scope }: Read,
  lists: Pick<Subscription, 'categoryIds' | 'settlementIds' | 'locationIds' | 'groupIds'>,
): Promise<{ categories: number; settlements: number; locations: number; groups: number }> {
  const where = (ids: readonly bigint[]) => ({ municipalityId, id: { in: [...ids] } });
  return {
    categories: await tx.category.count({ where: where(lists.categoryIds) }),
    settlements: await tx.settlement.count({ where: where(lists.settlementIds) }),
    groups: await tx.locationGroup.count({ where: where(lists.groupIds) }),
    locations: await tx.location.count({
      where: { AND: [where(lists.locationIds), locationsWithin(scope)] },
    }),
  };
}
