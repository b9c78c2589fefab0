// The English words of a table of signs, and of their map.
import type { Words } from './words.bg.ts';

export const en: Words = {
  title: (municipality, day) => `${municipality}. Signs on ${day}`,
  columns: {
    code: 'Code',
    state: 'State',
    place: 'Place',
    address: 'Address',
    settlement: 'Settlement',
    category: 'Service',
    voice: 'Ratings',
    url: 'Address in the code',
    orderedOn: 'Ordered',
    printedOn: 'Printed',
    mountedOn: 'Mounted',
    damagedOn: 'Damaged since',
    retiredOn: 'Retired since',
    retiredBecause: 'Reason',
    replacedBy: 'Replaced by',
  },
  states: {
    NEW: 'new',
    ORDERED: 'ordered',
    PRINTED: 'printed',
    MOUNTED: 'mounted',
    DAMAGED: 'damaged',
    RETIRED: 'retired',
  },
  voices: { SPEAKS: 'active', SILENT: 'silent', TOO_QUIET: 'too few to tell' },
  map: (places) =>
    `A map of ${places} ${places === 1 ? 'place' : 'places'}. All signs are in the list below it.`,
  point: (place, signs, state) => (signs === 1 ? `${place}: ${state}` : `${place}: ${signs} signs, ${state}`),
};
