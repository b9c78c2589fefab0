// What a saved picture is called: whose it is, of what, and when.

/** Of each part: file systems take 255 bytes, and a Cyrillic letter is two. */
const MOST_LETTERS = 28;

/** The parts in small letters, divided by hyphens, each cut where it is long; with the ending. */
export function fileNameOf(parts: readonly (string | null)[], ending: string): string {
  const words = parts.map((part) =>
    [...(part ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')]
      .slice(0, MOST_LETTERS)
      .join('')
      .replaceAll(/^-|-$/g, ''),
  );
  return `${words.filter((word) => word !== '').join('-')}.${ending}`;
}
