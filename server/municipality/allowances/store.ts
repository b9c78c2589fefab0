// What is remembered of what municipalities allow operators. An allowance is never changed: it ends, or is revoked.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { ALLOWABLE_ACTIONS, type AllowableAction } from '../../access/grants/actions.ts';
import type { Allowed } from '../../access/grants/viewers.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { UserDatabase } from '../../access/sessions/store-users.ts';
import { type MunicipalityId, type Owned } from '../../foundation/municipality-id.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Municipality } from '../municipalities/store.ts';

type Row = Owned<Prisma.AllowanceGetPayload<object>>;

export interface Allowance extends Omit<Row, 'action' | 'until'> {
  readonly action: AllowableAction;
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly until: string;
}

function toAllowance({ action, until, ...row }: Prisma.AllowanceGetPayload<object>): Allowance {
  const known = ALLOWABLE_ACTIONS.find((each) => each === action);
  if (known === undefined) throw new TypeError('An allowance has an action that is none.');
  const municipalityId = row.municipalityId as MunicipalityId;
  return { ...row, municipalityId, action: known, until: until.toISOString().slice(0, 10) };
}

/** What is allowed today anywhere, each by its municipality's calendar. */
export async function listAllowed(gate: UserDatabase, now: Date): Promise<Allowed[]> {
  const rows = await gate.allowance.findMany({
    // A day earlier somewhere on earth; which day it is there is looked at below.
    where: { revokedAt: null, until: { gte: new Date(now.getTime() - 2 * 24 * 60 * 60_000) } },
    include: { municipality: { select: { timeZone: true } } },
  });
  return rows
    .map(({ municipality: { timeZone }, ...row }) => ({ timeZone, ...toAllowance(row) }))
    .filter(({ timeZone, until }) => dayIn(timeZone, now) <= until)
    .map(({ municipalityId, id, action }) => ({ municipalityId, id, action }));
}

/** What the municipality allows today, by its calendar, for operators to see. */
export async function listHolding(
  gate: UserDatabase,
  _grant: Grant<'platform.read'>,
  { id: municipalityId, timeZone }: Pick<Municipality, 'id' | 'timeZone'>,
  now: Date,
): Promise<Allowance[]> {
  const until = { gte: new Date(dayIn(timeZone, now)) };
  const where = { municipalityId, revokedAt: null, until };
  return (await gate.allowance.findMany({ where, orderBy: { id: 'asc' } })).map(toAllowance);
}

/** Everything that the municipality allowed, the newest first. */
export async function listAllowances(
  tx: Tenant,
  { municipalityId }: Grant<'allowances.read'>,
): Promise<Allowance[]> {
  const rows = await tx.allowance.findMany({ where: { municipalityId }, orderBy: { id: 'desc' }, take: 100 });
  return rows.map(toAllowance);
}

export interface NewAllowance {
  readonly action: AllowableAction;
  readonly until: string;
  readonly why: string;
  readonly givenBy: string;
  readonly givenAt: Date;
}

export async function createAllowance(
  tx: Tenant,
  { municipalityId }: Grant<'allowances.edit'>,
  { until, ...allowance }: NewAllowance,
): Promise<Allowance> {
  const data = { ...allowance, municipalityId, until: new Date(until) };
  return toAllowance(await tx.allowance.create({ data }));
}

/** Ends it; null where there is none of the id that is not revoked yet. */
export async function revokeAllowance(
  tx: Tenant,
  { municipalityId }: Grant<'allowances.edit'>,
  id: bigint,
  now: Date,
): Promise<Allowance | null> {
  const [row] = await tx.allowance.updateManyAndReturn({
    where: { municipalityId, id, revokedAt: null },
    data: { revokedAt: now },
  });
  return row ? toAllowance(row) : null;
}
