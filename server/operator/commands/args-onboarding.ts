// The part of the command line that sets a city up, and keeps it up to date with the platform's templates.
import { isLetterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { UsageError } from './usage-error.ts';

export const ONBOARDING_USAGE = `  onboard FILE           sets a new city up from its files: settlements, categories and questions, places with signs and
                         their codes, and the first admin invited. All that is wrong is told at once, with lines, and
                         nothing is written then. Run again, it makes the city what its files say now, until somebody
                         has joined it. server/operator/onboarding/city.schema.json says what stands in the file;
                         prisma/templates/example/city.yaml is one
    --dry-run            tells everything that would be done, and does none of it
    --language LANGUAGE  in which it speaks: bg or en (bg where LANG is Bulgarian, else en)
  arms FILE.svg          takes a designer's drawing as arms (docs/arms.md), or says all that forbids it; keeps nothing
    --out FOLDER         where arms.svg is written to, and arms.html, which shows both beside each other
    --language LANGUAGE  of the reasons: bg or en (as above)
  templates SLUG         brings the categories and questions that the city has of the platform's templates up to date.
                         What the city changed itself stays, and what it took out of use stays so. A category that its
                         templates gained later is offered, and not added
    --add KEY            gives the city this category of the templates too, with its questions; may be given again
    --dry-run            tells everything that would be done, and does none of it
`;

/** The option that only these commands have, beside --dry-run. */
export const ONBOARDING_OPTIONS = { add: { type: 'string', multiple: true } } as const;

/** A city is to be onboarded from its files. */
export interface OnboardArgs {
  readonly command: 'onboard';
  readonly file: string;
  readonly isDry: boolean;
  /** In which it speaks; null: the terminal's. */
  readonly language: LetterLanguage | null;
}

/** The templates of a city are to be brought up to date. */
export interface TemplatesArgs {
  readonly command: 'templates';
  readonly slug: string;
  /** Keys of categories that the city is to be given too. */
  readonly added: readonly string[];
  readonly isDry: boolean;
}

/** A drawing is to be taken as arms. */
export interface ArmsArgs {
  readonly command: 'arms';
  readonly file: string;
  readonly folder: string;
  /** Of the reasons; null: the terminal's. */
  readonly language: LetterLanguage | null;
}

export type OnboardingArgs = OnboardArgs | TemplatesArgs | ArmsArgs;

interface Values {
  readonly 'dry-run': boolean;
  readonly add?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly language?: string | undefined;
}

/** What one of these commands asks for; null where it is none of them. Throws a UsageError. */
export function onboardingArgs(
  command: string | undefined,
  [first, ...more]: readonly string[],
  { 'dry-run': isDry, add: added = [], out, language }: Values,
): OnboardingArgs | null {
  if (command !== 'arms' && command !== 'onboard' && command !== 'templates') return null;
  if (language !== undefined && !isLetterLanguage(language))
    throw new UsageError(`--language takes bg or en, not "${language}".`);
  if (command === 'arms') {
    if (first === undefined || more.length > 0 || !out)
      throw new UsageError('arms takes one file, and --out with a folder.');
    return { command, file: first, folder: out, language: language ?? null };
  }
  const isOne = first !== undefined && more.length === 0;
  if (!isOne)
    throw new UsageError(
      command === 'onboard' ? 'onboard takes one file.' : 'templates takes one municipality.',
    );
  return command === 'onboard'
    ? { command, file: first, isDry, language: language ?? null }
    : { command, slug: first, added, isDry };
}
