// What belongs to the mounting that a file of /members/files/rounds/SLUG is asked for: ?mounting=ID.
import type { Grant } from '../access/grant.ts';
import { asMember, type Tenant } from '../database/tenant.ts';
import type { Context } from '../graphql/context.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
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
