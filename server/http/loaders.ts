// What many parents of a list need: one statement for all of them, or what the server remembers of the municipality.
import DataLoader from 'dataloader';
import { NO_COUNTS, type Counts } from '../foundation/aggregates/rules.ts';
import { sumLocations } from '../results/aggregates/store.ts';
import type { Improvement } from '../foundation/improvements/rules.ts';
import { asMember } from '../foundation/database/tenant.ts';
import { sumAround, type Sides } from '../action/improvements/store-effect.ts';
import { listImprovementsOf } from '../action/improvements/store.ts';
import { listHoursOf, type OpeningHours } from '../municipality/locations/store-hours.ts';
import { listNearby, listTabletsAt } from '../municipality/locations/store-nearby.ts';
import { listLocationsById, type Location } from '../municipality/locations/store.ts';
import type { MunicipalityId } from '../foundation/municipalities/rules.ts';
import {
  listCategories,
  listMunicipalitiesById,
  listSettlements,
  type Category,
  type Municipality,
  type Settlement,
} from '../municipality/municipalities/store.ts';
import { questionsOf } from '../municipality/questions/asked.ts';
import type { Question } from '../municipality/questions/store.ts';
import type { Voice } from '../municipality/codes/silence.ts';
import { voicesOf } from '../signs/signs/voices.ts';
import { listOwners, type TaskOwner } from '../action/tasks/store-owners.ts';
import type { Context } from '../api/context.ts';

export interface Key {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
}

interface SummaryKey extends Key {
  readonly from: string | null;
  readonly to: string | null;
}

interface FewKey extends Key {
  readonly first: number;
}

interface Loader<K, V> {
  readonly load: (key: K) => Promise<V>;
}

export interface Loaders {
  readonly municipality: Loader<MunicipalityId, Municipality>;
  readonly settlement: Loader<Key, Settlement>;
  readonly category: Loader<Key, Category>;
  /** `prime`: it was read already. */
  readonly location: Loader<Key, Location> & { readonly prime: (key: Key, location: Location) => unknown };
  /** The same of an id that somebody named: there may be none. */
  readonly locationOrNull: Loader<Key, Location | null>;
  /** The tablet in use at a location's desk. */
  readonly tablet: Loader<Key, Location | null>;
  /** When a location is open; null: nobody said it. */
  readonly openingHours: Loader<Key, OpeningHours | null>;
  /** The first places nearby, the nearest first. */
  readonly nearby: Loader<FewKey, Location[]>;
  /** The latest improvements of a location, the latest first. */
  readonly improvements: Loader<FewKey, Improvement[]>;
  /** What is published of an improvement's places before and after it. */
  readonly around: Loader<Improvement, Sides>;
  /** Who is to do what, as other members know him or her; null: nobody any more. */
  readonly owner: Loader<Key, TaskOwner | null>;
  /** How the place of a sign speaks, as members hear it; null: too little is published of it. */
  readonly voice: Loader<Key, Voice | null>;
  /** The questions of a category, in their order. */
  readonly questions: Loader<Key, Question[]>;
  readonly summary: Loader<SummaryKey, Counts>;
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

/** The row of the key among those remembered; one that was just made is not, so then the store is asked. */
async function oneOf<Row extends { id: bigint }>(
  key: Key,
  remembered: Promise<readonly Row[]>,
  list: () => Promise<readonly Row[]>,
): Promise<Row> {
  const isIt = ({ id }: Row) => id === key.id;
  const row = (await remembered).find(isIt) ?? (await list()).find(isIt);
  if (row) return row;
  throw missing(key);
}

const NOTHING: Sides = { before: NO_COUNTS, after: NO_COUNTS };

/** The loaders of one request. */
export function createLoaders({
  database,
  remembered,
  gate,
  grant,
  now,
}: Pick<Context, 'database' | 'remembered' | 'gate' | 'grant' | 'now'>): Loaders {
  const { prisma, pool } = database.citizen;
  const locationsById = async (ids: readonly bigint[], { municipalityId }: Key) =>
    byId<Location>(await listLocationsById(prisma, grant('locations.read', municipalityId), ids));
  const loaders: Loaders = {
    municipality: new DataLoader(async (ids) => {
      const rows = byId(await listMunicipalitiesById(prisma, grant('municipalities.find', null), ids));
      return ids.map((id) => rows.get(id) ?? new Error(`There is no municipality ${id}.`));
    }),
    settlement: {
      load: (key) => {
        const read = grant('municipalities.read', key.municipalityId);
        return oneOf(key, remembered.settlements(read), () => listSettlements(prisma, read));
      },
    },
    category: {
      load: (key) => {
        const read = grant('municipalities.read', key.municipalityId);
        return oneOf(key, remembered.categories(read), () => listCategories(prisma, read));
      },
    },
    questions: {
      load: ({ municipalityId, id }) => questionsOf({ remembered, grant }, municipalityId, id),
    },
    location: loader(locationsById, missing),
    locationOrNull: loader(locationsById, (): Location | null => null),
    tablet: loader(
      async (ids, { municipalityId }: Key) => {
        const tablets = await listTabletsAt(prisma, grant('locations.read', municipalityId), ids);
        return new Map(
          tablets.flatMap((tablet) => (tablet.deskId === null ? [] : [[tablet.deskId, tablet]])),
        );
      },
      (): Location | null => null,
    ),
    openingHours: loader(
      (ids, { municipalityId }: Key) => listHoursOf(pool, grant('locations.read', municipalityId), ids),
      (): OpeningHours | null => null,
    ),
    nearby: loader(
      async (ids, { municipalityId, first }: FewKey) => {
        const read = grant('locations.read', municipalityId);
        const pairs = await listNearby(pool, read, ids, first);
        const places = byId(await listLocationsById(prisma, read, [...new Set(pairs.map(({ id }) => id))]));
        const near = [...groupBy(pairs, ({ to }) => to)].map(
          ([to, its]) => [to, its.flatMap(({ id }) => places.get(id) ?? [])] as const,
        );
        return new Map(near);
      },
      () => [],
    ),
    improvements: loader(
      async (ids, { municipalityId, first }: FewKey) => {
        const read = grant('improvements.read', municipalityId);
        const groups = groupBy(
          await listImprovementsOf(pool, read, ids, first),
          ({ locationId }) => locationId,
        );
        return new Map(
          [...groups].map(([id, its]) => [id, its.map(({ improvement }) => improvement)] as const),
        );
      },
      () => [],
    ),
    around: new DataLoader(async (improvements) => {
      const groups = groupBy(improvements, ({ municipalityId }) => municipalityId);
      const found = new Map<Improvement, Sides>();
      for (const [municipalityId, its] of groups) {
        const sides = await sumAround(pool, grant('aggregates.read', municipalityId), its);
        its.forEach((improvement, at) => found.set(improvement, sides[at] ?? NOTHING));
      }
      return improvements.map((improvement) => found.get(improvement) ?? NOTHING);
    }),
    owner: loader(
      async (ids, { municipalityId }: Key) =>
        byId<TaskOwner>(await listOwners(gate.database.prisma, grant('tasks.read', municipalityId), ids)),
      (): TaskOwner | null => null,
    ),
    voice: loader(
      async (ids, { municipalityId }: Key) => {
        const read = grant('signs.read', municipalityId);
        const municipality = await loaders.municipality.load(municipalityId);
        return asMember(database.member.prisma, municipalityId, (tx) =>
          voicesOf(tx, read, municipality, now(), ids),
        );
      },
      (): Voice | null => null,
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
  return loaders;
}
