// Cells of a table that another system made: days, months and whole numbers as people and programs write them.

/** Of a day or a month its parts as they are written: 2026-10-05, 5.10.2026, 2026-10, 10.2026. No day: a month. Null where it is neither. */
export function datePartsIn(
  cell: string,
): { readonly year: string; readonly month: string; readonly day: string | undefined } | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(cell) ?? [];
  if (year !== undefined && month !== undefined) return { year, month, day };
  const [, first, second, last] = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})(?:\s\p{L}\.)?$/u.exec(cell) ?? [];
  return second !== undefined && last !== undefined ? { year: last, month: second, day: first } : null;
}

/** A whole number, with spaces between thousands or without; empty: null; undefined where it is none. */
export function wholeNumberIn(cell: string): number | null | undefined {
  const digits = cell.replaceAll(/[\s\u00a0]/g, '');
  if (digits === '') return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
