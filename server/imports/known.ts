// What a municipality has that a table of places speaks of: languages, settlements, categories.
import type { Category, Settlement } from '../municipalities/store.ts';
import { textsOf } from '../municipalities/rules.ts';
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

/** What tables of the municipality may speak of. */
export function knownOf(
  { languages }: { readonly languages: readonly string[] },
  settlements: readonly (Called & Pick<Settlement, 'ekatte'>)[],
  categories: readonly (Called & Pick<Category, 'key'>)[],
): Known {
  return {
    languages,
    settlements: new Directory(
      settlements.map((each) => listed(each, each.ekatte)),
      settlementWords,
    ),
    categories: new Directory(categories.map((each) => listed(each, each.key))),
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
