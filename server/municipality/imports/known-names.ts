// What a municipality has that a table of places speaks of: languages, settlements and where they are, categories.
import type { Category, Settlement } from '../municipalities/store.ts';
import { positionOf, type Position } from '../../foundation/positions.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { Directory, type Listed } from './directory.ts';
import { TableGroups, type GroupsListing } from './table-groups.ts';
import { SETTLEMENT_KINDS } from './text/words.ts';
import { bare } from './words.ts';

export interface Known {
  readonly languages: readonly string[];
  readonly settlements: Directory;
  /** Where settlements are, of those of which it is known. */
  readonly centres: ReadonlyMap<bigint, Position>;
  readonly categories: Directory;
  readonly groups: TableGroups;
}

/** Digits of a settlement's code; a spreadsheet takes away zeros before it. */
const EKATTE_DIGITS = 5;

type Called = Pick<Settlement | Category, 'id' | 'name' | 'retiredOn'>;
/** The register knows of no settlement where it is. */
type CalledSettlement = Called &
  Pick<Settlement, 'ekatte'> &
  Partial<Pick<Settlement, 'latitude' | 'longitude'>>;

/** The same as plain lists, which another process understands. */
export interface Listing {
  readonly languages: readonly string[];
  readonly settlements: readonly Listed[];
  readonly centres: readonly (readonly [settlement: bigint, centre: Position])[];
  readonly categories: readonly Listed[];
  readonly groups: GroupsListing;
}

/** Of a table of which nothing is known of groups. */
const NO_GROUPS: GroupsListing = { groups: null, mayChange: false };

/** What tables of the municipality may speak of. */
export function listingOf(
  { languages }: { readonly languages: readonly string[] },
  settlements: readonly CalledSettlement[],
  categories: readonly (Called & Pick<Category, 'key'>)[],
  groups: GroupsListing = NO_GROUPS,
): Listing {
  return {
    languages,
    settlements: settlements.map((each) => listed(each, each.ekatte)),
    centres: settlements.flatMap(({ id, latitude = null, longitude = null }) => {
      const centre = positionOf({ latitude, longitude });
      return centre === null ? [] : [[id, centre] as const];
    }),
    categories: categories.map((each) => listed(each, each.key)),
    groups,
  };
}

/** The same to be searched. */
export function knownOf(
  { languages, settlements, centres, categories, groups }: Listing,
  /** What somebody says that others mean, by what is written. */
  meant: ReadonlyMap<string, string> = new Map(),
): Known {
  return {
    languages,
    settlements: new Directory(settlements, settlementWords),
    centres: new Map(centres),
    categories: new Directory(categories, bare, meant),
    groups: new TableGroups(groups),
  };
}

function listed({ id, name, retiredOn }: Called, key: string): Listed {
  return { id, key, name: textsOf(name), isRetired: retiredOn !== null };
}

function settlementWords(text: string): string {
  const words = bare(text);
  if (/^\d+$/.test(words)) return words.padStart(EKATTE_DIGITS, '0');
  const kept = words.split(' ').filter((word) => !SETTLEMENT_KINDS.has(word));
  return kept.length === 0 ? words : kept.join(' ');
}
