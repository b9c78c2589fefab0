// What a row of a table says of a place: the draft that it comes to, and what is wrong with it.
import { draftFaults, tidyDraft, type LocationDraft } from '../locations/draft.ts';
import { locationStateOf, type LocationKind } from '../locations/rules.ts';
import type { TabledLocation } from './cells.ts';
import type { Column } from './columns.ts';
import type { Heading } from './heading.ts';
import { readHours } from './hours.ts';
import type { Known } from './known.ts';
import type { Reason, RowFault } from './rules.ts';
import { KIND_WORDS, STATE_WORDS } from './text/words.ts';
import { keyFor } from './words.ts';

export interface RowRead {
  /** What the place would be: a column that the table lacks leaves it what it is. */
  readonly draft: LocationDraft;
  readonly reasons: readonly Reason[];
}

/** Nothing is kept under it. */
const NOTHING = 0n;

const BLANK: LocationDraft = {
  kind: 'place',
  externalId: null,
  name: { bg: '' },
  address: null,
  settlementId: NOTHING,
  categoryId: NOTHING,
  registrationNumber: null,
  line: null,
  latitude: null,
  longitude: null,
  hours: [],
};

/** Reads the row over the place that has its external id already; null: there is none. */
export function readRow(
  cells: readonly string[],
  { places }: Heading,
  known: Known,
  stored: TabledLocation | null,
): RowRead {
  const reasons: Reason[] = [];
  const refuse = (column: Column, fault: RowFault, detail: string | null = null) =>
    void reasons.push({ column, fault, detail });
  /** Reads a cell where the table has its column. */
  const read = <T>(column: Column, otherwise: T, meaning: (text: string) => T): T => {
    const at = places.get(column);
    return at === undefined ? otherwise : meaning((cells[at] ?? '').trim());
  };
  const text = (column: Column, otherwise: string | null) => read(column, otherwise, (cell) => cell || null);
  const texts = (field: 'name' | 'address') => {
    const before = Object.entries((stored ?? BLANK)[field] ?? {});
    const others = before.filter(([language]) => !known.languages.includes(language));
    const given = known.languages.map((language) => {
      const kept = before.find(([each]) => each === language)?.[1] ?? '';
      return [language, read(`${field}.${language}`, kept, (cell) => cell)] as const;
    });
    return { bg: '', ...Object.fromEntries([...others, ...given]) };
  };
  const number = (column: 'latitude' | 'longitude') =>
    read(column, (stored ?? BLANK)[column], (cell) => {
      if (cell === '') return null;
      if (/^-?\d+([.,]\d+)?$/.test(cell)) return Number(cell.replace(',', '.'));
      refuse(column, 'NOT_A_NUMBER');
      return null;
    });
  const named = (column: 'settlement' | 'category', otherwise: bigint) =>
    read(column, otherwise, (cell) => {
      if (cell === '') return NOTHING;
      const found = known[column === 'settlement' ? 'settlements' : 'categories'].find(cell);
      if ('fault' in found) refuse(column, found.fault, found.detail);
      else if (found.isRetired && found.id !== otherwise) refuse(column, 'NOT_IN_USE');
      return 'id' in found ? found.id : otherwise;
    });
  const kind = read<LocationKind>('kind', stored?.kind ?? BLANK.kind, (cell) => {
    if (cell === '') return stored?.kind ?? BLANK.kind;
    const key = keyFor(KIND_WORDS, cell);
    if (key === null) refuse('kind', 'NOT_KNOWN');
    else if (stored !== null && key !== stored.kind) refuse('kind', 'OTHER_KIND');
    return key ?? BLANK.kind;
  });
  const draft = tidyDraft({
    kind: stored?.kind ?? kind,
    externalId: text('externalId', null),
    name: texts('name'),
    address: texts('address'),
    settlementId: named('settlement', stored?.settlementId ?? NOTHING),
    categoryId: named('category', stored?.categoryId ?? NOTHING),
    registrationNumber: text('registrationNumber', stored?.registrationNumber ?? null),
    line: text('line', stored?.line ?? null),
    latitude: number('latitude'),
    longitude: number('longitude'),
    hours: read('hours', stored?.hours ?? [], (cell) => {
      const hours = readHours(cell);
      if (hours === null) refuse('hours', 'NOT_HOURS');
      return hours ?? [];
    }),
  });
  read('codes', null, (cell) => {
    const codes = cell.split(/[^\p{L}\p{N}]+/u).filter((code) => code !== '');
    if (codes.toSorted().join() !== (stored?.codes ?? []).toSorted().join()) refuse('codes', 'OTHER_CODE');
    return null;
  });
  read('state', null, (cell) => {
    const state = stored === null ? 'IN_USE' : locationStateOf(stored);
    if (cell !== '' && keyFor(STATE_WORDS, cell) !== state) refuse('state', 'OTHER_STATE');
    return null;
  });
  if (stored?.kind === 'tablet') refuse('externalId', 'A_TABLET');
  return { draft, reasons: [...reasons, ...faultsOf(draft, reasons)] };
}

/** What is wrong with the draft, where the cell itself was understood. */
function faultsOf(draft: LocationDraft, before: readonly Reason[]): Reason[] {
  const missing = (['settlement', 'category'] as const).filter((column) => draft[`${column}Id`] === NOTHING);
  const faults: Reason[] = [
    ...(draft.externalId === null ? [reason('externalId', 'REQUIRED')] : []),
    ...missing.map((column) => reason(column, 'REQUIRED')),
    ...draftFaults(draft).map(({ field, fault }) => reason(columnOf(field), fault)),
  ];
  return faults.filter(
    ({ column }, at) =>
      !before.some((known) => known.column === column) &&
      faults.findIndex((other) => other.column === column) === at,
  );
}

function reason(column: Column, fault: RowFault): Reason {
  return { column, fault, detail: null };
}

/** The column of a field of the draft: hours.0.weekday stands in the column hours. */
function columnOf(field: string): Column {
  if (field.startsWith('hours')) return 'hours';
  return (field === 'name' || field === 'address' ? `${field}.bg` : field) as Column;
}
