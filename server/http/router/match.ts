// Finds what stands at a path, in time that grows with its length alone. Pure.

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'] as const;

export type Method = (typeof METHODS)[number];

/** A path as a table writes it. */
export interface Pattern {
  readonly methods: readonly Method[];
  /** With `:name` for each part that is read, and `*` at the end for whatever follows. Its first word is written out. */
  readonly path: string;
  /** What a part may be, as the source of a regular expression that is linear; without it whatever stands between two slashes. */
  readonly parts?: Readonly<Record<string, string>>;
  /** `loose`: also with a slash at its end. Without it the path is read letter by letter. */
  readonly spelling?: 'anyCase' | 'loose';
}

/** What stands at a path. */
export interface Found<Row> {
  /** All that the path takes. */
  readonly methods: readonly Method[];
  /** In the order of the table. */
  readonly rows: readonly [Row, ...Row[]];
  /** The named parts, as they stand in the path. */
  readonly parts: Readonly<Record<string, string>>;
}

// Node reads a head of 16 KB, each byte of which comes to six characters at most (%C3%BF).
const LONGEST_PATH = 100_000;

const wordOf = (path: string): string => path.slice(1).split('/', 1).join('').toLowerCase();

function patternOf({ path, parts = {}, spelling }: Pattern): RegExp {
  if (/^\/[:*]/.test(path)) throw new TypeError(`${path} has no first word.`);
  const source = path
    .replaceAll('.', String.raw`\.`)
    .replace('*', '.*')
    .replaceAll(/:([a-z]+)/g, (_, name: string) => `(?<${name}>${parts[name] ?? '[^/]+'})`);
  return new RegExp(`^${source}${spelling === 'loose' ? '/?' : ''}$`, spelling === undefined ? '' : 'i');
}

/** A function that finds what stands at a path: of two patterns that it fits the first, with every row that writes it so. */
export function createFind<Row extends Pattern>(table: readonly Row[]): (path: string) => Found<Row> | null {
  const byPath = new Map<string, [Row, ...Row[]]>();
  for (const row of table) {
    const rows = byPath.get(row.path);
    if (rows) rows.push(row);
    else byPath.set(row.path, [row]);
  }
  const byWord = new Map<string, (Omit<Found<Row>, 'parts'> & { readonly pattern: RegExp })[]>();
  for (const [path, rows] of byPath) {
    const methods = METHODS.filter((method) => rows.some((row) => row.methods.includes(method)));
    const places = byWord.get(wordOf(path)) ?? [];
    places.push({ pattern: patternOf(rows[0]), rows, methods });
    byWord.set(wordOf(path), places);
  }
  return (path) => {
    if (path.length > LONGEST_PATH) return null;
    for (const { pattern, rows, methods } of byWord.get(wordOf(path)) ?? []) {
      const match = pattern.exec(path);
      if (match !== null) return { methods, rows, parts: match.groups ?? {} };
    }
    return null;
  };
}
