// What the server answers to the files of a city.
import type { ReadTable } from '../../parts/imports/table.ts';
import type { PaperAddressFragment } from '../../generated/operations.ts';
import type { Progress } from '../../parts/sending/progress.ts';

export const outcomes = ['CREATED', 'CHANGED', 'UNCHANGED', 'KEPT'] as const;
export const sorts = [
  ...(['municipality', 'settlement', 'category', 'question', 'option', 'hours', 'place'] as const),
];

export interface Row {
  readonly sort: (typeof sorts)[number];
  readonly key: string;
  readonly name: string;
  readonly outcome: (typeof outcomes)[number];
}

/** What a file is for. */
export type FileSlot = 'yaml' | 'settlements' | 'places' | 'arms' | 'boundary';

export interface FileProblem {
  /** As its owner calls it. */
  readonly file: string;
  readonly slot: FileSlot;
  readonly line: number | null;
  readonly field: string | null;
  readonly sentence: string;
}

export interface PlannedCity {
  readonly slug: string;
  readonly name: string;
  readonly email: string;
  /** Who is, or would be, invited: with the name, where it is known. */
  readonly who: string;
  readonly rows: readonly Row[];
  readonly table: ReadTable | null;
  /** What its signs and papers will carry. */
  readonly address: PaperAddressFragment;
  /** Its arms, as they were taken; null: none. */
  readonly arms: string | null;
  /** Its boundary, as it was taken; null: none. */
  readonly boundary: string | null;
}

export interface OnboardedCity extends PlannedCity {
  /** Where citizens' pages are. */
  readonly publicUrl: string;
  /** Of its print shop. */
  readonly token: string;
  /** Null: the invitation was sent before. */
  readonly link: string | null;
  /** Whether the letter with it went out. */
  readonly isSent: boolean;
}

export type Answer =
  | {
      readonly kind: 'refused';
      readonly problems: readonly FileProblem[];
      readonly table: ReadTable | null;
    }
  | { readonly kind: 'owned'; readonly slug: string }
  | { readonly kind: 'planned'; readonly city: PlannedCity }
  | { readonly kind: 'onboarded'; readonly city: OnboardedCity };

/** A line of the answer. */
export interface Line {
  readonly progress?: Progress;
  readonly refused?: readonly FileProblem[];
  /** Beside `refused`: how the table of places was read. */
  readonly table?: ReadTable | null;
  readonly owned?: { readonly slug: string };
  readonly planned?: PlannedCity;
  readonly onboarded?: OnboardedCity;
  readonly failed?: { readonly code: string };
}
