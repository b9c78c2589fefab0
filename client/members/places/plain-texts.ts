// The plain texts of a place, those without languages, as the form has them: the API says which there are, the server how long.
import type { LocationInput, LocationKind } from '../../generated/operations.ts';

/** Whatever is one text and need not be said, beside the external id. One that the list below lacks does not compile. */
type PlainTextOf<Input> = {
  [Name in keyof Input]-?: string extends Input[Name] ? (null extends Input[Name] ? Name : never) : never;
}[keyof Input];
export type PlainText = Exclude<PlainTextOf<LocationInput>, 'externalId'>;

interface PlainTextRules {
  /** Which kinds have it. */
  readonly kinds: readonly LocationKind[];
  /** How many characters it may have. */
  readonly longest: number;
  /** Whether these kinds must have it. */
  readonly isRequired: boolean;
}

/** In the order of the form. A test compares it with the server's. */
export const PLAIN_TEXTS: Readonly<Record<PlainText, PlainTextRules>> = {
  registrationNumber: { kinds: ['VEHICLE'], longest: 20, isRequired: true },
  line: { kinds: ['VEHICLE'], longest: 20, isRequired: false },
  website: { kinds: ['ONLINE'], longest: 300, isRequired: true },
  firstDay: { kinds: ['PLACE', 'ONLINE'], longest: 10, isRequired: false },
  lastDay: { kinds: ['PLACE', 'ONLINE'], longest: 10, isRequired: false },
};

export const PLAIN_TEXT_NAMES = Object.keys(PLAIN_TEXTS) as readonly PlainText[];

/** One value for each plain text, in their order. */
export function eachPlainText<Value>(valueOf: (name: PlainText) => Value): Record<PlainText, Value> {
  const values = PLAIN_TEXT_NAMES.map((name) => [name, valueOf(name)] as const);
  return Object.fromEntries(values) as Record<PlainText, Value>;
}
