// Whether a post can be given: a local member is bound to exactly one thing of the municipality, and nobody else to any.
import type { Grant } from '../../access/grants/grant.ts';
import type { Json } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { MOST_LOCATIONS } from './scope-type.ts';
import type { Post } from './store.ts';
import { findScopeNames } from './store-scope.ts';

/** What is wrong with the post; nothing where it can be given. */
export async function postFaults(
  tx: Tenant,
  manage: Grant<'members.manage'>,
  post: Post,
): Promise<FieldFault[]> {
  const { role, settlementId, categoryId, locationIds } = post;
  const named = [settlementId !== null, categoryId !== null, locationIds.length > 0].filter(Boolean).length;
  if (role !== 'local') return named === 0 ? [] : [{ field: 'scope', fault: 'NOT_ALLOWED' }];
  if (named === 0) return [{ field: 'scope', fault: 'REQUIRED' }];
  if (named > 1 || locationIds.length > MOST_LOCATIONS) return [{ field: 'scope', fault: 'TOO_MANY' }];
  return (await findScopeNames(tx, manage, post)) ? [] : [{ field: 'scope', fault: 'UNKNOWN' }];
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
  return { role: post.role, settlement, category, locations };
}
