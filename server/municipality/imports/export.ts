// GET /members/files/locations/SLUG.csv and .xlsx: all places of a municipality, as a file that imports unchanged.
import type { ServerResponse } from 'node:http';
import { asMember } from '../../foundation/database/tenant.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { dayIn } from '../../foundation/days.ts';
import { listCategories, listSettlements } from '../municipalities/store.ts';
import { sendSheet } from '../../foundation/sheets/sheet.ts';
import type { TableEnding } from '../../foundation/sheets/write.ts';
import { locationCell, type TabledLocation } from './cells.ts';
import { columnsFor, headingOf } from './columns.ts';
import { knownOf, listingOf } from './known.ts';
import { placesIn, type PlacesText } from './places-text.ts';
import { eachPlaces } from './store-import.ts';

type Asked = [response: ServerResponse, slug: string, params: URLSearchParams, context: Context];

/** Answers with the municipality's places as a CSV. `params`: the language of headings and words. */
export const answerCsv = (...asked: Asked): Promise<void> => answerWith('csv', ...asked);

/** The same as an XLSX. */
export const answerXlsx = (...asked: Asked): Promise<void> => answerWith('xlsx', ...asked);

/** Tablets are not among the places: they are where their desks are. */
async function answerWith(ending: TableEnding, ...asked: Asked): Promise<void> {
  const [response, slug, params, context] = asked;
  const language = fileLanguage(params);
  const { database, now } = context;
  const municipality = await getMunicipality(context, slug);
  const exporting = context.grant('locations.export', municipality.id);
  const read = context.grant('municipalities.read', municipality.id);
  const { prisma } = database.citizen;
  const settlements = await listSettlements(prisma, read);
  const known = knownOf(listingOf(municipality, settlements, await listCategories(prisma, read)));
  const columns = columnsFor(municipality.languages);
  // Each batch in a transaction of its own: whoever downloads slowly holds none.
  const places = eachPlaces(exporting, (work) => asMember(database.member.prisma, municipality.id, work));
  // Before anything is answered, so that a refusal can still be one.
  const first = await places.next();
  const heading = columns.map((column) => headingOf(column, language));
  const cells = (location: TabledLocation) =>
    columns.map((column) => locationCell(column, location, known, language));
  const name = `${slug}-${dayIn(municipality.timeZone, now())}`;
  const file = { name, ending, language, readers: 'members' } as const;
  await sendSheet(response, file, { heading, rows: rowsOf(first, places, cells) });
}

async function* rowsOf(
  first: IteratorResult<PlacesText, void>,
  others: AsyncGenerator<PlacesText, void>,
  cells: (location: TabledLocation) => readonly string[],
): AsyncGenerator<readonly string[]> {
  for (let some = first; !some.done; some = await others.next())
    for (const place of placesIn(some.value)) if (place.kind !== 'tablet') yield cells(place);
}
