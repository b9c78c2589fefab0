// Masks what tells a person apart in a comment: e-mail addresses, profiles, accounts, and numbers of phones, people and cards.
import { findEmails } from './emails.ts';
import { findIbans } from './ibans.ts';
import { findNumbers, type Span } from './numbers.ts';
import { findProfiles } from './profiles.ts';

/** Stands for what was masked, in every language, and does not tell how long it was. */
export const MARK = '[●]';

const FINDERS: readonly ((text: string) => readonly Span[])[] = [
  findEmails,
  findProfiles,
  findIbans,
  findNumbers,
];

/** The plain text with all of that masked. Masked again it stays as it is. */
export function mask(text: string): string {
  const masked = FINDERS.reduce((left, find) => replace(left, find(left)), text);
  // What is left may read differently than before. It grows shorter, so this ends.
  return masked === text ? text : mask(masked);
}

function replace(text: string, spans: readonly Span[]): string {
  return spans
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + MARK + left.slice(end), text);
}
