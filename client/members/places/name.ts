// A text per language, in one of them.

/** The text in the language; the Bulgarian one where there is none. */
export function textIn(texts: Readonly<Record<string, string>> | null, language: string): string {
  return texts?.[language] ?? texts?.['bg'] ?? '';
}
