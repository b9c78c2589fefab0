// The groups of places that a table names: which each place is in, what a cell means, and whether a group could hold what it comes to. Pure.
import { FEWEST_PLACES, MOST_PLACES } from '../location-groups/rules.ts';
import { Directory } from './directory.ts';
import type { Reason } from './rules.ts';

/** A group as it is there. */
export interface ListedGroup {
  readonly id: bigint;
  readonly name: string;
  readonly locationIds: readonly bigint[];
}

export interface GroupsListing {
  /** null: of such a table nothing is known of groups, and its column is left alone. */
  readonly groups: readonly ListedGroup[] | null;
  /** Whether whoever sends the table may change them. */
  readonly mayChange: boolean;
}

/** What is said of groups to whoever reads or writes a table, which is another process: no more than it needs. */
export const groupsListing = (groups: readonly ListedGroup[], mayChange: boolean): GroupsListing => ({
  groups: groups.map(({ id, name, locationIds }) => ({ id, name, locationIds })),
  mayChange,
});

/** What parts names in a cell: no name of a group has it. */
const SEPARATOR = ';';

type Wrong = Pick<Reason, 'fault' | 'detail'>;

export class TableGroups {
  readonly #listing: GroupsListing;
  readonly #directory: Directory;
  readonly #names: ReadonlyMap<bigint, string>;
  readonly #ids: ReadonlyMap<string, bigint>;
  readonly #ofPlaces = new Map<bigint, bigint[]>();
  readonly #sizes: Map<bigint, number>;

  constructor(listing: GroupsListing) {
    const groups = listing.groups ?? [];
    this.#listing = listing;
    this.#directory = new Directory(
      groups.map(({ id, name }) => ({ id, key: name, name: { bg: name }, isRetired: false })),
    );
    this.#names = new Map(groups.map(({ id, name }) => [id, name]));
    this.#ids = new Map(groups.map(({ id, name }) => [name, id]));
    this.#sizes = new Map(groups.map(({ id, locationIds }) => [id, locationIds.length]));
    for (const { id, locationIds } of groups)
      for (const place of locationIds) this.#ofPlaces.set(place, [...(this.#ofPlaces.get(place) ?? []), id]);
  }

  /** The groups of the place, in their order; null: it is not there yet. */
  ofPlace(id: bigint | null): readonly bigint[] {
    return (id === null ? undefined : this.#ofPlaces.get(id)) ?? [];
  }

  /** The cell of a place in these groups. */
  cellOf(ids: readonly bigint[]): string {
    return ids.map((id) => this.#names.get(id) ?? '').join(`${SEPARATOR} `);
  }

  /** What may stand in a cell. */
  names(): string[] {
    return [...this.#names.values()];
  }

  /** The groups that the cell names, in their order, or what is wrong with it; `otherwise` where groups are none of the table's business. */
  read(cell: string, otherwise: readonly bigint[]): readonly bigint[] | Wrong {
    if (this.#listing.groups === null) return otherwise;
    const named = new Set<bigint>();
    for (const name of cell.split(SEPARATOR).map((each) => each.trim())) {
      if (name === '') continue;
      const id = this.#ids.get(name);
      const found = id === undefined ? this.#directory.find(name) : { id };
      if ('fault' in found) return found;
      named.add(found.id);
    }
    return [...this.#names.keys()].filter((id) => named.has(id));
  }

  /** Counts a row that puts a place from the groups into others; null, or why it cannot be: then it counts nothing. */
  move(before: readonly bigint[], after: readonly bigint[]): Wrong | null {
    const left = before.filter((id) => !after.includes(id));
    const joined = after.filter((id) => !before.includes(id));
    if (left.length + joined.length === 0) return null;
    if (!this.#listing.mayChange) return { fault: 'GROUPS_OF_ADMINS', detail: null };
    const sizeOf = (id: bigint) => this.#sizes.get(id) ?? 0;
    const emptied = left.find((id) => sizeOf(id) <= FEWEST_PLACES);
    if (emptied !== undefined) return { fault: 'GROUP_EMPTIED', detail: this.#names.get(emptied) ?? null };
    const full = joined.find((id) => sizeOf(id) >= MOST_PLACES);
    if (full !== undefined) return { fault: 'GROUP_FULL', detail: this.#names.get(full) ?? null };
    for (const id of left) this.#sizes.set(id, sizeOf(id) - 1);
    for (const id of joined) this.#sizes.set(id, sizeOf(id) + 1);
    return null;
  }
}
