// What a scope names of the municipality: settlements, categories and places, by what they are called.
import type { Grant } from '../../access/grants/grant.ts';
import type { ScopeColumns } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textIn } from '../../foundation/texts/per-language.ts';

/** What a scope is bound to, in one language. */
export interface ScopeNames {
  readonly settlement: string | null;
  readonly category: string | null;
  readonly locations: readonly string[];
}

/** The names of all that the scope is bound to, in Bulgarian or another language; null where the municipality has not all of it. */
export async function findScopeNames(
  tx: Tenant,
  { municipalityId }: Grant<'members.manage'>,
  { settlementId, categoryId, locationIds }: ScopeColumns,
  language = 'bg',
): Promise<ScopeNames | null> {
  const select = { name: true } as const;
  const one = (id: bigint) => ({ where: { municipalityId_id: { municipalityId, id } }, select });
  const settlement = settlementId === null ? null : await tx.settlement.findUnique(one(settlementId));
  const category = categoryId === null ? null : await tx.category.findUnique(one(categoryId));
  const where = { municipalityId, id: { in: [...locationIds] } };
  // Nobody but a member reads places here: the operator, who binds nobody to any, may not.
  const locations =
    locationIds.length === 0 ? [] : await tx.location.findMany({ where, select, orderBy: { id: 'asc' } });
  const isWhole =
    (settlementId === null || settlement !== null) &&
    (categoryId === null || category !== null) &&
    locations.length === locationIds.length;
  const nameOf = (row: { name: unknown } | null) => row && textIn(row.name, language);
  return isWhole
    ? {
        settlement: nameOf(settlement),
        category: nameOf(category),
        locations: locations.map(({ name }) => textIn(name, language)),
      }
    : null;
}

/** Something that a scope can be, by all that it is called. */
export interface Named {
  readonly id: bigint;
  readonly names: readonly string[];
}

/** The settlements, categories and places in use of the municipality; places by the city's own numbers, in lower case. */
export async function findNamed(
  tx: Tenant,
  { municipalityId }: Grant<'members.manage'>,
  namesOf: (name: unknown) => string[],
): Promise<{ settlements: Named[]; categories: Named[]; places: Map<string, bigint> }> {
  const inUse = { where: { municipalityId, retiredOn: null }, select: { id: true, name: true } } as const;
  const told = ({ id, name }: { id: bigint; name: unknown }): Named => ({ id, names: namesOf(name) });
  const settlements = await tx.settlement.findMany(inUse);
  const categories = await tx.category.findMany(inUse);
  const places = await tx.location.findMany({
    where: { municipalityId, retiredOn: null },
    select: { id: true, externalId: true },
  });
  return {
    settlements: settlements.map(told),
    categories: categories.map(told),
    places: new Map(places.map(({ id, externalId }) => [externalId.toLocaleLowerCase('bg'), id])),
  };
}
