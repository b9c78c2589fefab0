// Tells who was quicker, where a thing was changed after a page had read it.
import type { Grant } from '../grants/grant.ts';
import type { MunicipalityAction } from '../grants/actions.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Outdated } from './outcomes.ts';
import type { Changed } from './rules.ts';
import { findLastChange } from './store.ts';

/** The outcome of a change that came too late; `version`: what the thing has now. */
export async function outdated(
  tx: Tenant,
  grant: Grant<MunicipalityAction>,
  thing: Pick<Changed, 'subject' | 'subjectId'>,
  version: number,
): Promise<Outdated> {
  const last = await findLastChange(tx, grant, thing);
  return {
    outcome: 'Outdated',
    version,
    changedBy: last?.actor ?? null,
    changedAt: last?.at ?? null,
  };
}
