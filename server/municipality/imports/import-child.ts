// Reads a table of places in a child process (child-process/run-in-child.ts), and compares it with whatever comes in: planned rows go out, some at a time.
import { Bundle } from '../../foundation/child-process/batches.ts';
import type { Job, Talk } from '../../foundation/child-process/messages.ts';
import { charactersIn, TableError, type TableRow } from '../../foundation/sheets/cells/rules.ts';
import type { TabledLocation } from './place-cells.ts';
import { findHeading, type Heading, LOOKED_AT, readHeading, withCategories } from './table-heading.ts';
import { knownOf, type Listing } from './known-names.ts';
import type { Mapping } from './mapping.ts';
import { placesIn, type PlacesText } from './places-text.ts';
import { makePlan, type Plan, type PlannedRow, type PlanParts } from './plan.ts';
import { ImportError, type Progress } from './rules.ts';
import { readTable } from '../../foundation/sheets/read.ts';
import { KIND_WORDS } from './text/words.ts';
import { keyFor } from './words.ts';

/** What all rows are compared with, beside the places. */
export interface Around extends Pick<PlanParts, 'municipalityId' | 'language'> {
  readonly listing: Listing;
}

/** What it hears: first the table; then, as often as a plan is wanted, `around`, the places as they are, and the end. */
export type ImportSaid =
  | { readonly table: Uint8Array; readonly languages: readonly string[]; readonly mapping: Mapping }
  | { readonly around: Around }
  | { readonly places: PlacesText }
  | { readonly end: true };

/** What it says: how far it is, what it has read or why it cannot, the planned rows, and at last the rest of the plan. */
export type ImportPiece =
  | { readonly progress: Progress }
  | { readonly refused: Pick<ImportError, 'fault' | 'line' | 'headings'> }
  | { readonly read: { readonly heading: Heading; readonly count: number } }
  | { readonly planned: readonly PlannedRow[] }
  | { readonly plan: Omit<Plan, 'rows'> };

type Ends = Talk<ImportPiece, ImportSaid>;

export const work: Job<ImportPiece, ImportSaid>['work'] = async (talk) => {
  const { say, hear } = talk;
  const said = await hear();
  if (!('table' in said)) throw new TypeError('The table comes first.');
  try {
    const file = await readPlaces(Buffer.from(said.table), said, (done) =>
      say({ progress: { step: 'READING', done, of: null } }),
    );
    await say({ read: { heading: file.heading, count: file.rows.length } });
    // Whoever listens ends it.
    for (;;) await tellPlan(talk, file, said.mapping);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { fault, line, headings } = error;
    await say({ refused: { fault, line, headings } });
  }
};

async function tellPlan(
  { say, hear }: Ends,
  { heading, rows }: PlacesFile,
  { categories }: Mapping,
): Promise<void> {
  const stored: TabledLocation[] = [];
  let around: Around | null = null;
  for (let said = await hear(); !('end' in said); said = await hear()) {
    if ('around' in said) ({ around } = said);
    else if ('places' in said) stored.push(...placesIn(said.places));
  }
  if (around === null) throw new TypeError('A plan needs to know of what.');
  const { listing, ...others } = around;
  const bundle = new Bundle<PlannedRow>((planned) => say({ planned }));
  const plan = await makePlan({
    ...others,
    heading,
    rows,
    stored,
    known: knownOf(listing, categories),
    report: (done) => say({ progress: { step: 'COMPARING', done, of: rows.length } }),
    tell: (row) => bundle.add(row, charactersIn({ cells: row.told.cells ?? [] })),
  });
  await bundle.tellRest();
  await say({ plan });
}

interface PlacesFile {
  readonly heading: Heading;
  readonly rows: readonly TableRow[];
}

/** Rows after which progress is told. */
const TOLD = 500;

const isKind = (cell: string): boolean => keyFor(KIND_WORDS, cell) !== null;

/** Reads the table; `report` hears how many rows were read. Throws an ImportError where it is none of places. */
async function readPlaces(
  bytes: Buffer,
  { languages, mapping }: { readonly languages: readonly string[]; readonly mapping: Mapping },
  report: (done: number) => Promise<void>,
): Promise<PlacesFile> {
  const rows: TableRow[] = [];
  let heading: Heading | null = null;
  /** Takes the heading, and what stands above it, from the rows. */
  const begin = (): Heading => {
    const row = rows.splice(0, findHeading(rows, languages, mapping) + 1).at(-1);
    if (row === undefined) throw new ImportError('NO_ROWS', null);
    return readHeading(row, languages, mapping);
  };
  await report(0);
  try {
    for await (const row of readTable(bytes)) {
      rows.push(row);
      if (heading === null && rows.length === LOOKED_AT) heading = begin();
      if (rows.length % TOLD === 0) await report(rows.length);
    }
  } catch (error) {
    throw error instanceof TableError ? new ImportError(error.fault, error.line) : error;
  }
  heading ??= begin();
  if (rows.length === 0) throw new ImportError('NO_ROWS', null);
  return { heading: withCategories(heading, isKind, rows), rows };
}
