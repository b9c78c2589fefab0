// The text in the language of the app; the Bulgarian where there is none.

export function nameIn(texts: Readonly<Record<string, string>>, language: string): string {
  return texts[language] ?? texts['bg'] ?? '';
}
