// The rows of the tables of settlements and of categories.
import type { Context } from '../../api/context.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Category, Settlement } from '../../municipality/municipalities/store.ts';
import { bothPeriods, monthsBy, type Asked, type ResultRow } from './table-request.ts';
import { isPublished, publishedBy, UNPUBLISHED } from './published-sums.ts';
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
  const [[now, before], months, places] = await Promise.all([
    bothPeriods(asked, context),
    monthsBy(by, null, asked, context),
    countPlaces(context.database.citizen.pool, asked.grant, asked.filter, by),
  ]);
  const published = publishedBy(now, before, (sum) => sum[by]);
  const rows = parts
    .filter(({ id }) => isPublished(published.get(id)) || places.has(id))
    .map((part) => ({
      ...(published.get(part.id) ?? UNPUBLISHED),
      part,
      name: textIn(part.name, asked.language),
      months: columnsOf(months.get(part.id) ?? [], asked.months),
      places: places.get(part.id) ?? 0,
    }));
  return inOrder(rows, asked.sort, asked.language);
}
