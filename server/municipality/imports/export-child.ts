// Writes the places of a municipality in a child process (child-process/run-in-child.ts): places come in as the database wrote them, pieces of the file go out.
import type { Job, Talk } from '../../foundation/child-process/messages.ts';
import type { WritePiece } from '../../foundation/sheets/write-child.ts';
import type { Cells } from '../../foundation/sheets/cells/rules.ts';
import { writeTable, type TableEnding } from '../../foundation/sheets/write.ts';
import { locationCell } from './place-cells.ts';
import { columnsFor, headingOf } from './columns.ts';
import { knownOf, type Listing } from './known-names.ts';
import { placesIn, type PlacesText } from './places-text.ts';
import type { TableLanguage } from './text/words.ts';

/** Which file it is. */
export interface PlacesFileOf {
  readonly ending: TableEnding;
  /** Of headings, words and numbers. */
  readonly language: TableLanguage;
  readonly listing: Listing;
}

/** What it hears: first which file; then places, and the end. */
export type ExportSaid =
  | { readonly file: PlacesFileOf }
  | { readonly places: PlacesText }
  | { readonly end: true };

export const work: Job<WritePiece, ExportSaid>['work'] = async (talk) => {
  const said = await talk.hear();
  if (!('file' in said)) throw new TypeError('Places of no file.');
  const { ending, language } = said.file;
  for await (const piece of writeTable({ ending, language, heading: 1 }, rowsOf(said.file, talk)))
    await talk.say({ piece });
  await talk.say({ end: true });
};

/** Tablets are not among the places: they are where their desks are. */
async function* rowsOf(
  { listing, language }: PlacesFileOf,
  { hear }: Talk<WritePiece, ExportSaid>,
): AsyncGenerator<Cells> {
  const known = knownOf(listing);
  const columns = columnsFor(listing.languages);
  yield columns.map((column) => headingOf(column, language));
  for (let said = await hear(); !('end' in said); said = await hear()) {
    if (!('places' in said)) throw new TypeError('One file at a time.');
    for (const place of placesIn(said.places))
      if (place.kind !== 'tablet')
        yield columns.map((column) => locationCell(column, place, known, language));
  }
}
