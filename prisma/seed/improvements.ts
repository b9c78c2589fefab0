// What was done.
import type { MunicipalityId } from '../../server/municipalities/rules.ts';
import type { Prisma } from '../generated/client.ts';
import type { MunicipalityData } from './data.ts';
import type { Counts } from './merge.ts';
import { idOf, merge } from './merge.ts';

/** The ids of what an improvement may name, by natural key. */
interface Ids {
  readonly locationIds: ReadonlyMap<string, bigint>;
  readonly categoryIds: ReadonlyMap<string, bigint>;
  readonly settlementIds: ReadonlyMap<string, bigint>;
}

/** Makes the table hold what the folder says. What the file lacks stays: it may have been entered elsewhere. */
export async function mergeImprovements(
  tx: Prisma.TransactionClient,
  municipalityId: MunicipalityId,
  { locationIds, categoryIds, settlementIds }: Ids,
  data: MunicipalityData,
): Promise<Counts> {
  const idOrNull = (ids: ReadonlyMap<string, bigint>, key: string | null) =>
    key === null ? null : idOf(ids, key);
  const { counts } = await merge(
    {
      key: ({ externalId }: { readonly externalId: string }) => externalId,
      stored: () => tx.improvement.findMany({ where: { municipalityId } }),
      create: (rows) =>
        tx.improvement.createManyAndReturn({ data: rows.map((row) => ({ municipalityId, ...row })) }),
      update: (id, row) =>
        tx.improvement.update({ where: { municipalityId_id: { municipalityId, id } }, data: row }),
    },
    data.improvements.map(({ location, category, ekatte, ...row }) => ({
      ...row,
      locationId: idOrNull(locationIds, location),
      categoryId: idOrNull(categoryIds, category),
      settlementId: idOrNull(settlementIds, ekatte),
    })),
  );
  return counts;
}
