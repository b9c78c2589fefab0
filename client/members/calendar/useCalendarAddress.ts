// What the rows of the calendar are stands in the address too.
import { named, oneOf, useFilters } from '../../parts/controls/filters.ts';

export const ROWS = ['years', 'categories'] as const;
export type Rows = (typeof ROWS)[number];

const declared = { rows: named('by', oneOf(ROWS, 'years')) };

export const useCalendarAddress = () => useFilters(declared);
