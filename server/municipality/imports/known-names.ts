// What a municipality has that a table of places speaks of: languages, settlements, categories.
import type { Category, Settlement } from '../municipalities/store.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { Directory, type Listed } from './directory.ts';
import { SETTLEMENT_KINDS } from './text/words.ts';
import { bare } from './words.ts';

export interface Known {
  readonly languages: readonly string[];
  readonly settlements: Directory;
  readonly categories: Directory;
}

/** Digits of a settlement's code; a spreadsheet takes away zeros before it. */
const EKATTE_DIGITS = 5;

type Called = Pick<Settlement | Category, 'id' | 'name' | 'retiredOn'>;

/** The same as plain lists, which another process understands. */
export interface Listing {
  readonly languages: readonly string[];
  readonly settlements: readonly Listed[];
  readonly categories: readonly Listed[];
}

/** What tables of the municipality may speak of. */
export function listingOf(
  { languages }: { readonly languages: readonly string[] },
  settlements: readonly (Called & Pick<Settlement, 'ekatte'>)[],
  categories: readonly (Called & Pick<Category, 'key'>)[],
): Listing {
  return {
    languages,
    settlements: settlements.map((each) => listed(each, each.ekatte)),
    categories: categories.map((each) => listed(each, each.key)),
  };
}

/** The same to be searched. */
export function knownOf(
  { languages, settlements, categories }: Listing,
  /** What somebody says that others mean, by what is written. */
  meant: ReadonlyMap<string, string> = new Map(),
): Known {
  return {
    languages,
    settlements: new Directory(settlements, settlementWords),
    categories: new Directory(categories, bare, meant),
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
