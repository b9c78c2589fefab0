// GET /members/files/locations/SLUG.csv and .xlsx: all places of a municipality, as a file that imports unchanged.
import type { ServerResponse } from 'node:http';
import { asMember } from '../database/tenant.ts';
import type { Context } from '../graphql/context.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { dayIn } from '../municipalities/rules.ts';
import { listCategories, listSettlements } from '../municipalities/store.ts';
import { writeCsv } from '../tables/csv/write.ts';
import { sendTable } from '../tables/send.ts';
import { writeXlsx } from '../tables/xlsx/write.ts';
import { locationCell, type TabledLocation } from './cells.ts';
import { columnsFor, headingOf } from './columns.ts';
import { languageIn } from './language.ts';
import { knownOf } from './known.ts';
import { eachTabled } from './store-import.ts';

interface Format {
  readonly ending: string;
  readonly type: string;
  readonly write: (rows: AsyncIterable<readonly string[]>) => AsyncIterable<string | Uint8Array>;
}

type Asked = [response: ServerResponse, slug: string, params: URLSearchParams, context: Context];

const CSV: Format = { ending: 'csv', type: 'text/csv; charset=utf-8', write: writeCsv };
const XLSX: Format = {
  ending: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: writeXlsx,
};

/** Answers with the municipality's places as a CSV. `params`: the language of headings and words. */
export const answerCsv = (...asked: Asked): Promise<void> => answerWith(CSV, ...asked);

/** The same as an XLSX. */
export const answerXlsx = (...asked: Asked): Promise<void> => answerWith(XLSX, ...asked);

/** Tablets are not among the places: they are where their desks are. */
async function answerWith({ ending, type, write }: Format, ...asked: Asked): Promise<void> {
  const [response, slug, params, context] = asked;
  const language = languageIn(params);
  const { database, now } = context;
  const municipality = await getMunicipality(context, slug);
  const exporting = context.grant('locations.export', municipality.id);
  const read = context.grant('municipalities.read', municipality.id);
  const { prisma } = database.citizen;
  const known = knownOf(
    municipality,
    await listSettlements(prisma, read),
    await listCategories(prisma, read),
  );
  const columns = columnsFor(municipality.languages);
  // Each batch in a transaction of its own: whoever downloads slowly holds none.
  const locations = eachTabled(exporting, (work) => asMember(database.member.prisma, municipality.id, work));
  // Before anything is answered, so that a refusal can still be one.
  const first = await locations.next();
  const heading = columns.map((column) => headingOf(column, language));
  const cells = (location: TabledLocation) =>
    columns.map((column) => locationCell(column, location, known, language));
  const name = `${slug}-${dayIn(municipality.timeZone, now())}.${ending}`;
  await sendTable(response, { name, type }, write(rowsOf(heading, first, locations, cells)));
}

async function* rowsOf(
  heading: readonly string[],
  first: IteratorResult<TabledLocation, void>,
  others: AsyncIterable<TabledLocation>,
  cells: (location: TabledLocation) => readonly string[],
): AsyncGenerator<readonly string[]> {
  yield heading;
  if (first.done) return;
  if (first.value.kind !== 'tablet') yield cells(first.value);
  for await (const location of others) if (location.kind !== 'tablet') yield cells(location);
}
