// The places of paper slips: those that can have a pile, and those of slips as far as a member works on them.
import { comparison } from '../../../client/text/formats.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import type { Seasons } from '../../municipality/locations/season.ts';
import type { PaperSlip } from './store.ts';

export interface PaperPlace {
  readonly id: bigint;
  readonly categoryId: bigint;
  /** In Bulgarian. */
  readonly name: string;
  readonly isRetired: boolean;
  /** The days on which it is open. */
  readonly seasons: Seasons;
}

const SEASONS = { firstDay: true, lastDay: true, firstDayBefore: true, lastDayBefore: true } as const;

/** By their ids; those that the member does not work on are left out. */
export async function listPlacesWithin(
  tx: Tenant,
  { municipalityId, scope }: Grant<'papers.cast'>,
  slips: readonly Pick<PaperSlip, 'locationId'>[],
): Promise<ReadonlyMap<bigint, PaperPlace>> {
  const ids = [...new Set(slips.map(({ locationId }) => locationId))];
  const rows = await tx.location.findMany({
    where: { AND: [{ municipalityId, id: { in: ids } }, locationsWithin(scope)] },
    select: { id: true, categoryId: true, name: true, retiredOn: true, ...SEASONS },
  });
  return new Map(
    rows.map(({ id, categoryId, name, retiredOn, ...seasons }) => [
      id,
      { id, categoryId, name: textsOf(name).bg, isRetired: retiredOn !== null, seasons },
    ]),
  );
}

/** Of which places somebody wants piles; null: of all. */
export interface PlaceFilter {
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  readonly locationIds: readonly bigint[] | null;
}

/** A place that can have a pile. */
export interface PilePlace {
  readonly id: bigint;
  readonly categoryId: bigint;
  readonly name: Texts;
  readonly address: Texts | null;
  readonly settlement: Texts;
}

/** Those in use that match, by settlement and name in Bulgarian. A tablet has no paper. */
export async function listPilePlaces(
  tx: Tenant,
  { municipalityId }: Grant<'piles.edit'>,
  { settlementId, categoryId, locationIds }: PlaceFilter,
): Promise<PilePlace[]> {
  const rows = await tx.location.findMany({
    where: {
      municipalityId,
      retiredOn: null,
      kind: { not: 'tablet' },
      ...(settlementId !== null && { settlementId }),
      ...(categoryId !== null && { categoryId }),
      ...(locationIds !== null && { id: { in: [...locationIds] } }),
    },
    select: { id: true, categoryId: true, name: true, address: true, settlement: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  const compare = comparison('bg');
  return rows
    .map(({ name, address, settlement, ...row }) => ({
      ...row,
      name: textsOf(name),
      address: address === null ? null : textsOf(address),
      settlement: textsOf(settlement.name),
    }))
    .toSorted((a, b) => compare(a.settlement.bg, b.settlement.bg) || compare(a.name.bg, b.name.bg));
}
