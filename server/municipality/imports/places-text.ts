// Places as the database writes them: a text that goes as it is to whoever looks into it, which costs the event loop next to nothing.
import type { TabledLocation } from './place-cells.ts';

/** Some places as JSON (store-import.ts), their ids as texts. */
export type PlacesText = string & { readonly __of: 'places' };

type Id = 'id' | 'settlementId' | 'categoryId';

type Written = Omit<TabledLocation, Id | 'mergedIntoId' | 'retiredOn'> &
  Readonly<Record<Id, string>> & { readonly mergedIntoId: string | null; readonly retiredOn: string | null };

/** The places of the text. */
export function placesIn(text: PlacesText): TabledLocation[] {
  const written = JSON.parse(text) as readonly Written[];
  return written.map(({ id, settlementId, categoryId, mergedIntoId, retiredOn, ...place }) => ({
    ...place,
    id: BigInt(id),
    settlementId: BigInt(settlementId),
    categoryId: BigInt(categoryId),
    mergedIntoId: mergedIntoId === null ? null : BigInt(mergedIntoId),
    retiredOn: retiredOn === null ? null : new Date(retiredOn),
  }));
}
