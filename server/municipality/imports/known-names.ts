// What a municipality has that a table of places speaks of: languages, settlements, categories.
import type { Category, Settlement } from '../municipalities/store.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { Directory, type Listed } from './directory.ts';
import { TableGroups, type GroupsListing } from './table-groups.ts';
import { SETTLEMENT_KINDS } from './text/words.ts';
import { bare } from './words.ts';

export interface Known {
  readonly languages: readonly string[];
  readonly settlements: Directory;
  readonly categories: Directory;
  readonly groups: TableGroups;
}

/** Digits of a settlement's code; a spreadsheet takes away zeros before it. */
const EKATTE_DIGITS = 5;

type Called = Pick<Settlement | Category, 'id' | 'name' | 'retiredOn'>;

/** The same as plain lists, which another process understands. */
export interface Listing {
  readonly languages: readonly string[];
  readonly settlements: readonly Listed[];
  readonly categories: readonly Listed[];
  readonly groups: GroupsListing;
}

/** Of a table of which nothing is known of groups. */
const NO_GROUPS: GroupsListing = { groups: null, mayChange: false };

/** What tables of the municipality may speak of. */
export function listingOf(
  { languages }: { readonly languages: readonly string[] },
  settlements: readonly (Called & Pick<Settlement, 'ekatte'>)[],
  categories: readonly (Called & Pick<Category, 'key'>)[],
  groups: GroupsListing = NO_GROUPS,
): Listing {
  return {
    languages,
    settlements: settlements.map((each) => listed(each, each.ekatte)),
    categories: categories.map((each) => listed(each, each.key)),
    groups,
  };
}

/** The same to be searched. */
export function knownOf(
  { languages, settlements, categories, groups }: Listing,
  /** What somebody says that others mean, by what is written. */
  meant: ReadonlyMap<string, string> = new Map(),
): Known {
  return {
    languages,
    settlements: new Directory(settlements, settlementWords),
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
