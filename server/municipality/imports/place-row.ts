// What a row of a table says of a place: the draft that it comes to, and what is wrong with it.
import { draftFaults, tidyDraft, type LocationDraft } from '../managed-locations/draft.ts';
import type { LocationHours } from '../hours/rules.ts';
import { locationStateOf, type LocationKind } from '../locations/location-kinds.ts';
import { eachPlainText } from '../locations/plain-texts.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import { positionOf } from '../../foundation/positions.ts';
import { BLANK, NOWHERE } from './blank-place.ts';
import type { TabledLocation } from './place-cells.ts';
import type { Column } from './columns.ts';
import type { Heading } from './table-heading.ts';
import { isFailedFormula } from './cell-faults.ts';
import { readHours } from './hours-cell.ts';
import type { Known } from './known-names.ts';
import type { Reason, RowFault } from './rules.ts';
import { positionFault } from './position-faults.ts';
import { KIND_WORDS, STATE_WORDS, YES_WORDS } from './text/words.ts';
import type { Present, Since } from './told-since.ts';
import { keyFor } from './words.ts';

export interface RowRead {
  /** What the place would be: a column that the table lacks leaves it what it is. */
  readonly draft: LocationDraft;
  readonly reasons: readonly Reason[];
  /** The groups that it would be in. */
  readonly groupIds: readonly bigint[];
  /** What was true when the table was written. */
  readonly since: readonly Since[];
}

/** Reads the row over the place that has its external id already; null: there is none. */
export function readRow(
  cells: readonly string[],
  heading: Heading,
  known: Known,
  stored: TabledLocation | null,
  present: Present,
): RowRead {
  const row = new RowCells(cells, heading);
  const before = stored ?? BLANK;
  const draft = tidyDraft({
    kind: kindIn(row, stored),
    externalId: row.text('externalId', null),
    name: textsIn(row, 'name', before.name, known),
    address: textsIn(row, 'address', before.address ?? { bg: '' }, known),
    settlementId: idIn(row, 'settlement', before.settlementId, known),
    categoryId: idIn(row, 'category', before.categoryId, known),
    ...eachPlainText((name) => withDay(row.text(name, before[name]))),
    latitude: degreesIn(row, 'latitude', before.latitude),
    longitude: degreesIn(row, 'longitude', before.longitude),
    hours: hoursIn(row, before.hours),
    asksPresence: yesIn(row, 'asksPresence', before.asksPresence),
  });
  const groupIds = groupsIn(row, known, stored);
  const since = compareTold(row, stored, present);
  if (isMoved(draft, stored)) row.reasons.push(...positionReasons(draft, row.reasons));
  const faults = faultsOf(draft, row.reasons).map((reason) =>
    reason.fault === 'REQUIRED' && !heading.places.has(reason.column)
      ? { ...reason, fault: 'NO_COLUMN' as const }
      : reason,
  );
  const reasons = [...row.reasons, ...faults];
  const open = reasons.length === 0 ? null : openQuote(cells, heading);
  // All else that is wrong comes of it.
  return { draft, reasons: open === null ? reasons : [open], groupIds, since };
}

/** A cell over several lines, which only hours have: a quote that opens in it closes somewhere below. */
function openQuote(cells: readonly string[], { places }: Pick<Heading, 'places'>): Reason | null {
  const [found] =
    [...places].find(([column, at]) => column !== 'hours' && /[\r\n]/.test((cells[at] ?? '').trim())) ?? [];
  return found === undefined ? null : { column: found, fault: 'QUOTE_UNCLOSED', detail: null };
}

const isMoved = (draft: LocationDraft, stored: TabledLocation | null): boolean =>
  draft.latitude !== stored?.latitude || draft.longitude !== stored?.longitude;

/** Where a position is understood, whether a place can be there. */
function positionReasons(draft: LocationDraft, before: readonly Reason[]): Reason[] {
  const position = positionOf(draft);
  const isWrong = [...before, ...faultsOf(draft, before)].some(({ column }) => COORDINATES.has(column));
  const fault = position === null || isWrong ? null : positionFault(position);
  return fault === null ? [] : [{ column: 'latitude', fault, detail: null }];
}

const COORDINATES: ReadonlySet<Column> = new Set(['latitude', 'longitude']);

/** A place stays what it is; of a new one an empty cell says that it is a place. */
function kindIn(row: RowCells, stored: TabledLocation | null): LocationKind {
  const otherwise = stored?.kind ?? BLANK.kind;
  return row.read('kind', otherwise, (text) => {
    const kind = keyFor(KIND_WORDS, text);
    if (text !== '' && kind === null) row.refuse('kind', 'NOT_KNOWN');
    if (kind !== null && stored !== null && kind !== stored.kind) row.refuse('kind', 'OTHER_KIND');
    return stored?.kind ?? kind ?? BLANK.kind;
  });
}

/** The texts in the municipality's languages; any other language keeps its text. */
function textsIn(row: RowCells, field: 'name' | 'address', before: Texts, { languages }: Known): Texts {
  const others = Object.entries(before).filter(([language]) => !languages.includes(language));
  const given = languages.map((language) => {
    const text = row.read(`${field}.${language}`, before[language] ?? '', (cell) => cell);
    return [language, text] as const;
  });
  return { bg: '', ...Object.fromEntries([...others, ...given]) };
}

