// Who hears of alerts by letter, of which, and up to which each was told. As the role of jobs, which asks nobody.
import { Prisma } from '../../../prisma/generated/client.ts';
import { mayRole } from '../../access/grants/policy.ts';
import { isRole, ROLES, scopeOf, type Role, type Scope } from '../../access/grants/member-roles.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import type { Transaction } from '../../foundation/database/transaction.ts';
import {
  usualFor,
  type AlertKind,
  type Frequency,
  type Placed,
  type Subject,
  type Subscription,
} from './rules.ts';

/** A member who may be written to. */
export interface Reader {
  readonly memberId: bigint;
  readonly role: Role;
  readonly scope: Scope;
  readonly email: string;
  /** Null: never chosen. */
  readonly language: string | null;
  readonly joinedAt: Date;
  readonly subscription: Subscription;
  readonly toldUntil: bigint;
  readonly toldAt: Date | null;
  readonly mutes: readonly (Subject & { readonly until: Date | null })[];
}

/** An alert as a letter tells it. */
export interface Told extends Subject {
  readonly id: bigint;
  readonly kind: AlertKind;
  readonly since: string;
  readonly toldOn: string;
  readonly count: number;
  readonly before: number;
  readonly after: number | null;
  /** The name of the place, category or settlement, by language. */
  readonly name: unknown;
  readonly placed: Placed;
}

const READERS = ROLES.filter((role) => mayRole(role, 'alerts.read'));

/** The city's members who may read alerts, or the one, with what they chose: the places of groups among their places. */
export async function listReaders(
  { prisma }: Connection,
  municipalityId: bigint,
  memberId?: bigint,
): Promise<Reader[]> {
  const groups = await prisma.locationGroup.findMany({
    where: { municipalityId },
    select: { id: true, locationIds: true },
  });
  const ofGroups = ({ groupIds, ...subscription }: Subscription): Subscription => {
    const places = groups.filter(({ id }) => groupIds.includes(id)).flatMap(({ locationIds }) => locationIds);
    return { ...subscription, groupIds, locationIds: [...subscription.locationIds, ...places] };
  };
  const rows = await prisma.member.findMany({
    where: { municipalityId, role: { in: READERS }, ...(memberId !== undefined && { id: memberId }) },
    include: {
      user: { select: { email: true, language: true } },
      alertSubscription: true,
      alertLetter: true,
      alertMutes: true,
    },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, role, user, joinedAt, alertSubscription, alertLetter, alertMutes, ...row }) =>
    isRole(role)
      ? [
          {
            ...user,
            memberId: id,
            role,
            scope: scopeOf(row),
            joinedAt,
            subscription: alertSubscription ? ofGroups(subscriptionOf(alertSubscription)) : usualFor(role),
            toldUntil: alertLetter?.toldUntil ?? 0n,
            toldAt: alertLetter?.toldAt ?? null,
            mutes: alertMutes,
          },
        ]
      : [],
  );
}

/** A subscription as its row holds it: constraints see to the words. */
function subscriptionOf(
  row: Omit<Subscription, 'frequency' | 'kinds'> & { frequency: string; kinds: string[] },
): Subscription {
  return { ...row, frequency: row.frequency as Frequency, kinds: row.kinds as AlertKind[] };
}

/** The city's alerts that nobody has seen yet, oldest first; of all, or those after one and until another. */
export async function listTold(
  { prisma }: Connection,
  municipalityId: bigint,
  between?: { readonly after: bigint; readonly until: bigint },
): Promise<Told[]> {
  const place = { select: { name: true, categoryId: true, settlementId: true } } as const;
  const rows = await prisma.alert.findMany({
    where: {
      municipalityId,
      state: 'NEW',
      ...(between && { id: { gt: between.after, lte: between.until } }),
    },
    include: {
      location: place,
      category: { select: { name: true } },
      settlement: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ location, category, settlement, kind, since, toldOn, ...row }) => ({
    ...row,
    kind: kind as AlertKind,
    since: since.toISOString().slice(0, 10),
    toldOn: toldOn.toISOString().slice(0, 10),
    name: (location ?? category ?? settlement)?.name,
    placed: {
      locationId: row.locationId,
      categoryId: row.categoryId ?? location?.categoryId ?? null,
      settlementId: row.settlementId ?? location?.settlementId ?? null,
    },
  }));
}

/**
 * Notes that the member is told up to the alert, and (where there is a letter) when; false where somebody else was quicker.
 * The letter is handed over in the same transaction.
 */
export async function claimLetter(
  transaction: Transaction,
  municipalityId: bigint,
  { memberId, toldUntil }: Pick<Reader, 'memberId' | 'toldUntil'>,
  next: { readonly toldUntil: bigint; readonly toldAt: Date | null },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    Prisma.sql`INSERT INTO alert_letters AS l VALUES (${municipalityId}, ${memberId}, ${next.toldUntil}, ${next.toldAt})
      ON CONFLICT (municipality_id, member_id) DO UPDATE SET told_until = excluded.told_until, told_at = excluded.told_at
      WHERE l.told_until = ${toldUntil}`,
  );
  return rowCount === 1;
}
