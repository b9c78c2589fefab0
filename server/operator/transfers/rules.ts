// Whether two databases can hold the same rows.
import type { Table } from './store-tables.ts';

/** The first table that only one of them has, or that has other columns, another key or other rights in the other; null: none. */
export function differenceOf(tables: readonly Table[], others: readonly Table[]): string | null {
  const [known, there] = [tables, others].map((each) => new Map(each.map((table) => [table.name, table])));
  for (const name of new Set([...(known?.keys() ?? []), ...(there?.keys() ?? [])]))
    if (JSON.stringify(known?.get(name)) !== JSON.stringify(there?.get(name))) return name;
  return null;
}
