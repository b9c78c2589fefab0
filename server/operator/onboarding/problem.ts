// What is wrong with a city that is to be onboarded: in which file, on which line, and what.
import type { Choices, Mistake } from '../../municipality/imports/mistakes.ts';
import type { FileFault, Notice, RowFault } from '../../municipality/imports/rules.ts';
import type { Reason } from '../../municipality/arms/reasons.ts';
import type { Reason as BoundaryReason } from '../../municipality/boundaries/reasons.ts';

/** What a file that a YAML names is for, whatever it is called. */
export type FileSlot = 'settlements' | 'places' | 'arms' | 'boundary';

/** What can be wrong beside what can be wrong with a table of places, its rows and their fields. The texts have words for each. */
export const PROBLEMS = [
  /** Of the YAML as a file. `detail` of NOT_YAML: what the parser says. */
  ...(['YAML_EMPTY', 'YAML_TOO_LARGE', 'NOT_UTF8', 'NOT_YAML', 'TAB', 'ALIAS', 'NO_CITY'] as const),
  /** Of how it is written. `detail`: the name that stands twice, the bracket or the sign that is meant. */
  ...(['KEY_TWICE', 'BAD_INDENT', 'NO_COLON', 'COLON_INSIDE', 'QUOTE_OPEN', 'QUOTES_NEEDED'] as const),
  ...(['NOT_CLOSED', 'AFTER_END', 'BACKSLASH', 'TWO_DOCUMENTS'] as const),
  /** Of its structure. `detail`: what is expected. */
  ...(['MISSING', 'STRANGE', 'WRONG_TYPE', 'NOT_ONE_OF', 'NOT_WRITTEN_SO', 'OUT_OF_BOUNDS'] as const),
  ...(['TWICE_HERE', 'NONE_HERE', 'UNREACHABLE'] as const),
  /** Of what it says. `detail`: what would do. */
  ...(['SLUG_RESERVED', 'SLUG_TAKEN', 'CITY_THERE', 'PALE', 'NOT_A_TIME_ZONE', 'NOT_IN_REGISTER'] as const),
  /** Of the table of places. `detail`: how many rows have mistakes that are not told one by one. */
  'MORE_MISTAKES',
  /** Of the files it names. `detail`: the name; what is not allowed. */
  ...(['NO_FILE', 'ARMS_REFUSED', 'BOUNDARY_REFUSED', 'NO_REGISTER_COLUMNS'] as const),
] as const;

export type OwnProblem = (typeof PROBLEMS)[number];

/** A problem. */
export interface Problem {
  /** As its owner calls it. */
  readonly file: string;
  /** What the file is for; none: it is the YAML. */
  readonly slot?: FileSlot;
  /** Counted from 1; null where it is the file as a whole. */
  readonly line: number | null;
  /** The character of the line, counted from 1; only where the line is not enough. */
  readonly column?: number;
  /** A member of the YAML, as a path, or a column of a table; null where it is neither. */
  readonly field: string | null;
  readonly kind: OwnProblem | RowFault | Notice | FileFault;
  /** What the sentence says of it; null where it says nothing. */
  readonly detail: string | null;
  /** Of a table of places: in which rows, what stands there, and what may. */
  readonly mistake?: { readonly told: Mistake; readonly choices: Choices | undefined };
  /** Of ARMS_REFUSED: why. */
  readonly reason?: Reason;
  /** Of BOUNDARY_REFUSED: why. */
  readonly boundaryReason?: BoundaryReason;
}

/** Problems in the order in which somebody reads the files. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const slots = [...new Set(problems.map(({ slot }) => slot))];
  return problems.toSorted(
    (a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot) || (a.line ?? 0) - (b.line ?? 0),
  );
}
