// What is true of a municipality: its id, its texts per language, its day.

export type MunicipalityId = bigint & { readonly brand: 'MunicipalityId' };

/** A row of a tenant table, whose municipality is known to be one. */
export type Owned<Row> = Omit<Row, 'municipalityId'> & { readonly municipalityId: MunicipalityId };

/** A text per language. Bulgarian is always there. */
export type Texts = Readonly<Record<string, string>> & { readonly bg: string };

/** Whether a value from a jsonb column is a text per language. */
export function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'bg' in value && typeof value.bg === 'string';
}

/** The text in the language, or in Bulgarian where there is none. */
export function textIn(texts: unknown, language: string | null | undefined): string {
  if (!isTexts(texts)) throw new TypeError('A text per language lacks Bulgarian.');
  return (language ? texts[language] : undefined) ?? texts.bg;
}

/** The day (YYYY-MM-DD) that it is in the time zone at the instant. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}
