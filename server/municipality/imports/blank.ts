// A place of which nothing is said yet.
import type { LocationDraft } from '../managed-locations/draft.ts';

/** The id of no settlement and of no category. */
export const NOWHERE = 0n;

export const BLANK: LocationDraft = {
  kind: 'place',
  externalId: null,
  name: { bg: '' },
  address: null,
  settlementId: NOWHERE,
  categoryId: NOWHERE,
  registrationNumber: null,
  line: null,
  latitude: null,
  longitude: null,
  hours: [],
};
