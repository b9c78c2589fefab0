// The fields of a record from outside: each is what it must be, or a sentence names it as its source does.
import { SignFailure } from './failure.ts';
import { sourceText } from './text/sources.ts';

/** Paths have dots: location.name.bg. A field that is null counts as one that is not there, and so does an empty text. */
export interface Fields {
  /** The text of a field in one line and in NFC, so that й is one glyph. Throws a SignFailure if there is none. */
  readonly get: (path: string) => string;
  /** The same, or null where there is none. Throws a SignFailure for anything that is no text. */
  readonly find: (path: string) => string | null;
  /** Throws a SignFailure unless the field is true or false. */
  readonly flag: (path: string) => boolean;
  /** Whatever is there. */
  readonly at: (path: string) => unknown;
}

/** Returns the value under a name of an object; undefined if there is none, or the value is no object. */
export function valueOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? Reflect.get(object, name)
    : undefined;
}

/** Few texts need the second step, and what it makes takes three times the memory. */
function tidy(text: string): string {
  const trimmed = text.normalize('NFC').trim();
  return /[^\S ]|  /u.test(trimmed) ? trimmed.replace(/\s+/gu, ' ') : trimmed;
}

/** Returns the fields of a record; `called` says what a path is called where the record comes from. */
export function fieldsOf(record: unknown, called: (path: string) => string = (path) => path): Fields {
  const at = (path: string): unknown => path.split('.').reduce<unknown>(valueOf, record);
  const find = (path: string): string | null => {
    const value = at(path) ?? '';
    if (typeof value !== 'string') throw new SignFailure(sourceText.noText(called(path)));
    return tidy(value) || null;
  };
  const get = (path: string): string => {
    const text = find(path);
    if (text === null) throw new SignFailure(sourceText.lacks(called(path)));
    return text;
  };
  const flag = (path: string): boolean => {
    const value = at(path) ?? null;
    if (value === null) throw new SignFailure(sourceText.lacks(called(path)));
    if (typeof value !== 'boolean') throw new SignFailure(sourceText.noFlag(called(path)));
    return value;
  };
  return { get, find, flag, at };
}
