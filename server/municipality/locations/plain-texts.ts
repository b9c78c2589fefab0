// The plain texts of a place, those without languages, each described once: draft, API, journal, tables and statements read it here.
import type { LocationKind } from './location-kinds.ts';

/** Whose days a member says: a tablet has those of its desk. */
const WITH_SEASON = ['place', 'online'] as const;
const DAY_LENGTH = 10;

interface PlainTextRules {
  /** Its column in the database. */
  readonly column: string;
  /** How many characters it may have. */
  readonly longest: number;
  /** Which kinds may have it. */
  readonly kinds: readonly LocationKind[];
  /** Whether these kinds must have it. */
  readonly isRequired: boolean;
  /** What the API says of it, which answers it to everybody. */
  readonly description: string;
}

const described = <Name extends string>(texts: Readonly<Record<Name, PlainTextRules>>) => texts;

/** By the name that draft, API, journal and tables have for it, in the order in which people read them. */
export const PLAIN_TEXTS = described({
  registrationNumber: {
    column: 'registration_number',
    longest: 20,
    kinds: ['vehicle'],
    isRequired: true,
    description: "A vehicle's registration number.",
  },
  line: {
    column: 'line',
    longest: 20,
    kinds: ['vehicle'],
    isRequired: false,
    description: 'The line that a vehicle mostly serves.',
  },
  website: {
    column: 'website',
    longest: 300,
    kinds: ['online'],
    isRequired: true,
    description: 'Where a service online is: an address that begins with https://.',
  },
  firstDay: {
    column: 'first_day',
    longest: DAY_LENGTH,
    kinds: WITH_SEASON,
    isRequired: false,
    description: 'The first day of an event (YYYY-MM-DD): before it nothing is rated there.',
  },
  lastDay: {
    column: 'last_day',
    longest: DAY_LENGTH,
    kinds: WITH_SEASON,
    isRequired: false,
    description: 'The last day of an event (YYYY-MM-DD): after it nothing is rated there.',
  },
});

export type PlainText = keyof typeof PLAIN_TEXTS;

/** What is said of one place; null: nothing. */
export type PlainTexts = Readonly<Record<PlainText, string | null>>;

export const PLAIN_TEXT_NAMES = Object.keys(PLAIN_TEXTS) as readonly PlainText[];

/** One value for each plain text, in their order. */
export function eachPlainText<Value>(valueOf: (name: PlainText) => Value): Record<PlainText, Value> {
  const values = PLAIN_TEXT_NAMES.map((name) => [name, valueOf(name)] as const);
  return Object.fromEntries(values) as Record<PlainText, Value>;
}
