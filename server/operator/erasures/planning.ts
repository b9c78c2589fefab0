// Plans the erasure of a municipality, and cancels it: what an operator decides, told in the municipality's journal.
import type { Grant } from '../../access/grants/grant.ts';
import type { Viewer } from '../../access/grants/viewers.ts';
import { change } from '../../access/journal/change.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { dueAfter, type Erasure } from './rules.ts';
import { recordCancelled, recordPlan } from './store.ts';

type Granted = Grant<'municipalities.erase'>;

export interface Planning {
  readonly operator: Connections['operator'];
  readonly viewer: Viewer;
  /** How certificates call whoever decides. */
  readonly by: string;
  /** Days between the plan and the erasure. */
  readonly waitingDays: number;
  readonly now: () => Date;
}

export type Planned =
  | { readonly outcome: 'ErasurePlanned'; readonly erasure: Erasure }
  | { readonly outcome: 'ErasurePlannedAlready' };

export type Cancelled = { readonly outcome: 'ErasureCancelled' } | { readonly outcome: 'NothingPlanned' };

/** Plans it, after the days of waiting. `exportHash`: of the manifest of the export that was taken before, if any; `why`: where it was said. */
export function planErasure(
  { operator, viewer, by, waitingDays, now }: Planning,
  granted: Granted,
  municipality: Municipality,
  exportHash: string | null,
  why: string | null = null,
): Promise<Planned> {
  const [plannedAt, changing] = [now(), { database: { member: operator }, viewer, now }];
  return change<Planned>(changing, granted, async (tx) => {
    const plan = { plannedBy: by, plannedAt, dueAt: dueAfter(plannedAt, waitingDays), exportHash };
    const erasure = await recordPlan(tx, granted, municipality, plan);
    if (erasure === null) return { outcome: { outcome: 'ErasurePlannedAlready' }, audit: null };
    const after = { dueAt: erasure.dueAt.toISOString(), exportHash, ...(why !== null && { why }) };
    const audit = { subject: 'Erasure', subjectId: String(erasure.id), before: null, after };
    return { outcome: { outcome: 'ErasurePlanned', erasure }, audit };
  });
}

/** Cancels what is planned, up to the moment at which it happens. */
export function cancelErasure({ operator, viewer, by, now }: Planning, granted: Granted): Promise<Cancelled> {
  return change<Cancelled>({ database: { member: operator }, viewer, now }, granted, async (tx) => {
    const isCancelled = await recordCancelled(tx, granted, { cancelledBy: by, cancelledAt: now() });
    if (!isCancelled) return { outcome: { outcome: 'NothingPlanned' }, audit: null };
    const audit = { subject: 'Erasure', subjectId: String(granted.municipalityId), before: {}, after: null };
    return { outcome: { outcome: 'ErasureCancelled' }, audit };
  });
}
