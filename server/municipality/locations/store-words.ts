// Whether what is written of a place holds what somebody looks for: as it was typed, or every word of it in any order.
import { Prisma } from '../../../prisma/generated/client.ts';
import { patternOf, wordsIn } from './words.ts';

/** The texts of all languages, as a list of JSON: the quickest that there is. */
export const inAllLanguages = (texts: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`jsonb_path_query_array(${texts}, '$.*')`;

/**
 * `text`: put together once for each, in any case; the marks of JSON are no part of it. `more`: what is found only as it was typed,
 * since every number is part of some code.
 */
export function holdsWords(text: Prisma.Sql, search: string, more = Prisma.sql`NULL`): Prisma.Sql {
  const patterns = wordsIn(search.toLowerCase()).map(patternOf);
  return Prisma.sql`(SELECT strpos(concat_ws(' ', said, lower(${more})), lower(${search})) > 0 OR said ~ ALL (${patterns}::text[])
    FROM (SELECT lower(translate(${text}, '[]"\\', '')) AS said OFFSET 0) AS words)`;
}

/** What a location `l` itself is called. */
export const NAME_WORDS = Prisma.sql`concat_ws(' ', l.registration_number, ${inAllLanguages(Prisma.sql`l.name`)})`;

/** What is written of a location `l`, with the names of its settlement and category. */
export const PLACE_WORDS = Prisma.sql`concat_ws(' ', ${NAME_WORDS},
  ${inAllLanguages(Prisma.sql`l.address`)},
  (SELECT ${inAllLanguages(Prisma.sql`name`)} FROM settlements WHERE municipality_id = l.municipality_id AND id = l.settlement_id),
  (SELECT ${inAllLanguages(Prisma.sql`name`)} FROM categories WHERE municipality_id = l.municipality_id AND id = l.category_id))`;
