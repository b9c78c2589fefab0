// What is true of templates: what a city still says as a template wrote it, and what became of each row.
import { createHash } from 'node:crypto';

/** What a row says in words: a text per language, numbers, an icon. Where it stands among others is the city's. */
export type Content = { readonly [field: string]: string | number | { readonly [language: string]: string } };

/** What becomes of a row of a template in a city. KEPT: the city changed it, has its own, or has it no more. */
export const OUTCOMES = ['CREATED', 'CHANGED', 'UNCHANGED', 'KEPT'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** A row as the city has it. */
export interface Present {
  readonly content: Content;
  readonly isRetired: boolean;
}

/** The same for the same content, whatever the order of its members: SHA-256, base64url. */
export function hashOf(content: Content): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('base64url');
}

function sorted(value: Content[string] | Content): unknown {
  if (typeof value !== 'object') return value;
  return Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/**
 * What becomes of a row. `present`: as it is in the city, null where it is not; `remembered`: the hash of what a template
 * wrote there last, null where none ever did. Only what nobody touched since is changed; what is gone does not come back.
 */
export function outcomeOf(present: Present | null, remembered: string | null, wanted: Content): Outcome {
  if (present === null) return remembered === null ? 'CREATED' : 'KEPT';
  const hash = hashOf(present.content);
  if (present.isRetired) return 'KEPT';
  if (hash === hashOf(wanted)) return remembered === null ? 'KEPT' : 'UNCHANGED';
  return hash === remembered ? 'CHANGED' : 'KEPT';
}
