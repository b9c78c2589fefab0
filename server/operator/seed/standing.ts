// Shared networks and opening hours. Nothing depends on their rows, so what the folder no longer says is taken out.
import { isDeepStrictEqual } from 'node:util';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityData } from '../../municipality/tables/data.ts';
import type { Counts } from './merge.ts';
import { idOf } from './merge.ts';

interface Changes<Row> {
  /** Rows to write: new ones, and those that another row with their key stands for. */
  readonly wanted: readonly Row[];
  /** Rows to take out first. */
  readonly unwanted: readonly Row[];
  readonly counts: Counts;
}

/** What makes the stored rows those of the file. A row that is taken out counts as changed. */
function changesOf<Row>(
  stored: readonly Row[],
  rows: readonly Row[],
  key: (row: Row) => string,
): Changes<Row> {
  const before = new Map(stored.map((row) => [key(row), row]));
  const after = new Map(rows.map((row) => [key(row), row]));
  const wanted = rows.filter((row) => !isDeepStrictEqual(before.get(key(row)), row));
  const unwanted = stored.filter((row) => !isDeepStrictEqual(after.get(key(row)), row));
  const created = rows.filter((row) => !before.has(key(row))).length;
  const counts = { created, changed: unwanted.length, unchanged: rows.length - wanted.length };
  return { wanted, unwanted, counts };
}

/** Makes the two tables hold what the folder says, and nothing else. */
export async function replaceStanding(
  tx: Prisma.TransactionClient,
  municipalityId: MunicipalityId,
  locationIds: ReadonlyMap<string, bigint>,
  { sharedNetworks, openingHours }: MunicipalityData,
): Promise<readonly Counts[]> {
  const where = { municipalityId };
  const networks = changesOf(
    await tx.sharedNetwork.findMany({ where }),
    sharedNetworks.map((row) => ({ municipalityId: municipalityId as bigint, ...row })),
    ({ network }) => network,
  );
  await tx.sharedNetwork.deleteMany({
    where: { ...where, network: { in: networks.unwanted.map(({ network }) => network) } },
  });
  await tx.sharedNetwork.createMany({ data: [...networks.wanted] });

  const hours = changesOf(
    await tx.openingHours.findMany({ where }),
    openingHours.map(({ externalId, ...row }) => ({
      municipalityId: municipalityId as bigint,
      locationId: idOf(locationIds, externalId),
      ...row,
    })),
    ({ locationId, weekday, opensMinute }) => `${locationId}/${weekday}/${opensMinute}`,
  );
  for (const { locationId, weekday, opensMinute } of hours.unwanted) {
    await tx.openingHours.deleteMany({ where: { ...where, locationId, weekday, opensMinute } });
  }
  await tx.openingHours.createMany({ data: [...hours.wanted] });
  return [networks.counts, hours.counts];
}
