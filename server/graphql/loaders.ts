// One statement for all the parents of a list: DataLoaders of a request, keyed by municipality and id.
import DataLoader from 'dataloader';
import { NO_COUNTS, type Counts } from '../aggregates/rules.ts';
import { sumLocations } from '../aggregates/store.ts';
import { listLocationsById, type Location } from '../locations/store.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import {
  listCategories,
  listMunicipalitiesById,
  listSettlements,
  type Category,
  type Municipality,
  type Settlement,
} from '../municipalities/store.ts';
import { listQuestions, type Question } from '../questions/store.ts';
import type { Context } from './context.ts';

export interface Key {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
}

interface SummaryKey extends Key {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Loaders {
  readonly municipality: DataLoader<MunicipalityId, Municipality>;
  readonly settlement: DataLoader<Key, Settlement, string>;
  readonly category: DataLoader<Key, Category, string>;
  readonly location: DataLoader<Key, Location, string>;
  readonly questions: DataLoader<Key, Question[], string>;
  readonly summary: DataLoader<SummaryKey, Counts, string>;
}

function groupBy<Item, Group>(items: readonly Item[], groupOf: (item: Item) => Group): Map<Group, Item[]> {
  const groups = new Map<Group, Item[]>();
  for (const item of items) {
    const group = groups.get(groupOf(item));
    if (group) group.push(item);
    else groups.set(groupOf(item), [item]);
  }
  return groups;
}

/** A loader whose batch is split by everything but the id, since a store answers for one municipality at a time. */
function loader<K extends Key, V>(
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

function missing({ municipalityId, id }: Key): Error {
  return new Error(`A row of municipality ${municipalityId} refers to ${id}, which is not there.`);
}

function byId<Row extends { id: bigint }>(rows: readonly Row[]): Map<bigint, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The loaders of one request. */
export function createLoaders({ database, grant }: Pick<Context, 'database' | 'grant'>): Loaders {
  const { prisma, pool } = database.citizen;
  return {
    municipality: new DataLoader(async (ids) => {
      const rows = byId(await listMunicipalitiesById(prisma, grant('municipalities.find', null), ids));
      return ids.map((id) => rows.get(id) ?? new Error(`There is no municipality ${id}.`));
    }),
    settlement: loader(
      async (_ids, { municipalityId }: Key) =>
        byId(await listSettlements(prisma, grant('municipalities.read', municipalityId))),
      missing,
    ),
    category: loader(
      async (_ids, { municipalityId }: Key) =>
        byId(await listCategories(prisma, grant('municipalities.read', municipalityId))),
      missing,
    ),
    location: loader(
      async (ids, { municipalityId }: Key) =>
        byId(await listLocationsById(prisma, grant('locations.read', municipalityId), ids)),
      missing,
    ),
    questions: loader(
      async (ids, { municipalityId }: Key) => {
        const questions = await listQuestions(prisma, grant('questions.read', municipalityId), ids);
        return groupBy(questions, ({ categoryId }) => categoryId);
      },
      () => [],
    ),
    summary: loader(
      async (ids, { municipalityId, from, to }: SummaryKey) => {
        const read = grant('aggregates.read', municipalityId);
        const sums = await sumLocations(pool, read, ids, { from, to });
        return new Map<bigint, Counts>(sums.map(({ id, counts }) => [id, counts]));
      },
      () => NO_COUNTS,
    ),
  };
}
