// The part of the command line that sets a city up, and keeps it up to date with the platform's templates.
import { isLetterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { refuse } from './usage-error.ts';

/** The options that only these commands have, beside --dry-run. */
export const ONBOARDING_OPTIONS = {
  add: { type: 'string', multiple: true },
  find: { type: 'string', default: '' },
} as const;

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

/** The municipalities of a register are to be listed. */
export interface RegisterArgs {
  readonly command: 'register';
  readonly file: string;
  /** What somebody types of them; empty: all. */
  readonly wanted: string;
  /** In which it speaks; null: the terminal's. */
  readonly language: LetterLanguage | null;
}

export type OnboardingArgs = OnboardArgs | TemplatesArgs | ArmsArgs | RegisterArgs;

interface Values {
  readonly 'dry-run': boolean;
  readonly add?: readonly string[] | undefined;
  readonly find: string;
  readonly out?: string | undefined;
  readonly language?: string | undefined;
}

/** What one of these commands asks for; null where it is none of them. Throws a UsageError. */
export function onboardingArgs(
  command: string | undefined,
  [first, ...more]: readonly string[],
  { 'dry-run': isDry, add: added = [], find: wanted, out, language }: Values,
): OnboardingArgs | null {
  if (command !== 'arms' && command !== 'onboard' && command !== 'register' && command !== 'templates')
    return null;
  if (language !== undefined && !isLetterLanguage(language)) return refuse('language', { language });
  if (command === 'arms') {
    if (first === undefined || more.length > 0 || !out) return refuse('arms');
    return { command, file: first, folder: out, language: language ?? null };
  }
  if (first === undefined || more.length > 0)
    return refuse(command === 'templates' ? 'takesOne' : 'takesOneFile', { command });
  if (command === 'register') return { command, file: first, wanted, language: language ?? null };
  return command === 'onboard'
    ? { command, file: first, isDry, language: language ?? null }
    : { command, slug: first, added, isDry };
}
