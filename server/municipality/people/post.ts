// Whether a post can be given: a local member is bound to exactly one thing of the municipality, and nobody else to any.
import type { Grant } from '../../access/grants/grant.ts';
import type { Json } from '../../access/journal/rules.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { holdGroup, listGroups } from '../location-groups/store.ts';
import { MOST_LOCATIONS } from './scope-type.ts';
import type { Post } from './store.ts';
import { findScopeNames } from './store-scope.ts';

/** What is wrong with the post; nothing where it can be given. */
export async function postFaults(
  tx: Tenant,
  manage: Grant<'members.manage'>,
  post: Post,
): Promise<FieldFault[]> {
  const { role, settlementId, categoryId, locationIds, groupId } = post;
  const hasPlaces = groupId !== null || locationIds.length > 0;
  const named = [settlementId !== null, categoryId !== null, hasPlaces].filter(Boolean).length;
  if (role !== 'local') return named === 0 ? [] : [{ field: 'scope', fault: 'NOT_ALLOWED' }];
  if (named === 0) return [{ field: 'scope', fault: 'REQUIRED' }];
  if (named > 1 || (groupId === null && locationIds.length > MOST_LOCATIONS))
    return [{ field: 'scope', fault: 'TOO_MANY' }];
  if (groupId !== null && locationIds.length === 0) return [{ field: 'scope', fault: 'UNKNOWN' }];
  return (await findScopeNames(tx, manage, post)) ? [] : [{ field: 'scope', fault: 'UNKNOWN' }];
}

/** The post with the places of its group, which is held until the transaction ends; none where there is no such group. */
export async function filled(tx: Tenant, manage: Grant<'members.manage'>, post: Post): Promise<Post> {
  if (post.groupId === null) return post;
  // Who names both is told that it is too many.
  const group = post.locationIds.length > 0 ? undefined : await holdGroup(tx, manage, post.groupId);
  return { ...post, locationIds: group?.locationIds ?? [] };
}

/** So many places are named in a letter; more are counted. */
const MOST_NAMED = 12;

/** What the post is bound to, as a letter in the language names it; nothing where it is all of the municipality. */
export async function placesOf(
  tx: Tenant,
  manage: Grant<'members.manage'>,
  post: Post,
  language: LetterLanguage,
): Promise<string[]> {
  const [group] = post.groupId === null ? [] : await listGroups(tx, manage, [post.groupId]);
  if (group) return [group.name];
  const found = await findScopeNames(tx, manage, post, language);
  if (found === null) return [];
  const names = [found.settlement, found.category, ...found.locations].filter((name) => name !== null);
  const more = names.length - MOST_NAMED;
  return more > 0 ? [...names.slice(0, MOST_NAMED), `+ ${more}`] : names;
}

/** The post as the journal tells it: what it is bound to by the names of now, since a number says nothing to a reader. */
export async function tellPost(
  tx: Tenant,
  manage: Grant<'members.manage'>,
  post: Post,
): Promise<{ readonly [key: string]: Json }> {
  const {
    settlement = null,
    category = null,
    locations = [],
  } = (await findScopeNames(tx, manage, post)) ?? {};
  const [group] = post.groupId === null ? [] : await listGroups(tx, manage, [post.groupId]);
  return group
    ? { role: post.role, settlement, category, group: group.name }
    : { role: post.role, settlement, category, locations };
}
