// Where a page of a list ends: opaque for clients, and good for its own list alone.
import { AppError } from '../foundation/errors.ts';
import { parseJson } from '../foundation/json.ts';

/** Whether a key of a cursor can be one. */
type IsKey = (key: string) => boolean;

/** Characters that a text to sort by may have: the longest are a category's name with a place's. */
const LONGEST_KEY = 500;

/** A number behind an id. */
export const isIdKey: IsKey = (key) => /^[1-9]\d{0,17}$/.test(key);
/** A text that a list is sorted by. */
export const isTextKey: IsKey = (key) => key.length <= LONGEST_KEY;

/** Writes and reads the cursors of one list: its name, and the sort keys of the last item, in base64url. */
export class Cursor {
  readonly #list: string;
  readonly #isKey: readonly IsKey[];

  /** `isKey`: what each of the keys can be. */
  constructor(list: string, ...isKey: readonly IsKey[]) {
    this.#list = list;
    this.#isKey = isKey;
  }

  write(keys: readonly string[]): string {
    return Buffer.from(JSON.stringify([this.#list, ...keys])).toString('base64url');
  }

  /** The keys that the cursor holds; null where there is none. Refuses (BAD_INPUT) one that does not come from this list. */
  read(cursor: string | null | undefined): string[] | null {
    if (!cursor) return null;
    const [list, ...keys] = partsOf(cursor);
    const isOurs = list === this.#list && keys.length === this.#isKey.length;
    if (isOurs && this.#isKey.every((isKey, at) => isKey(keys[at] ?? ''))) return keys;
    throw new AppError('BAD_INPUT', 'This cursor does not come from this list.');
  }
}

/** The texts in the cursor; none where it is not made of texts. */
function partsOf(cursor: string): readonly string[] {
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString());
  return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
}
