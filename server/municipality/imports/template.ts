// A table of places to begin with: the heading that is read, and two example rows, which somebody writes over.
import type { ServerResponse } from 'node:http';
import { fileLanguage } from '../../foundation/file-language.ts';
import { textIn, textsOf } from '../../foundation/texts/per-language.ts';
import { sendSheet } from '../../foundation/sheets/sheet.ts';
import { TABLE_ENDINGS, type TableEnding } from '../../foundation/sheets/write.ts';
import { membersFile } from '../municipalities/members-file.ts';
import { listCategories, listSettlements } from '../municipalities/store.ts';
import { columnsFor, headingOf, partsOf, type Column } from './columns.ts';
import { SOMEWHERE, TEMPLATE_PLACES } from './text/template-places.ts';
import type { TableLanguage } from './text/words.ts';

/** What the examples are of. */
export interface Template {
  /** Of the municipality. */
  readonly languages: readonly string[];
  /** Of headings and words. */
  readonly language: TableLanguage;
  readonly settlement: string;
  readonly category: string;
}

/** What a table only tells has no place in a new one, nor have groups: they are made on their own page. */
const LEFT_OUT: ReadonlySet<Column> = new Set(['codes', 'state', 'groups']);

/** The heading and the rows. */
export function templateOf({ languages, language, ...own }: Template): {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const columns = columnsFor(languages).filter((column) => !LEFT_OUT.has(column));
  return {
    heading: columns.map((column) => headingOf(column, language)),
    rows: TEMPLATE_PLACES.map((example) =>
      columns.map((column) => {
        const [field, tag] = partsOf(column);
        if (field === 'settlement' || field === 'category') return own[field];
        return example[field]?.[tag === undefined ? language : tag === 'bg' ? 'bg' : 'en'] ?? '';
      }),
    ),
  };
}

/** The same as a file, for whoever may bring places in. */
export const TEMPLATE_FILES = TABLE_ENDINGS.map((ending) =>
  membersFile('GET', `/imports/:slug.${ending}`, 'locations.import', async (asked) => {
    const { response, municipality, context, params } = asked;
    const language = fileLanguage(params);
    const read = context.grant('municipalities.read', municipality.id);
    const { prisma } = context.database.citizen;
    const [settlement] = await listSettlements(prisma, read);
    const [category] = await listCategories(prisma, read);
    await sendTemplate(response, ending, {
      languages: municipality.languages,
      language,
      settlement: settlement ? textIn(textsOf(settlement.name), language) : SOMEWHERE.settlement,
      category: category ? textIn(textsOf(category.name), language) : SOMEWHERE.category,
    });
  }),
);

/** The same for a city that is not there yet. */
export async function answerTemplate(
  response: ServerResponse,
  ending: TableEnding,
  { searchParams }: URL,
): Promise<void> {
  const language = fileLanguage(searchParams);
  await sendTemplate(response, ending, { languages: ['bg', 'en'], language, ...SOMEWHERE });
}

async function sendTemplate(
  response: ServerResponse,
  ending: TableEnding,
  template: Template,
): Promise<void> {
  const { language } = template;
  await sendSheet(response, { name: 'places', ending, language, readers: 'members' }, templateOf(template));
}
