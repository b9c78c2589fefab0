// A part of a paper that a municipality must publish: the page of citizens and the document of members show the same.
import type { ContactFragment } from '../generated/operations.ts';

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly text?: readonly string[];
  readonly items?: readonly string[];
  /** Whom to turn to; null where the municipality has not named anybody. */
  readonly contact?: ContactFragment | null;
}