function idIn(row: RowCells, column: 'settlement' | 'category', before: bigint, known: Known): bigint {
  const directory = column === 'settlement' ? known.settlements : known.categories;
  return row.read(column, before, (text) => {
    if (text === '') return NOWHERE;
    const found = directory.find(text);
    if ('fault' in found) {
      row.refuse(column, found.fault, found.detail);
      return before;
    }
    if (found.isRetired && found.id !== before) row.refuse(column, 'NOT_IN_USE');
    return found.id;
  });
}

/** A day as people write it in a table, 5.6.2027, as it is kept; any other text as it is. */
function withDay(text: string | null): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text ?? '') ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Degrees, with a decimal point or a comma. */
function degreesIn(row: RowCells, column: 'latitude' | 'longitude', before: number | null): number | null {
  return row.read(column, before, (text) => {
    if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
    if (text !== '') row.refuse(column, 'NOT_A_NUMBER');
    return null;
  });
}

function hoursIn(row: RowCells, before: readonly LocationHours[]): readonly LocationHours[] {
  return row.read('hours', before, (text) => {
    const hours = readHours(text);
    if (hours === null) row.refuse('hours', 'NOT_HOURS');
    return hours ?? [];
  });
}

/** An empty cell says no. */
function yesIn(row: RowCells, column: 'asksPresence', before: boolean): boolean {
  return row.read(column, before, (text) => {
    const said = text === '' ? 'no' : keyFor(YES_WORDS, text);
    if (said === null) row.refuse(column, 'NOT_KNOWN');
    return said === null ? before : said === 'yes';
  });
}

function groupsIn(row: RowCells, { groups }: Known, stored: TabledLocation | null): readonly bigint[] {
  const before = groups.ofPlace(stored?.id ?? null);
  return row.read('groups', before, (text) => {
    const read = groups.read(text, before);
    if (!('fault' in read)) return read;
    row.refuse('groups', read.fault, read.detail);
    return before;
  });
}

/** Refuses what a table only tells, where it tells something else than is true, or was. Answers what was. */
function compareTold(row: RowCells, stored: TabledLocation | null, present: Present): Since[] {
  const codes = row.read('codes', stored?.codes ?? [], (text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const since = stored === null ? (codes.length > 0 ? null : []) : present.codesSince(codes, stored);
  if (since === null) row.refuse('codes', 'OTHER_CODE');
  const state = stored === null ? 'IN_USE' : locationStateOf(stored);
  const told = row.read('state', state, (text) => (text === '' ? state : keyFor(STATE_WORDS, text)));
  const merged = stored !== null && told === 'IN_USE' ? present.mergedSince(stored) : null;
  if (told !== state && merged === null) row.refuse('state', 'OTHER_STATE');
  if (stored?.kind === 'tablet') row.refuse('externalId', 'A_TABLET');
  return [...(since ?? []), ...(merged ? [merged] : [])];
}

/** What is wrong with the draft, one thing a column, where the cell itself was understood. */
function faultsOf(draft: LocationDraft, before: readonly Reason[]): Reason[] {
  const missing = (['externalId', 'settlement', 'category'] as const).filter((column) =>
    column === 'externalId' ? draft.externalId === null : draft[`${column}Id`] === NOWHERE,
  );
  const reasons = [
    ...missing.map((column): Reason => ({ column, fault: 'REQUIRED', detail: null })),
    ...draftFaults(draft).map(({ field, fault }): Reason => ({
      column: columnOf(field),
      fault: field.startsWith('hours') && fault === 'OUT_OF_RANGE' ? 'NOT_A_TIME' : fault,
      detail: null,
    })),
  ];
  const isFirst = ({ column }: Reason, at: number) =>
    reasons.findIndex((other) => other.column === column) === at;
  const isUnderstood = ({ column }: Reason) => before.every((known) => known.column !== column);
  return reasons.filter((reason, at) => isFirst(reason, at) && isUnderstood(reason));
}

/** The column of a field of the draft: hours.0.weekday stands in the column hours. */
function columnOf(field: string): Column {
  if (field.startsWith('hours')) return 'hours';
  return (field === 'name' || field === 'address' ? `${field}.bg` : field) as Column;
}

/** Characters that a cell may have to mean anything: a week's hours take some hundred. */
const LONGEST_CELL = 1_000;

/** The cells of a row by column, with what is wrong with them gathered as they are read. */
class RowCells {
  readonly reasons: Reason[] = [];
  readonly #cells: readonly string[];
  readonly #places: Heading['places'];

  constructor(cells: readonly string[], { places }: Heading) {
    this.#cells = cells;
    this.#places = places;
  }

  /** What the cell of the column means; `otherwise` where the table has no such column, or the cell is too long to be read. */
  read<T>(column: Column, otherwise: T, meaning: (text: string) => T): T {
    const at = this.#places.get(column);
    if (at === undefined) return otherwise;
    const text = (this.#cells[at] ?? '').trim();
    const isFailed = isFailedFormula(text);
    if (text.length <= LONGEST_CELL && !isFailed) return meaning(text);
    this.refuse(column, isFailed ? 'FORMULA_ERROR' : 'TOO_LONG');
    return otherwise;
  }

  /** The cell as it is; null where it is empty. */
  text(column: Column, otherwise: string | null): string | null {
    return this.read(column, otherwise, (text) => text || null);
  }

  /** Gathers what is wrong with the cell. */
  refuse(column: Column, fault: RowFault, detail: string | null = null): void {
    this.reasons.push({ column, fault, detail });
  }
}
