// The stable name of something new, which files and addresses know it by.
import type { Texts } from '../../foundation/texts/per-language.ts';

const LONGEST = 40;

/** A key out of the English text, or out of `otherwise` where there is none, that is not taken yet. */
export function freeKey(texts: Texts, otherwise: string, taken: readonly string[]): string {
  const words =
    (texts['en'] ?? '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '';
  const stem = words.slice(0, LONGEST).replace(/-$/, '') || otherwise;
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.includes(key)) return key;
  }
}
