// Reads an edition of the register of settlements: CSV, XLSX or JSON, as the statistical institute publishes it.
import { decode } from '../../foundation/sheets/csv/encoding.ts';
import { readTable } from '../../foundation/sheets/read.ts';
import { TableError, type TableFault, type TableRow } from '../../foundation/sheets/cells/rules.ts';
import { DISTRICT_CENTRES, ekatteFrom, MUNICIPALITY_CODE, type RegisterEntry } from './rules.ts';
import { FURTHER_HEADINGS, HEADINGS, TOWN } from './text/headings.ts';

type Column = keyof typeof HEADINGS | keyof typeof FURTHER_HEADINGS;

/** What can be wrong with a file of the register, beside what can be wrong with any table. */
export type RegisterFault = TableFault | 'NO_REGISTER_COLUMNS';

/** Says that the file is no register, and why. */
export class RegisterError extends Error {
  override readonly name = 'RegisterError';
  readonly fault: RegisterFault;
  readonly line: number | null;

  constructor(fault: RegisterFault, line: number | null) {
    super(fault);
    this.fault = fault;
    this.line = line;
  }
}

/** Bulgaria has 265; each is offered to whoever chooses one. */
const MOST_MUNICIPALITIES = 5_000;
/** Rows before the heading: titles and notes. */
const MOST_BEFORE = 10;

/** Every settlement in the file; notes among the rows are left out. Throws a RegisterError. */
export async function readRegister(bytes: Buffer): Promise<RegisterEntry[]> {
  const entries: RegisterEntry[] = [];
  const municipalities = new Set<string>();
  let places: ReadonlyMap<Column, number> | null = null;
  let before = 0;
  try {
    for await (const { cells } of isJson(bytes) ? rowsOfJson(bytes) : readTable(bytes)) {
      if (places === null) {
        places = placesIn(cells);
        if (places === null && ++before >= MOST_BEFORE) break;
        continue;
      }
      const entry = entryIn(cells, places);
      if (entry === null) continue;
      entries.push(entry);
      municipalities.add(entry.municipality);
      if (municipalities.size > MOST_MUNICIPALITIES) throw new TableError('TOO_COSTLY', null);
    }
  } catch (error) {
    throw error instanceof TableError ? new RegisterError(error.fault, error.line) : error;
  }
  if (entries.length === 0) throw new RegisterError('NO_REGISTER_COLUMNS', null);
  return entries;
}

function isJson(bytes: Buffer): boolean {
  return /^\uFEFF?\s*[[{]/.test(bytes.subarray(0, 100).toString('utf8'));
}

/** The objects of a JSON array, wherever it lies, as rows under the names of their members. */
async function* rowsOfJson(bytes: Buffer): AsyncGenerator<TableRow> {
  const records = recordsIn(parse(decode(bytes)));
  const names = Object.keys(records[0] ?? {});
  yield { line: 1, cells: names };
  for (const [at, record] of records.entries())
    yield { line: at + 1, cells: names.map((name) => textOf(record[name])) };
}

type Member = Readonly<Record<string, unknown>>;

function recordsIn(value: unknown): readonly Member[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  return (
    Object.values(value)
      .map(recordsIn)
      .find(({ length }) => length > 0) ?? []
  );
}

const isObject = (value: unknown): value is Member => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new TableError('BROKEN', null, { cause });
  }
}

/** Where the columns stand; null where the row is no heading. */
function placesIn(cells: readonly string[]): ReadonlyMap<Column, number> | null {
  const titles = cells.map((cell) => cell.trim().toLowerCase());
  const placed = (headings: Partial<Record<Column, readonly string[]>>) =>
    (Object.entries(headings) as [Column, readonly string[]][]).map(
      ([column, names]) => [column, titles.findIndex((title) => names.includes(title))] as const,
    );
  const needed = placed(HEADINGS);
  return needed.some(([, at]) => at === -1) ? null : new Map([...needed, ...placed(FURTHER_HEADINGS)]);
}

function entryIn(cells: readonly string[], places: ReadonlyMap<Column, number>): RegisterEntry | null {
  const cell = (column: Column) => (cells[places.get(column) ?? -1] ?? '').trim();
  const ekatte = ekatteFrom(cell('ekatte'));
  const municipality = cell('municipality').toUpperCase();
  const name = cell('name');
  if (ekatte === null || name === '' || !MUNICIPALITY_CODE.test(municipality)) return null;
  const townKind = DISTRICT_CENTRES.has(ekatte) ? 'city' : 'town';
  const rank = /^[0-8]$/.test(cell('rank')) ? Number(cell('rank')) : null;
  const kind = TOWN.test(cell('kind')) ? townKind : 'village';
  const municipalityName = cell('municipalityName') || null;
  const isDirect = cell('mayoralty').endsWith('-00');
  return { ekatte, kind, name, municipality, rank, isDirect, municipalityName };
}
