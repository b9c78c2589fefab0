// The part of the command line that takes a municipality out, brings one in, or erases one.
import { refuse } from './usage-error.ts';

/** Options that only these commands have. */
export const MOVING_OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  export: { type: 'string' },
  cancel: { type: 'boolean', default: false },
} as const;

export type MovingArgs =
  | { readonly command: 'export'; readonly slug: string; readonly file: string }
  | { readonly command: 'import'; readonly file: string; readonly isDry: boolean }
  | {
      readonly command: 'erase';
      readonly slug: string;
      readonly exported: string | null;
      /** Null: what was planned is cancelled. */
      readonly why: string | null;
    }
  | { readonly command: 'certificate'; readonly slug: string; readonly language: 'bg' | 'en' };

interface Values {
  readonly 'dry-run': boolean;
  readonly export?: string | undefined;
  readonly cancel: boolean;
  readonly language?: string | undefined;
  readonly why?: string | undefined;
}

/** What one of these commands asks for; null where it is none of them. Throws a UsageError. */
export function movingArgs(
  command: string | undefined,
  [first, second, ...more]: readonly string[],
  values: Values,
): MovingArgs | null {
  const { language = 'bg', why = '' } = values;
  if (command === 'export') {
    if (first === undefined || second === undefined || more.length > 0)
      return refuse('takesBoth', { command });
    return { command, slug: first, file: second };
  }
  if (command === 'import') {
    if (first === undefined || second !== undefined) return refuse('takesFile', { command });
    return { command, file: first, isDry: values['dry-run'] };
  }
  if (command === 'erase') {
    if (first === undefined || second !== undefined) return refuse('takesMunicipality', { command });
    if (!values.cancel && why.trim() === '') refuse('why', { command });
    return { command, slug: first, exported: values.export ?? null, why: values.cancel ? null : why.trim() };
  }
  if (command !== 'certificate') return null;
  if (first === undefined || second !== undefined) return refuse('certificate');
  if (language !== 'bg' && language !== 'en') return refuse('language', { language });
  return { command, slug: first, language };
}
