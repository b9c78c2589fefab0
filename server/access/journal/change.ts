// The one way for a member to change something: in one transaction with the line of the journal that tells it.
import type { Grant } from '../grants/grant.ts';
import type { MunicipalityAction } from '../grants/actions.ts';
import { actorOf, membershipIn, type Viewer } from '../grants/viewers.ts';
import { asMember, type PATIENT, type Tenant } from '../../foundation/database/tenant.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import type { Changed } from './rules.ts';
import { recordAudit } from './store.ts';

/** What came of it, and what the journal says of it; null where nothing was changed. */
export interface Done<T> {
  readonly outcome: T;
  readonly audit: Changed | readonly Changed[] | null;
}

/** Lines of the journal that are written at a time. */
const BATCH = 1_000;

/** Who changes something, and how: an operator has the operator's connection in the member's place, or the gate's. */
export interface Changing {
  readonly database: Pick<Connections, 'member'>;
  readonly viewer: Viewer;
  readonly now: () => Date;
}

/**
 * Runs `work` as the member in one transaction of the grant's municipality, adds what it changed to the journal, and
 * returns its outcome. Whatever throws, or cannot be told, has not happened.
 */
export function change<T>(
  { database, viewer, now }: Changing,
  grant: Grant<MunicipalityAction>,
  work: (tx: Tenant) => Promise<Done<T>>,
  limits?: typeof PATIENT,
): Promise<T> {
  const recorded = async (tx: Tenant): Promise<T> => {
    const { outcome, audit } = await work(tx);
    const { action, municipalityId } = grant;
    const actorId = membershipIn(viewer, municipalityId)?.memberId ?? null;
    const deed = { actorId, actor: actorOf(viewer).signature, action, at: now() };
    const deeds = audit === null ? [] : [audit].flat().map((changed) => ({ ...changed, ...deed }));
    for (let at = 0; at < deeds.length; at += BATCH)
      await recordAudit(tx, grant, ...deeds.slice(at, at + BATCH));
    return outcome;
  };
  return asMember(database.member.prisma, grant.municipalityId, recorded, limits);
}
