// The words of an export's README, in one language.
import type { LEFT_BEHIND } from '../rules.ts';

export interface ReadmeTexts {
  readonly title: (facts: {
    readonly name: string;
    readonly platform: string;
    readonly at: string;
  }) => string;
  /** Paragraphs: what is what, how to check it, how to bring it in. */
  readonly whatIsWhat: readonly string[];
  readonly leftBehindTitle: string;
  readonly leftBehind: Readonly<Record<(typeof LEFT_BEHIND)[number], string>>;
  readonly secrets: string;
  readonly box: readonly string[];
  readonly dictionaryTitle: string;
  readonly rows: (count: number) => string;
  readonly mayBeEmpty: string;
  /** What each table holds. */
  readonly tables: Readonly<Record<string, string>>;
}
