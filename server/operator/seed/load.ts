// Loads a municipality's folder into the database: run it again and nothing changes, edit a row and that row changes.
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { readFolder } from './folder.ts';
import { mergeImprovements } from './improvements.ts';
import type { Counts } from './merge.ts';
import { sum } from './merge.ts';
import { mergeMunicipality } from './municipality.ts';
import { mergePlaces } from './places.ts';
import { notingChanges } from '../../municipality/location-changes/store.ts';
import { mergeQuestions } from './questions.ts';
import { addSigns } from './signs.ts';
import { replaceStanding } from './standing.ts';
import { replaceTexts } from './texts.ts';

const PATIENCE = { maxWait: 10_000, timeout: 60_000 };

/**
 * Makes the database hold what the folder says, in one transaction, and answers how many rows were made, changed, and
 * right already. Needs a connection that may see every municipality, since a code is unique over all. Throws a
 * DataError, with nothing written, at a mistake in the folder or where a printed code would change.
 */
export async function loadMunicipality(prisma: PrismaClient, folder: string): Promise<Counts> {
  const data = readFolder(folder);
  return prisma.$transaction(async (tx) => {
    const municipality = await mergeMunicipality(tx, data);
    const { counts, ...ids } = await notingChanges(tx, municipality.id, () =>
      mergePlaces(tx, municipality.id, data),
    );
    const { categoryIds, locationIds } = ids;
    const questions = await mergeQuestions(tx, municipality.id, categoryIds, data);
    const signs = await addSigns(tx, municipality.id, locationIds, data);
    const standing = await replaceStanding(tx, municipality.id, locationIds, data);
    const improvements = await mergeImprovements(tx, municipality.id, ids, data);
    const texts = await replaceTexts(tx, municipality.id, data.texts);
    return sum([municipality.counts, ...counts, ...questions, signs, ...standing, improvements, texts]);
  }, PATIENCE);
}

/** Whether the database holds no municipality yet. */
export async function isEmpty(prisma: PrismaClient): Promise<boolean> {
  return (await prisma.municipality.count()) === 0;
}
