// A text out of somebody's table as it may stand in a sentence: on one line, without what moves or hides letters, and never long. Pure.

/** Characters of it that are shown. */
export const MOST_SHOWN = 60;

/** Ends of lines and other controls, and what writes text backwards or is seen as nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The text, cut short with three dots where it is longer. */
export function shown(text: string): string {
  const beginning = text
    .slice(0, 4 * MOST_SHOWN)
    .replace(UNSEEN, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const characters = [...beginning];
  if (characters.length <= MOST_SHOWN && text.length <= 4 * MOST_SHOWN) return beginning;
  return `${characters.slice(0, MOST_SHOWN).join('').trimEnd()}…`;
}
