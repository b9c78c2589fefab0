// What the journal of a city tells without a word for it: kinds of things, and names of fields and of what is inside of them.
import type { Pool } from 'pg';
import { journalBg } from '../../client/text/journal.bg.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import type { City } from './city.ts';

const LANGUAGES = new Set(['bg', 'en', 'tr']);

/** The names in what an entry tells that a reader would see as they are stored; hours are told as hours. */
function wordlessIn(told: unknown, isInside = false): string[] {
  if (typeof told !== 'object' || told === null) return [];
  if (Array.isArray(told)) return told.flatMap((each) => wordlessIn(each, true));
  return Object.entries(told).flatMap(([name, value]) => {
    const hasWord =
      Object.hasOwn(journalBg.fields, name) ||
      (isInside && (Object.hasOwn(journalBg.inner, name) || LANGUAGES.has(name)));
    return [...(hasWord ? [] : [name]), ...(name === 'hours' ? [] : wordlessIn(value, true))];
  });
}

/** All of it until now, each once. A city's own texts are told by their paths. */
export async function wordless(owner: Pool, { id }: Pick<City, 'id'>): Promise<string[]> {
  const { rows } = await owner.query<{ subject: string; before: unknown; after: unknown }>(
    Prisma.sql`SELECT subject, before, after FROM audit_entries WHERE municipality_id = ${id} AND subject <> 'Texts'`,
  );
  const found = rows.flatMap(({ subject, before, after }) => [
    ...(Object.hasOwn(journalBg.subjects, subject) ? [] : [subject]),
    ...[before, after].flatMap((told) => wordlessIn(told).map((name) => `${subject}: ${name}`)),
  ]);
  return [...new Set(found)];
}
