// Compares what people write in a table: capitals, brackets, dashes and spaces do not count.
import { TABLE_LANGUAGES, type TableLanguage } from './text/words.ts';

/** The words of the text, in lower case with single spaces. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type Vocabulary<Key extends string> = Readonly<
  Record<Key, Readonly<Record<TableLanguage, readonly [string, ...string[]]>>>
>;

/** Which of the keys the text names, in any language, or by the key itself; null where none. */
export function keyFor<Key extends string>(vocabulary: Vocabulary<Key>, text: string): Key | null {
  const sought = bare(text);
  const keys = Object.keys(vocabulary) as Key[];
  const isNamed = (key: Key) =>
    bare(key) === sought ||
    TABLE_LANGUAGES.some((language) => vocabulary[key][language].some((word) => bare(word) === sought));
  return keys.find(isNamed) ?? null;
}
