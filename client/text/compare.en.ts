// English texts of the comparison for members.
import type { compareBg } from './compare.bg.ts';

/** The same texts as in compare.bg.ts, in English. */
export const compareEn: typeof compareBg = {
  title: 'Comparison',
  lead: 'Up to {most} services, settlements and places side by side. What you chose is in the address: you can keep it and send it.',
  choose: 'Add',
  addCategory: 'Service',
  addSettlement: 'Settlement',
  findPlace: 'Place, by name or address',
  none: 'choose',
  add: 'Add',
  addNamed: 'Add {name}',
  noneFound: 'There is no such place.',
  full: '{most} are compared at the most. To add another, remove one.',
  remove: 'Remove',
  removeNamed: 'Remove {name}',
  missing: 'There is no such thing',
  kinds: { category: 'service', settlement: 'settlement', location: 'place' },
  empty: 'Nothing is chosen yet',
  emptyLead: 'Add two at least to see them side by side.',
  averages: 'Averages',
  apart: {
    above:
      '“{name}” is above {others}: their intervals do not overlap, so the difference is unlikely to be chance.',
    open: 'The intervals overlap. These ratings do not tell which is higher.',
    rest: 'Of all other pairs the intervals overlap: these ratings do not tell which is higher.',
  },
  quoted: '“{name}”',
  details: 'Distribution and months',
  table: 'The same as a table',
  columns: {
    name: 'Name',
    kind: 'Kind',
    average: 'Average',
    chance: '95% interval',
    count: 'Number of ratings',
    low: 'Share of 1–4',
    high: 'Share of 9–10',
  },
};
