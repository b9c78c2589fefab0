// Reading as a member: in one transaction of the municipality that the grant is for, which sees no other.
import type { Connections } from '../../foundation/database/connect.ts';
import { asMember, type Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityAction } from './actions.ts';
import type { Grant } from './grant.ts';

/** Returns what `work` returns. An operator has the operator's connection in the member's place. */
export function asGranted<T>(
  { database }: { readonly database: Pick<Connections, 'member'> },
  { municipalityId }: Grant<MunicipalityAction>,
  work: (tx: Tenant) => Promise<T>,
): Promise<T> {
  return asMember(database.member.prisma, municipalityId, work);
}
