// When a location is open: rows of a week, and what is wrong with them. Pure.
import type { FieldFault } from '../../access/journal/outcomes.ts';

/** Hours of one weekday, in the municipality's time. A night is two rows; a day may have several. A type, so that it is JSON too. */
export type LocationHours = {
  /** 1 is Monday. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly opensMinute: number;
  readonly closesMinute: number;
};

/** Four times a day. */
export const MOST_HOURS = 28;

const DAY_MINUTES = 24 * 60;

/** What is wrong with the rows, as they were given. */
export function hoursFaults(rows: readonly LocationHours[]): FieldFault[] {
  if (rows.length > MOST_HOURS) return [{ field: 'hours', fault: 'TOO_MANY' }];
  return rows.flatMap((row, at): FieldFault[] => {
    const faults = rowFaults(row).map(({ field, fault }) => ({ field: `hours.${at}.${field}`, fault }));
    const isMet = rows.slice(0, at).some((earlier) => isMeeting(earlier, row));
    return faults.length === 0 && isMet ? [{ field: `hours.${at}`, fault: 'OVERLAPS' }] : faults;
  });
}

function rowFaults({ weekday, opensMinute, closesMinute }: LocationHours): FieldFault[] {
  const faults: FieldFault[] = [];
  if (weekday < 1 || weekday > 7) faults.push({ field: 'weekday', fault: 'OUT_OF_RANGE' });
  if (opensMinute < 0 || opensMinute >= DAY_MINUTES)
    faults.push({ field: 'opensMinute', fault: 'OUT_OF_RANGE' });
  if (closesMinute < 0 || closesMinute > DAY_MINUTES)
    faults.push({ field: 'closesMinute', fault: 'OUT_OF_RANGE' });
  else if (closesMinute <= opensMinute) faults.push({ field: 'closesMinute', fault: 'TOO_EARLY' });
  return faults;
}

function isMeeting(one: LocationHours, other: LocationHours): boolean {
  const isSameDay = one.weekday === other.weekday;
  return isSameDay && one.opensMinute < other.closesMinute && other.opensMinute < one.closesMinute;
}

/** The rows that a column of a category holds, in the order of the week; the table takes no others. */
export function hoursOf(stored: unknown): LocationHours[] {
  return inOrder(stored as LocationHours[]);
}

/** The rows in the order of the week. */
export function inOrder(rows: readonly LocationHours[]): LocationHours[] {
  return rows
    .map(({ weekday, opensMinute, closesMinute }) => ({ weekday, opensMinute, closesMinute }))
    .toSorted((a, b) => a.weekday - b.weekday || a.opensMinute - b.opensMinute);
}
