// An improvement as the journal tells it.
import type { Json } from '../../access/journal/rules.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import type { ManagedImprovement } from './store-managed.ts';

type Told = { readonly [key: string]: Json };

/** All of an improvement that a member can change; its places by their names, since numbers say nothing to a reader. */
export function told(improvement: ManagedImprovement): Told {
  const { text, said, doneOn, placeNames, categoryId, settlementId, photo, photoAlt, state, promised } =
    improvement;
  const reason = promised?.steps.at(-1)?.reason ?? null;
  return {
    text: sorted(text),
    said: said && sorted(said),
    doneOn,
    ...(promised && { promisedOn: promised.day, reason: reason === null ? null : sorted(textsOf(reason)) }),
    locations: placeNames,
    category: categoryId === null ? null : String(categoryId),
    settlement: settlementId === null ? null : String(settlementId),
    photo: photo?.hash ?? null,
    photoAlt: photoAlt && sorted(photoAlt),
    state,
  };
}

function sorted(texts: Texts): Told {
  return Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
