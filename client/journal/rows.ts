// What an entry says that changed, taken apart into fields: one row a field, and one a language of a text.

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export interface Row {
  /** The names of the field and of what it is inside of, from the outside in. */
  readonly path: readonly string[];
  readonly before: Value;
  readonly after: Value;
}

type Leaf = readonly [path: readonly string[], value: Value];

/** The fields that differ; `before` and `after` as the API sends them: JSON of an object, or null where there was nothing. */
export function rowsOf(before: string | null, after: string | null): Row[] {
  const [old, present] = [leavesIn(before), leavesIn(after)];
  const keys = new Set([...old.keys(), ...present.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key), present.get(key)];
    const row = {
      path: (is ?? was)?.[0] ?? [],
      before: was?.[1] ?? null,
      after: is?.[1] ?? null,
    };
    return JSON.stringify(row.before) === JSON.stringify(row.after) ? [] : [row];
  });
}

function leavesIn(json: string | null): ReadonlyMap<string, Leaf> {
  const leaves = json === null ? [] : leavesOf(JSON.parse(json) as Value, []);
  return new Map(leaves.map((leaf) => [leaf[0].join('\n'), leaf]));
}

function leavesOf(value: Value, path: readonly string[]): Leaf[] {
  if (!isObject(value)) return isNothing(value) ? [] : [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** An empty list, an empty text and nothing are the same to a reader. */
function isNothing(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

export function isObject(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
