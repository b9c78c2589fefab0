// What somebody is to be bound to, said in words as a table has them: a group, a settlement, a kind of places, or numbers of places.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { listGroups } from '../location-groups/store.ts';
import { findNamed, type Named } from './store-scope.ts';
import type { Post } from './store.ts';

type Scope = Omit<Post, 'role'>;

/** Nothing of a scope. */
export const UNBOUND: Scope = { settlementId: null, categoryId: null, groupId: null, locationIds: [] };

/** All that a table can name, read once for all of its rows. */
export interface Nameable {
  readonly groups: readonly Named[];
  readonly settlements: readonly Named[];
  readonly categories: readonly Named[];
  /** By the city's own number. */
  readonly places: ReadonlyMap<string, bigint>;
}

export async function readNameable(tx: Tenant, manage: Grant<'members.manage'>): Promise<Nameable> {
  const groups = await listGroups(tx, manage);
  return {
    groups: groups.map(({ id, name }) => ({ id, names: [name] })),
    ...(await findNamed(tx, manage, (name) => Object.values(textsOf(name)))),
  };
}

const spelled = (text: string): string => text.normalize('NFKC').trim().toLocaleLowerCase('bg');

/**
 * The scope that the words name; null where they name nothing, or one of the numbers is none. Numbers of places stand with
 * commas, semicolons or spaces between. A group comes before a settlement, and that before a kind.
 */
export function scopeNamed(
  words: string,
  { groups, settlements, categories, places }: Nameable,
): Scope | null {
  const said = spelled(words);
  const find = (things: readonly Named[]) =>
    things.find(({ names }) => names.some((name) => spelled(name) === said))?.id ?? null;
  const groupId = find(groups);
  if (groupId !== null) return { ...UNBOUND, groupId };
  const settlementId = find(settlements);
  if (settlementId !== null) return { ...UNBOUND, settlementId };
  const categoryId = find(categories);
  if (categoryId !== null) return { ...UNBOUND, categoryId };
  const numbers = said.split(/[\s,;]+/).filter(Boolean);
  const ids = numbers.flatMap((number) => places.get(number) ?? []);
  return ids.length > 0 && ids.length === numbers.length
    ? { ...UNBOUND, locationIds: [...new Set(ids)] }
    : null;
}
