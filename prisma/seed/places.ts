// Settlements, categories and locations.
import type { MunicipalityId } from '../../server/municipalities/rules.ts';
import { Prisma } from '../generated/client.ts';
import type { MunicipalityData } from './data.ts';
import type { Counts } from './merge.ts';
import { idOf, merge } from './merge.ts';

/** Makes the three tables hold what the folder says. Answers the ids of categories and locations by natural key. */
export async function mergePlaces(
  tx: Prisma.TransactionClient,
  municipalityId: MunicipalityId,
  data: MunicipalityData,
): Promise<{
  readonly counts: readonly Counts[];
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
  const locations = await merge(
    {
      key: ({ externalId }: { readonly externalId: string }) => externalId,
      stored: () => tx.location.findMany({ where: { municipalityId } }),
      create: (rows) =>
        tx.location.createManyAndReturn({ data: rows.map((row) => ({ municipalityId, ...written(row) })) }),
      update: (id, row) =>
        tx.location.update({ where: { municipalityId_id: { municipalityId, id } }, data: written(row) }),
    },
    data.locations.map(({ ekatte, category, ...row }) => ({
      ...row,
      settlementId: idOf(settlements.ids, ekatte),
      categoryId: idOf(categories.ids, category),
    })),
  );
  return {
    counts: [settlements.counts, categories.counts, locations.counts],
    categoryIds: categories.ids,
    locationIds: locations.ids,
  };
}

// To Prisma, null in a json column is a question: the column's NULL or the document's null.
function written<Row extends { readonly address: object | null }>(row: Row) {
  return { ...row, address: row.address ?? Prisma.DbNull };
}
