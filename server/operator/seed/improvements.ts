// What was done.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { ImprovementRow, MunicipalityData } from '../../municipality/tables/data.ts';
import type { Counts } from './merge.ts';
import { idOf, merge } from './merge.ts';

/** The ids of what an improvement may name, by natural key. */
interface Ids {
  readonly locationIds: ReadonlyMap<string, bigint>;
  readonly categoryIds: ReadonlyMap<string, bigint>;
  readonly settlementIds: ReadonlyMap<string, bigint>;
}

/** A line of the file, with what it names by ids. */
interface Row extends Omit<ImprovementRow, 'location' | 'category' | 'ekatte'> {
  readonly locationIds: readonly bigint[];
  readonly categoryId: bigint | null;
  readonly settlementId: bigint | null;
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
  // Those that members wrote have no external id, and are in no file.
  const stored = async () => {
    const where = { municipalityId, externalId: { not: null } };
    const rows = await tx.improvement.findMany({ where, include: { locations: true } });
    return rows.map(({ externalId, locations, ...row }) => ({
      ...row,
      externalId: externalId ?? '',
      locationIds: locations.map(({ locationId }) => locationId),
    }));
  };
  const write = async ({ locationIds: places, ...row }: Row, id: bigint | null) => {
    // What is public is not withdrawn.
    const data = { ...row, ...(row.isPublished && { withdrawnOn: null }) };
    const { id: improvementId } =
      id === null
        ? await tx.improvement.create({ data: { municipalityId, ...data } })
        : await tx.improvement.update({
            where: { municipalityId_id: { municipalityId, id } },
            data: { ...data, version: { increment: 1 } },
          });
    await tx.improvementLocation.deleteMany({ where: { municipalityId, improvementId } });
    await tx.improvementLocation.createMany({
      data: places.map((locationId) => ({ municipalityId, improvementId, locationId })),
    });
    return { ...row, locationIds: places, id: improvementId };
  };
  const { counts } = await merge<Row, Pick<Row, 'externalId'>>(
    {
      key: ({ externalId }) => externalId,
      stored,
      create: async (rows) => {
        const made = [];
        for (const row of rows) made.push(await write(row, null));
        return made;
      },
      update: (id, row) => write(row, id),
    },
    data.improvements.map(({ location, category, ekatte, ...row }) => ({
      ...row,
      locationIds: location === null ? [] : [idOf(locationIds, location)],
      categoryId: idOrNull(categoryIds, category),
      settlementId: idOrNull(settlementIds, ekatte),
    })),
  );
  return counts;
}
