// An onboarding as the operators' page is told it.
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import type { ToldTable } from '../../municipality/imports/told-columns.ts';
import type { AddressProblem } from '../../foundation/paper-addresses/rules.ts';
import type { FirstAdmin } from './checked-city.ts';
import type { OnboardedRow } from './outcome.ts';
import type { FileSlot, Problem } from './problem.ts';
import { sentenceOf } from './problem-words.ts';

/** A problem in words. */
export interface ToldProblem extends Pick<Problem, 'file' | 'line' | 'field'> {
  readonly slot: FileSlot | 'yaml';
  readonly sentence: string;
}

interface ToldCity {
  readonly slug: string;
  readonly name: string;
  /** Who is, or would be, invited. */
  readonly email: string;
  /** The same with the name, where the files say it. */
  readonly who: string;
  readonly rows: readonly OnboardedRow[];
  /** How the table of places was read; null where it could not be. */
  readonly table: ToldTable | null;
  /** What its signs and papers will carry. */
  readonly address: {
    readonly origin: string;
    readonly isOwnHost: boolean;
    readonly problem: AddressProblem | null;
  };
  /** Its arms, as they were taken; null: none. */
  readonly arms: string | null;
  /** Its boundary, as it was taken; null: none. */
  readonly boundary: string | null;
}

/** The last line of the answer. */
export type ToldOnboarding =
  | { readonly refused: readonly ToldProblem[]; readonly table: ToldTable | null }
  | { readonly owned: { readonly slug: string } }
  | { readonly planned: ToldCity }
  | {
      readonly onboarded: ToldCity & {
        /** Where citizens' pages are. */
        readonly publicUrl: string;
        /** Of its print shop. */
        readonly token: string;
        /** Null: the invitation was sent before. */
        readonly link: string | null;
        /** Whether the letter with it went out now. */
        readonly isSent: boolean;
      };
    };

/** Who is invited, as people write it: the name, where it is known, and the address. */
export function whoOf({ name, email }: FirstAdmin): string {
  return name === undefined ? email : `${name} <${email}>`;
}

/** The problems in the language. */
export function toldProblems(problems: readonly Problem[], language: LetterLanguage): ToldProblem[] {
  return problems.map((problem) => {
    const { file, slot = 'yaml', line, field } = problem;
    return { file, slot, line, field, sentence: sentenceOf(problem, language) };
  });
}
