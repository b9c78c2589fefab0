// What belongs to the mounting that a file of /members/files/rounds/SLUG is asked for: ?mounting=ID.
import type { Grant } from '../../access/grants/grant.ts';
import { asMember, type Tenant } from '../../foundation/database/tenant.ts';
import type { Context } from '../../api/context.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { isMountingId } from './rules.ts';

/** What `find` answers to whoever may read the municipality's rounds; null too where the id is none. */
export async function findAsked<T>(
  context: Context,
  slug: string,
  params: URLSearchParams,
  find: (tx: Tenant, read: Grant<'rounds.read'>, id: string) => Promise<T | null>,
): Promise<T | null> {
  const municipality = await getMunicipality(context, slug);
  const read = context.grant('rounds.read', municipality.id);
  const id = params.get('mounting') ?? '';
  if (!isMountingId(id)) return null;
  return asMember(context.database.member.prisma, municipality.id, (tx) => find(tx, read, id));
}
