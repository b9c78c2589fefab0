// What the server made of something that was sent, as the form takes it.
import type { FieldFault } from '../fields/fields.ts';
import type { Sent } from './VersionedForm.tsx';

type Answer =
  | { readonly __typename: 'Invalid'; readonly faults: readonly FieldFault[] }
  | { readonly __typename: 'Outdated'; readonly changedBy: string | null; readonly changedAt: string | null }
  | { readonly __typename: string };

/** `versionOf` tells the version of what was saved. `fieldOf`: how the form calls the server's field. */
export function sentOf<Given extends Answer>(
  answer: Given | undefined,
  versionOf: (saved: Exclude<Given, { readonly __typename: 'Invalid' | 'Outdated' }>) => number,
  fieldOf: (field: string) => string = (field) => field,
): Sent {
  if (answer === undefined) throw new Error('The server answered nothing.');
  if ('faults' in answer) {
    const faults = answer.faults.map(({ field, ...fault }) => ({ ...fault, field: fieldOf(field) }));
    return { outcome: 'invalid', faults };
  }
  if ('changedBy' in answer) return { outcome: 'outdated', by: answer.changedBy, at: answer.changedAt };
  return {
    outcome: 'saved',
    version: versionOf(answer as Exclude<Given, { readonly __typename: 'Invalid' | 'Outdated' }>),
  };
}
