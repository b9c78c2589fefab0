// The shape of texts in any language, by those in Bulgarian, which decide which there are.

/** A text per plural category of Intl.PluralRules; a language has those that it needs, and always `other`. */
export type Plural = { readonly other: string } & {
  readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** The same groups of texts: each a text or a plural. */
export type Translated<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? Plural
    : { readonly [Key in keyof T]: Translated<T[Key]> };
