// The improvements of a municipality as they are asked for: how many, of which category and settlement.
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { idFrom, pageSize } from '../../api/scalars.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { MOST_IN_MUNICIPALITY, type Improvement } from '../../foundation/improvements/rules.ts';
import { listImprovements } from './store.ts';

const FEW = 10;

export const IMPROVEMENTS = builder.args((t) => ({
  first: t.int({ defaultValue: FEW, description: `How many at most, 1 to ${MOST_IN_MUNICIPALITY}.` }),
  category: t.id({ description: 'Only of this category, and of places of this category.' }),
  settlement: t.id({ description: 'Only of this settlement, and of places in this settlement.' }),
}));

interface ImprovementArguments {
  readonly first?: number | null | undefined;
  readonly category?: string | null | undefined;
  readonly settlement?: string | null | undefined;
}

/** How many are asked for. Refuses with BAD_INPUT what is out of bounds. */
export function improvementsSize(first: number | null | undefined): number {
  return pageSize(first ?? FEW, MOST_IN_MUNICIPALITY);
}

/** The latest published improvements that the arguments ask for, the latest first. */
export function improvementsWithin(
  { database, grant }: Context,
  municipalityId: MunicipalityId,
  { first, category, settlement }: ImprovementArguments,
): Promise<Improvement[]> {
  const filter = {
    categoryId: category ? idFrom(category) : null,
    settlementId: settlement ? idFrom(settlement) : null,
  };
  const read = grant('improvements.read', municipalityId);
  return listImprovements(database.citizen.prisma, read, filter, improvementsSize(first));
}
