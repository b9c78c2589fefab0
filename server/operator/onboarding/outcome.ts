// What an onboarding comes to: each thing of the city, and what would become, or became, of it.
import type { Changed } from '../../access/journal/rules.ts';
import type { Outcome } from '../../municipality/templates/rules.ts';

/** What is set up, in this order. */
export const SORTS = [
  ...(['municipality', 'settlement', 'category', 'question', 'option', 'hours', 'place'] as const),
];

/** A thing of the city. */
export interface OnboardedRow {
  readonly sort: (typeof SORTS)[number];
  /** Its slug, code, key or external id. */
  readonly key: string;
  /** In Bulgarian. */
  readonly name: string;
  readonly outcome: Outcome;
}

/** What one step did, for people and for the journal. */
export interface Step {
  readonly rows: readonly OnboardedRow[];
  readonly audit: readonly Changed[];
}
