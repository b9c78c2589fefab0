// What a table tells of a method: meetings with users, what came in by service and month, what media published. What is wrong with it, and what it comes to.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';

/** In each method the kinds that a row may have, in the order in which they are told. */
export const ROW_KINDS = {
  USERS: ['MEETING', 'FOCUS_GROUP', 'HEARING'],
  SIGNALS: ['SIGNAL', 'PROPOSAL', 'COMPLAINT', 'PRAISE'],
  MEDIA: ['POSITIVE', 'NEUTRAL', 'CRITICAL'],
} as const;
export type TabledMethod = keyof typeof ROW_KINDS;
export type RowKind = (typeof ROW_KINDS)[TabledMethod][number];

/** So many rows a table may have: they come in one request. */
export const MOST_ROWS: Readonly<Record<TabledMethod, number>> = { USERS: 200, SIGNALS: 800, MEDIA: 300 };
export const LONGEST_SERVICE = 100;
export const LONGEST_LINK = 200;
const MOST_COUNTED = 1_000_000;

/** A row as it comes in: the service by any of its names, '' for none. */
export interface GivenRow {
  readonly on: string;
  readonly kind: RowKind;
  readonly service: string;
  readonly count: number;
  readonly link: string | null;
}

/** A row as it is kept: of a link only the host, of a month its first day. */
export type MethodRow = {
  readonly on: string;
  readonly kind: RowKind;
  readonly service: Texts | null;
  readonly count: number;
  readonly source: string | null;
};

/** Sums of rows: of all, of a month, a service, a source. */
export interface Tally {
  readonly by: 'WHOLE' | 'MONTH' | 'SERVICE' | 'SOURCE';
  /** The first day of the month, or the host; null where neither. */
  readonly key: string | null;
  readonly service: Texts | null;
  readonly rows: number;
  /** One for each kind of the method. */
  readonly counts: readonly number[];
}

export const isTabled = (method: string): method is TabledMethod => Object.hasOwn(ROW_KINDS, method);

/** The host of an address of the web; null where it is none. */
function hostIn(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, hostname, username } = new URL(link);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && username === '' && hostname.includes('.');
  return isWeb ? hostname.replace(/^www\./, '') : null;
}

/** Services by each of their names, in small letters. */
export const servicesByName = (categories: readonly { readonly name: unknown }[]): Map<string, Texts> =>
  new Map(
    categories
      .map(({ name }) => textsOf(name))
      .flatMap((name) => Object.values(name).map((each) => [each.toLowerCase(), name] as const)),
  );

interface Asked {
  readonly year: number;
  readonly method: TabledMethod;
  /** The services of the municipality, by each of their names in small letters. */
  readonly services: ReadonlyMap<string, Texts>;
}

/** The rows as they will be kept, or what is wrong with them: a fault names the row, from 0. */
export function rowsFrom(
  given: readonly GivenRow[],
  { year, method, services }: Asked,
): { readonly rows: MethodRow[]; readonly faults: FieldFault[] } {
  if (given.length > MOST_ROWS[method]) return { rows: [], faults: [{ field: 'rows', fault: 'TOO_MANY' }] };
  const kinds: readonly RowKind[] = ROW_KINDS[method];
  const seen = new Set<string>();
  const rows: MethodRow[] = [];
  const faults: FieldFault[] = [];
  given.forEach(({ on, kind, service, count, link }, at) => {
    const fault = (field: string, of: FieldFault['fault']): void =>
      void faults.push({ field: `rows.${at}.${field}`, fault: of });
    if (!on.startsWith(`${year}-`)) return fault('on', 'OUT_OF_RANGE');
    if (!kinds.includes(kind)) return fault('kind', 'NOT_ALLOWED');
    if (service.length > LONGEST_SERVICE) return fault('service', 'TOO_LONG');
    const found = service === '' ? null : services.get(service.toLowerCase());
    if (found === undefined) return fault('service', 'UNKNOWN');
    if (count < 1 || count > MOST_COUNTED || (method === 'MEDIA' && count !== 1))
      return fault('count', 'OUT_OF_RANGE');
    if ((link ?? '').length > LONGEST_LINK) return fault('link', 'TOO_LONG');
    const source = method === 'MEDIA' ? hostIn(link ?? '') : null;
    if ((method === 'MEDIA') !== (source !== null)) return fault('link', 'NOT_ALLOWED');
    const key = method === 'MEDIA' ? link : `${on.slice(0, 7)} ${kind} ${service.toLowerCase()}`;
    // The same months, and the same publication, count once; two meetings of a day are two.
    if (method !== 'USERS' && seen.has(key ?? '')) return fault(method === 'MEDIA' ? 'link' : 'on', 'TAKEN');
    seen.add(key ?? '');
    rows.push({
      on: method === 'SIGNALS' ? `${on.slice(0, 7)}-01` : on,
      kind,
      service: found,
      count,
      source,
    });
  });
  return { rows, faults };
}

/** How many of each kind, in their order. */
function countsOf(method: TabledMethod, rows: readonly MethodRow[]): number[] {
  return ROW_KINDS[method].map((kind) =>
    rows.reduce((sum, row) => sum + (row.kind === kind ? row.count : 0), 0),
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** What the rows come to: all of them, then months in their order, then services and sources, the most first. Nothing of no rows. */
export function talliesOf(method: TabledMethod, rows: readonly MethodRow[]): Tally[] {
  if (rows.length === 0) return [];
  const groups = (by: Tally['by'], keyOf: (row: MethodRow) => string | null): Tally[] => {
    const keys = new Set(rows.map(keyOf).filter((key) => key !== null));
    return [...keys].map((key) => {
      const own = rows.filter((row) => keyOf(row) === key);
      const service = by === 'SERVICE' ? (own[0]?.service ?? null) : null;
      return {
        by,
        key: service ? null : key,
        service,
        rows: own.length,
        counts: countsOf(method, own),
      };
    });
  };
  const most = (a: Tally, b: Tally): number => sum(b.counts) - sum(a.counts);
  return [
    { by: 'WHOLE', key: null, service: null, rows: rows.length, counts: countsOf(method, rows) },
    ...groups('MONTH', ({ on }) => `${on.slice(0, 7)}-01`).toSorted((a, b) =>
      (a.key ?? '').localeCompare(b.key ?? ''),
    ),
    ...groups('SERVICE', ({ service }) => service?.bg ?? null).toSorted(most),
    ...groups('SOURCE', ({ source }) => source).toSorted(most),
  ];
}
