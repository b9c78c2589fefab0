// What belongs to the mounting that a file of /members/files/rounds/SLUG is asked for: ?mounting=ID.
import type { Grant } from '../../access/grants/grant.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { FileAsked } from '../../municipality/municipalities/members-file.ts';
import { isUuid } from '../../foundation/uuid.ts';

/** What `find` answers to whoever may read the municipality's rounds; null too where the id is none. */
export async function findAsked<T>(
  { grant, params, context }: FileAsked<'rounds.read'>,
  find: (tx: Tenant, read: Grant<'rounds.read'>, id: string) => Promise<T | null>,
): Promise<T | null> {
  const id = params.get('mounting') ?? '';
  if (!isUuid(id)) return null;
  return asGranted(context, grant, (tx) => find(tx, grant, id));
}
