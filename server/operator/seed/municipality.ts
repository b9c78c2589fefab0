// The municipality's own row.
import { isDeepStrictEqual } from 'node:util';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityData } from '../../municipality/tables/data.ts';
import { DataError } from '../../municipality/tables/error.ts';
import type { Counts } from './merge.ts';

/**
 * Makes the row say what the folder says. Throws a DataError where that would make a live municipality a demo, or a demo live:
 * invented ratings never stand beside real ones. Nor may it be called as another one was.
 */
export async function mergeMunicipality(
  tx: Prisma.TransactionClient,
  { folder, municipality, arms }: MunicipalityData,
): Promise<{ readonly id: MunicipalityId; readonly counts: Counts }> {
  const { about } = municipality;
  const row = { ...municipality, languages: [...municipality.languages], arms };
  const written = { ...row, about: about === null ? Prisma.DbNull : about };
  const before = await tx.municipality.findUnique({ where: { slug: row.slug } });
  if (before === null) {
    if ((await tx.formerSlug.count({ where: { slug: row.slug } })) > 0)
      throw new DataError(
        { file: `${folder}/municipality.json`, column: 'slug' },
        'another municipality was called so: addresses lead there',
      );
    const { id } = await tx.municipality.create({ data: written });
    return { id: id as MunicipalityId, counts: { created: 1, changed: 0, unchanged: 0 } };
  }
  if (row.isDemo !== before.isDemo) {
    throw new DataError(
      { file: `${folder}/municipality.json`, column: 'isDemo' },
      `the municipality is ${before.isDemo ? 'a demo' : 'live'}`,
    );
  }
  // The rest of the row is the counter's and the members'.
  const { id } = before;
  const isSame = Object.entries(row).every(([column, value]) =>
    isDeepStrictEqual(Reflect.get(before, column), value),
  );
  const { isDemo: _, ...changed } = written;
  if (!isSame) await tx.municipality.update({ where: { id }, data: changed });
  const counts = { created: 0, changed: isSame ? 0 : 1, unchanged: isSame ? 1 : 0 };
  return { id: id as MunicipalityId, counts };
}
