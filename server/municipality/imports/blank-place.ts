// A place of which nothing is said yet.
import type { LocationDraft } from '../managed-locations/draft.ts';
import { eachPlainText } from '../locations/plain-texts.ts';

/** The id of no settlement and of no category. */
export const NOWHERE = 0n;

export const BLANK: LocationDraft = {
  kind: 'place',
  externalId: null,
  name: { bg: '' },
  address: null,
  settlementId: NOWHERE,
  categoryId: NOWHERE,
  ...eachPlainText(() => null),
  latitude: null,
  longitude: null,
  hours: [],
  asksPresence: false,
};
