// The marks of signs on a map: a shape for each state, so that nobody needs the colours.

export const MARKS = ['NEW', 'ORDERED', 'PRINTED', 'MOUNTED', 'SILENT', 'DAMAGED', 'RETIRED'] as const;
export type Mark = (typeof MARKS)[number];

/** Around the point, seven units at the most to each side. */
export const MARK_PATHS: Readonly<Record<Mark, string>> = {
  NEW: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z',
  ORDERED: 'M-5.5-5.5H5.5V5.5H-5.5Z',
  PRINTED: 'M0-7L7 0L0 7L-7 0Z',
  MOUNTED: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z',
  SILENT: 'M0 7L7-5.5H-7Z',
  DAMAGED: 'M0-7L7 5.5H-7Z',
  RETIRED: 'M-4.5-4.5L4.5 4.5M4.5-4.5L-4.5 4.5',
};

/** Where a place is: a pin, whose foot is on the point; and where a phone was. */
export const PLACE_MARK = 'M0 0L-9-15A10.5 10.5 0 1 1 9-15Z';
export const PHONE_MARK = 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z';
