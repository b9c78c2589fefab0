// A tag of a language as somebody sends it, beside the languages that there are.

/** Characters that a tag has at most (RFC 5646, 4.4.1). */
export const LONGEST_TAG = 35;

/**
 * Which of the languages the tag names: itself, in any case and with _ for -, or else without its last parts (RFC 4647, 3.4),
 * so that bg_BG is bg. Null where it names none.
 */
export function findLanguage<Language extends string>(
  languages: readonly Language[],
  tag: string | null | undefined,
): Language | null {
  if (tag === null || tag === undefined || tag.length > LONGEST_TAG) return null;
  const parts = tag.toLowerCase().replaceAll('_', '-').split('-');
  for (let count = parts.length; count > 0; count -= 1) {
    const sought = parts.slice(0, count).join('-');
    const found = languages.find((language) => language.toLowerCase() === sought);
    if (found) return found;
  }
  return null;
}
