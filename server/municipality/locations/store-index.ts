// What is written of the places, read for the index in which one is looked for.
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { PlaceWords } from './place-index.ts';
import { NAME_WORDS, PLACE_WORDS } from './store-words.ts';

/** Every place, or every one in use, with its words, in the order they were made; the marks of JSON are no part of them. */
export function listPlaceWords(
  prisma: PrismaClient,
  { municipalityId }: Grant<'locations.read'>,
  which: 'all' | 'in use',
): Promise<PlaceWords[]> {
  return prisma.$queryRaw<PlaceWords[]>(
    Prisma.sql`SELECT l.id, translate(${NAME_WORDS}, '[]"\\', '') AS name, translate(${PLACE_WORDS}, '[]"\\', '') AS said,
      l.line FROM locations l
      WHERE l.municipality_id = ${municipalityId} AND (${which === 'all'} OR l.retired_on IS NULL) ORDER BY l.id`,
  );
}
