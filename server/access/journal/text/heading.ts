// The first row of a journal's file, by language.
import type { AuditEntry } from '../rules.ts';
import { bg } from './heading.bg.ts';
import { en } from './heading.en.ts';

export type Heading = Readonly<Record<Exclude<keyof AuditEntry, 'id' | 'at'>, string>> & {
  readonly at: (timeZone: string) => string;
};

/** The heading in the language; in Bulgarian where there is none in it. */
export function headingIn(language: string | null): Heading {
  return language === 'en' ? en : bg;
}
