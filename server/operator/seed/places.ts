// Settlements, categories and locations.
import type { LocationKind } from '../../municipality/locations/location-kinds.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { LocationRow, MunicipalityData } from '../../municipality/tables/data.ts';
import type { Counts, MergeTable } from './merge.ts';
import { idOf, merge } from './merge.ts';

type LocationColumns = Omit<LocationRow, 'ekatte' | 'category' | 'kind'> & {
  readonly kind: LocationKind;
  readonly settlementId: bigint;
  readonly categoryId: bigint;
  readonly deskId: bigint | null;
};

/** Makes the three tables hold what the folder says. Answers the ids by natural key. */
export async function mergePlaces(
  tx: Prisma.TransactionClient,
  municipalityId: MunicipalityId,
  data: MunicipalityData,
): Promise<{
  readonly counts: readonly Counts[];
  readonly settlementIds: ReadonlyMap<string, bigint>;
  readonly categoryIds: ReadonlyMap<string, bigint>;
  readonly locationIds: ReadonlyMap<string, bigint>;
}> {
  const settlements = await merge(
    {
      key: ({ ekatte }: { readonly ekatte: string }) => ekatte,
      stored: () => tx.settlement.findMany({ where: { municipalityId } }),
      create: (rows) =>
        tx.settlement.createManyAndReturn({ data: rows.map((row) => ({ municipalityId, ...row })) }),
      update: (id, row) =>
        tx.settlement.update({ where: { municipalityId_id: { municipalityId, id } }, data: row }),
    },
    data.settlements,
  );
  const categories = await merge(
    {
      key: ({ key }: { readonly key: string }) => key,
      stored: () => tx.category.findMany({ where: { municipalityId } }),
      create: (rows) =>
        tx.category.createManyAndReturn({ data: rows.map((row) => ({ municipalityId, ...row })) }),
      update: (id, row) =>
        tx.category.update({ where: { municipalityId_id: { municipalityId, id } }, data: row }),
    },
    data.categories,
  );
  const locationTable: MergeTable<LocationColumns, { readonly externalId: string }> = {
    key: ({ externalId }) => externalId,
    stored: () => tx.location.findMany({ where: { municipalityId } }),
    create: (rows) =>
      tx.location.createManyAndReturn({ data: rows.map((row) => ({ municipalityId, ...written(row) })) }),
    update: (id, row) =>
      tx.location.update({ where: { municipalityId_id: { municipalityId, id } }, data: written(row) }),
  };
  const rows = data.locations.map(({ ekatte, category, ...row }) => ({
    ...row,
    settlementId: idOf(settlements.ids, ekatte),
    categoryId: idOf(categories.ids, category),
    deskId: null,
  }));
  const places = await merge(locationTable, rows);
  // A tablet is where its desk is.
  const bare = {
    kind: 'tablet' as const,
    registrationNumber: null,
    line: null,
    website: null,
    firstDay: null,
    lastDay: null,
  };
  const tablets = await merge(
    locationTable,
    rows.flatMap((place) =>
      data.tablets
        .filter(({ desk }) => desk === place.externalId)
        .map(({ desk, ...row }) => ({ ...place, ...row, ...bare, deskId: idOf(places.ids, desk) })),
    ),
  );
  return {
    counts: [settlements.counts, categories.counts, places.counts, tablets.counts],
    settlementIds: settlements.ids,
    categoryIds: categories.ids,
    locationIds: tablets.ids,
  };
}

// To Prisma, null in a json column is a question: the column's NULL or the document's null.
function written<Row extends { readonly address: object | null }>(row: Row) {
  return { ...row, address: row.address ?? Prisma.DbNull };
}
