// What members see of alerts, and write on them: a local member of those that lie within what it is bound to.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Scope } from '../../access/grants/member-roles.ts';
import { idsBehind, wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { AlertKind, AlertState, Subject } from './rules.ts';

export interface Alert extends Subject {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly kind: AlertKind;
  /** YYYY-MM-DD. */
  readonly since: string;
  readonly toldOn: string;
  readonly count: number;
  readonly before: number;
  readonly after: number | null;
  readonly state: AlertState;
  readonly note: string | null;
  readonly version: number;
}

type Row = Prisma.AlertGetPayload<object>;

function alertOf({ since, toldOn, ...row }: Row, municipalityId: MunicipalityId): Alert {
  return {
    ...row,
    municipalityId,
    kind: row.kind as AlertKind,
    state: row.state as AlertState,
    since: since.toISOString().slice(0, 10),
    toldOn: toldOn.toISOString().slice(0, 10),
  };
}

/** Where an alert's subject must lie to be within the scope. */
function within(scope: Scope): Prisma.AlertWhereInput {
  if (scope.kind === 'settlement') {
    const { settlementId } = scope;
    return { OR: [{ settlementId }, { location: { settlementId } }] };
  }
  if (scope.kind === 'category') {
    const { categoryId } = scope;
    return { OR: [{ categoryId }, { location: { categoryId } }] };
  }
  return scope.kind === 'locations' ? { locationId: { in: [...scope.locationIds] } } : {};
}

/** The slice of the alerts that the member may see, the latest first, in the state and at the places where some are given. */
export async function listAlerts(
  tx: Tenant,
  { municipalityId, scope }: Grant<'alerts.read'>,
  filter: { readonly state: AlertState | null; readonly locations: readonly bigint[] | null },
  slice: Slice<bigint>,
): Promise<Alert[]> {
  const way = wayThrough('desc', slice);
  const rows = await tx.alert.findMany({
    where: {
      AND: [
        { municipalityId },
        within(scope),
        filter.state === null ? {} : { state: filter.state },
        filter.locations === null ? {} : { locationId: { in: [...filter.locations] } },
        idsBehind(slice, way),
      ],
    },
    orderBy: { id: way.direction },
    take: slice.take,
  });
  return rows.map((row) => alertOf(row, municipalityId));
}

/** The alert, if there is one that the member may see. */
export async function findAlert(
  tx: Tenant,
  { municipalityId, scope }: Grant<'alerts.close'>,
  id: bigint,
): Promise<Alert | undefined> {
  const row = await tx.alert.findFirst({ where: { AND: [{ municipalityId, id }, within(scope)] } });
  return row === null ? undefined : alertOf(row, municipalityId);
}

/** Gives the alert a state and a note. */
export async function markAlert(
  tx: Tenant,
  { municipalityId }: Grant<'alerts.close'>,
  id: bigint,
  { state, note }: Pick<Alert, 'state' | 'note'>,
): Promise<Alert> {
  const row = await tx.alert.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { state, note, version: { increment: 1 } },
  });
  return alertOf(row, municipalityId);
}
