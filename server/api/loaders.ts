// What many parents of a list need: one statement for all of them. A noun defines its loaders, and a request has one of each.
import DataLoader from 'dataloader';
import type { MunicipalityId } from '../foundation/municipality-id.ts';
import type { Context } from './context.ts';

export interface Key {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
}

/** The first of a list that hangs on the id. */
export interface FewKey extends Key {
  readonly first: number;
}

export interface Loader<K, V> {
  readonly load: (key: K) => Promise<V>;
}

/** A loader that each request makes when it first asks for it; found again by the request's context. */
export function perRequest<L>(make: (context: Context) => L): (context: Context) => L {
  const made = new WeakMap<Context, L>();
  return (context) => {
    const known = made.get(context);
    if (known !== undefined) return known;
    const loader = make(context);
    made.set(context, loader);
    return loader;
  };
}

/** The items of each group, in their order. */
export function groupBy<Item, Group>(
  items: readonly Item[],
  groupOf: (item: Item) => Group,
): Map<Group, Item[]> {
  const groups = new Map<Group, Item[]>();
  for (const item of items) {
    const group = groups.get(groupOf(item));
    if (group) group.push(item);
    else groups.set(groupOf(item), [item]);
  }
  return groups;
}

/** A loader whose batch is split by everything but the id, since a store answers for one municipality at a time. */
export function loader<K extends Key, V>(
  load: (ids: readonly bigint[], key: K) => Promise<ReadonlyMap<bigint, V>>,
  otherwise: (key: K) => V | Error,
): DataLoader<K, V, string> {
  const groupOf = (key: K) =>
    Object.entries(key)
      .map(([name, value]) => (name === 'id' ? '' : String(value)))
      .join(' ');
  const loadGroup = async ([group, keys]: [string, K[]]) => {
    const [first] = keys;
    const ids = keys.map(({ id }) => id);
    return [group, first ? await load(ids, first) : new Map<bigint, V>()] as const;
  };
  return new DataLoader<K, V, string>(
    async (keys) => {
      const found = new Map(await Promise.all([...groupBy(keys, groupOf)].map(loadGroup)));
      return keys.map((key) => found.get(groupOf(key))?.get(key.id) ?? otherwise(key));
    },
    { cacheKeyFn: (key) => `${groupOf(key)}#${key.id}` },
  );
}

/** The bug of a row that refers to one which is not there. */
export function missing({ municipalityId, id }: Key): Error {
  return new Error(`A row of municipality ${municipalityId} refers to ${id}, which is not there.`);
}

export function byId<Row extends { id: bigint }>(rows: readonly Row[]): Map<bigint, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
