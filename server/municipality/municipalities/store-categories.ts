// How a member changes a municipality's categories, and their order.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { LocationHours } from '../hours/rules.ts';
import { keepCategoryHoursOfToday } from '../hours/store.ts';
import type { CategoryIcon } from './category-icons.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { Category } from './store.ts';

type Edit = Grant<'categories.edit'>;

/** What a member says of a category. */
export interface CategoryColumns {
  readonly name: Texts;
  readonly ratingQuestion: Texts;
  readonly icon: CategoryIcon;
  readonly hours: LocationHours[];
  readonly retiredOn: Date | null;
  readonly dayParts: 'NEVER' | 'ASKED' | 'ENDED';
  /** Since when that is so; null: since ever. */
  readonly dayPartsSince: Date | null;
}

/** All categories, also those out of use, in their order. */
export async function listOrderedCategories(tx: Tenant, { municipalityId }: Edit): Promise<Category[]> {
  const rows = await tx.category.findMany({
    where: { municipalityId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...row, municipalityId }));
}

/** Whether places in use are of it, or a member is bound to it. */
export async function isCategoryNeeded(
  tx: Tenant,
  { municipalityId }: Edit,
  categoryId: bigint,
): Promise<boolean> {
  const where = { municipalityId, categoryId };
  const places = await tx.location.count({ where: { ...where, retiredOn: null } });
  return places > 0 || (await tx.member.count({ where })) > 0;
}

/** Adds a category at the end. */
export async function createCategory(
  tx: Tenant,
  { municipalityId }: Edit,
  columns: CategoryColumns & { readonly key: string; readonly position: number },
): Promise<Category> {
  return { ...(await tx.category.create({ data: { municipalityId, ...columns } })), municipalityId };
}

/** Changes a category, its hours from the next day on; or moves it. */
export async function updateCategory(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint,
  columns: CategoryColumns | { readonly position: number },
): Promise<Category> {
  if ('hours' in columns) await keepCategoryHoursOfToday(tx, municipalityId, id, columns.hours);
  const row = await tx.category.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { ...columns, version: { increment: 1 } },
  });
  return { ...row, municipalityId };
}
