// The rows of the tables of settlements and of categories.
import { NO_COUNTS } from '../aggregates/rules.ts';
import type { Context } from '../graphql/context.ts';
import { textIn } from '../municipalities/rules.ts';
import type { Category, Settlement } from '../municipalities/store.ts';
import { monthsBy, publishedBy, type Asked, type ResultRow } from './asked.ts';
import { columnsOf, inOrder } from './rules.ts';
import { countPlaces } from './store-places.ts';

/** A settlement or a category with what is published of it. */
export interface PartRow<Part> extends ResultRow {
  readonly part: Part;
  /** How many places in use it has within the filter. */
  readonly places: number;
}

/** The settlements with something published, or with places, in their order. */
export async function rowsOfSettlements(asked: Asked, context: Context): Promise<PartRow<Settlement>[]> {
  const read = context.grant('municipalities.read', asked.municipality.id);
  return rowsOf('settlement', await context.remembered.settlements(read), asked, context);
}

/** The categories with something published, or with places, in their order. */
export async function rowsOfCategories(asked: Asked, context: Context): Promise<PartRow<Category>[]> {
  const read = context.grant('municipalities.read', asked.municipality.id);
  return rowsOf('category', await context.remembered.categories(read), asked, context);
}

async function rowsOf<Part extends Settlement | Category>(
  by: 'settlement' | 'category',
  parts: readonly Part[],
  asked: Asked,
  context: Context,
): Promise<PartRow<Part>[]> {
  const [{ now, before }, months, places] = await Promise.all([
    publishedBy(by, asked, context),
    monthsBy(by, null, asked, context),
    countPlaces(context.database.citizen.pool, asked.grant, asked.filter, by),
  ]);
  const rows = parts
    .filter(({ id }) => now.has(id) || places.has(id))
    .map((part) => ({
      part,
      name: textIn(part.name, asked.language),
      counts: now.get(part.id) ?? NO_COUNTS,
      before: before && (before.get(part.id) ?? NO_COUNTS),
      months: columnsOf(months.get(part.id) ?? [], asked.months),
      places: places.get(part.id) ?? 0,
    }));
  return inOrder(rows, asked.sort, asked.language);
}
