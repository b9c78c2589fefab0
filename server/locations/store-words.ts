// Whether what is written of a place holds what somebody looks for: as it was typed, or every word of it in any order.
import { Prisma } from '../../prisma/generated/client.ts';
import { patternOf, wordsIn } from './words.ts';

/** `text`: in lower case, put together once for each; `more`: what is found only as it was typed, since every number is part of some code. */
export function holdsWords(text: Prisma.Sql, search: string, more = Prisma.sql`NULL`): Prisma.Sql {
  const patterns = wordsIn(search.toLowerCase()).map(patternOf);
  return Prisma.sql`(SELECT strpos(concat_ws(' ', said, lower(${more})), lower(${search})) > 0 OR said ~ ALL (${patterns}::text[])
    FROM (SELECT ${text} AS said OFFSET 0) AS words)`;
}

/** What is written of a location `l`, in all languages and in lower case, with the names of its settlement and category. */
export const PLACE_WORDS = Prisma.sql`lower(concat_ws(' ', l.registration_number,
  (SELECT string_agg(value, ' ') FROM jsonb_each_text(l.name)), (SELECT string_agg(value, ' ') FROM jsonb_each_text(l.address)),
  (SELECT string_agg(value, ' ') FROM settlements around, jsonb_each_text(around.name)
    WHERE around.municipality_id = l.municipality_id AND around.id = l.settlement_id),
  (SELECT string_agg(value, ' ') FROM categories around, jsonb_each_text(around.name)
    WHERE around.municipality_id = l.municipality_id AND around.id = l.category_id)))`;
