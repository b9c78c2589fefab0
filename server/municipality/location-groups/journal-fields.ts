// What the journal tells of a group of places.
import type { Json } from '../../access/journal/rules.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { LocationGroup } from './store.ts';

/** A new name, and what its places are called; how many where that is not known. */
export const toldGroup = (
  { name, locationIds }: Pick<LocationGroup, 'name' | 'locationIds'>,
  places: readonly unknown[],
): { readonly [key: string]: Json } => ({
  name,
  locations: places.map((place) => textIn(place, 'bg')).join(', ') || String(locationIds.length),
});
