// What is true of a municipality that is taken out as a file: its format, what stays behind and why, in which order tables come in.

/** The format of the file. One with another number is refused. */
export const FORMAT = 1;

/** Tables of a municipality that no export takes along; the texts of its README say why. */
export const LEFT_BEHIND = [
  'ballots',
  'ballot_keys',
  'weekly_ballots',
  'invitations',
  'identity_providers',
  'request_servers',
  'erasures',
  'allowances',
  'api_keys',
  'passes',
  'piles',
  'paper_slips',
  'spent_slips',
  'waiting_letters',
  'webhook_hosts',
  'webhooks',
  'webhook_deliveries',
] as const;

/** Its ids are moved among others that stand for nothing (store-export.ts), so that nobody counts them; a sheet of it tells nobody anything. */
export const TAKEN_IDS = 'ballot_ids';

/** A column as the catalog of the database knows it. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  /** Counts up by itself. */
  readonly isCounter: boolean;
}

/** A table of a municipality. */
export interface TenantTable {
  readonly name: string;
  /** Without municipality_id, which every one begins with. */
  readonly columns: readonly Column[];
  /** What it is sorted by: its key, so that no file tells in which order rows came. */
  readonly key: readonly string[];
  /** The tables that it refers to; it may be among them. */
  readonly refersTo: readonly string[];
  /** The columns that hold ids of accounts. */
  readonly people: readonly string[];
}

/** Whether an export takes the table along. */
export function isMoved({ name }: Pick<TenantTable, 'name'>): boolean {
  return !LEFT_BEHIND.some((each) => each === name);
}

/** The tables in an order in which none refers to a later one. Throws a TypeError where they refer to each other in a circle. */
export function inOrder<T extends Pick<TenantTable, 'name' | 'refersTo'>>(tables: readonly T[]): T[] {
  const ordered: T[] = [];
  const left = new Map(tables.map((table) => [table.name, table]));
  while (left.size > 0) {
    const free = [...left.values()].filter(({ name, refersTo }) =>
      refersTo.every((other) => other === name || !left.has(other)),
    );
    if (free.length === 0) throw new TypeError(`Tables refer to each other: ${[...left.keys()].join(', ')}`);
    for (const table of free) left.delete(table.name);
    ordered.push(...free);
  }
  return ordered;
}

/** Whether its rows refer to each other, so that they can only come in together. */
export function isKnotted({ name, refersTo }: Pick<TenantTable, 'name' | 'refersTo'>): boolean {
  return refersTo.includes(name);
}

/** The first column that tells the rows of one municipality apart. */
export function ownKeyOf({ key }: Pick<TenantTable, 'key'>): string {
  const own = key.find((column) => column !== 'municipality_id');
  if (own === undefined) throw new TypeError('A table has one row a municipality.');
  return own;
}

/** The columns that are bytes, and leave as files of their own. */
export function bytesOf({ columns }: Pick<TenantTable, 'columns'>): string[] {
  return columns.filter(({ type }) => type === 'bytea').map(({ name }) => name);
}

/** Where the rows of a table lie in the file. */
export const rowsPath = (table: string): string => `data/${table}.jsonl`;

/** Where those who are members lie. */
export const PEOPLE_PATH = 'data/users.jsonl';

/** Where the bytes of a row lie, by its key: pieces of open data are deflated, the others are photos. */
export const bytesPath = (table: string, key: string, column: string): string =>
  `files/${table}/${key}-${column}.${table === 'open_data_pieces' ? 'deflate' : 'jpg'}`;

export const MANIFEST_PATH = 'manifest.json';
