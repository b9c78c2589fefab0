// GET /members/files/results/SLUG/places.csv and its like: a table of results as a file, narrowed and in order as it is seen.
import type { Context } from '../../api/context.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { sendSheet } from '../../foundation/sheets/sheet.ts';
import { TABLE_ENDINGS, type TableEnding } from '../../foundation/sheets/write.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import type { Asked } from './table-request.ts';
import { askedBy, expectParts, searchIn } from './file-asked.ts';
import { READ_TABLE, type Names } from './file-tables.ts';
import type { PlaceSearch } from './place-rows.ts';
import { wordsIn } from './text/words.ts';
import { type Words } from './text/words.bg.ts';
import { RESULT_TABLES, type ResultTable } from './rules.ts';

/** The tables. */
export const RESULT_FILES = RESULT_TABLES.flatMap((table) =>
  TABLE_ENDINGS.map((ending) =>
    membersFile('GET', `/results/:slug/${table}.${ending}`, 'aggregates.read', (asked) =>
      answerResults(table, ending, asked),
    ),
  ),
);

/**
 * Answers with the table. Everything in it is published, and the API tells it to everybody: so the address, which a member
 * may send to anybody, asks for no session. It lies beside the other files of members since their pages link to it.
 */
async function answerResults(
  table: ResultTable,
  ending: TableEnding,
  file: FileAsked<'aggregates.read'>,
): Promise<void> {
  const { response, municipality, params, context } = file;
  const hasMonths = params.get('months') === 'numbers';
  // Where they are not shown they are not read.
  const asked = hasMonths ? askedBy(file) : { ...askedBy(file), months: [] };
  await expectParts(asked, context);
  const search = searchIn(params);
  const words = wordsIn(asked.language);
  const names = await namesFor(asked, context);
  const reading = { search, words, names, context };
  const { columns, rows, notes } = await READ_TABLE[table](asked, reading);
  const about = [...aboutOf(table, asked, search, words, names), ...notes, words.licence];
  const { language } = asked;
  const name = `${municipality.slug}-${table}-${asked.span.to ?? asked.today}`;
  const sent = { name, ending, language, readers: 'everybody' } as const;
  await sendSheet(response, sent, { about, heading: columns, rows });
}

/** What settlements and categories are called, out of use too. */
async function namesFor({ municipality, language }: Asked, { grant, remembered }: Context): Promise<Names> {
  const read = grant('municipalities.read', municipality.id);
  const named = (parts: readonly { readonly id: bigint; readonly name: unknown }[]) => {
    const byId = new Map(parts.map(({ id, name }) => [id, textIn(name, language)]));
    return (id: bigint) => byId.get(id) ?? '';
  };
  return {
    settlement: named(await remembered.settlements(read)),
    category: named(await remembered.categories(read)),
  };
}

function aboutOf(
  table: ResultTable,
  { municipality, language, span, before, today, filter }: Asked,
  { search, line }: PlaceSearch,
  words: Words,
  names: Names,
): string[] {
  const { settlementId, categoryId, standing } = filter;
  return [
    ...(municipality.isDemo ? [words.demo] : []),
    `${textIn(municipality.name, language)}. ${words.tables[table]}`,
    words.days(span.from, span.to ?? today),
    words.standing[standing.includes('UNCONFIRMED') ? 'together' : 'counted'],
    ...(before ? [words.before(before.from, before.to)] : []),
    ...(categoryId === null ? [] : [words.category(names.category(categoryId))]),
    ...(settlementId === null ? [] : [words.settlement(names.settlement(settlementId))]),
    ...(line === null ? [] : [words.line(line)]),
    ...(search === null ? [] : [words.search(search)]),
  ];
}
