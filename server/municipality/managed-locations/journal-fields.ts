// A location as the journal tells it.
import type { Json } from '../../access/journal/rules.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { LocationDraft } from './draft.ts';
import { inOrder } from '../hours/rules.ts';
import type { ManagedLocation } from './store.ts';
import { eachPlainText } from '../locations/plain-texts.ts';

type Told = { readonly [key: string]: Json };

/** Each field of a draft, a list by its id. What is forgotten here would be no change, and not be saved. */
type Said = Exclude<keyof LocationDraft, 'kind' | 'settlementId' | 'categoryId'> | 'settlement' | 'category';

/** What a member says of a location, always in one order, so that two can be compared. */
export function said(draft: Omit<LocationDraft, 'kind'>): Told {
  const { externalId, name, address, latitude, longitude, hours, asksPresence } = draft;
  return {
    externalId,
    name: sorted(name),
    address: address && sorted(address),
    settlement: String(draft.settlementId),
    category: String(draft.categoryId),
    ...eachPlainText((text) => draft[text]),
    latitude,
    longitude,
    hours: inOrder(hours).map((row) => ({ ...row })),
    asksPresence,
  } satisfies Readonly<Record<Said, Json>>;
}

/** All of a location that a member can change; the one that it was merged into by its name, since a number says nothing to a reader. */
export function told(location: ManagedLocation): Told {
  const { retiredOn, retiredBecause, mergedIntoName, codes } = location;
  return {
    ...said(location),
    codes,
    retiredOn: retiredOn?.toISOString().slice(0, 10) ?? null,
    retiredBecause,
    mergedInto: mergedIntoName,
  };
}

function sorted(texts: Texts): Told {
  return Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
