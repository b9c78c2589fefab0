// The part of the command line that takes a municipality out, brings one in, or erases one.
import { UsageError } from './usage-error.ts';

export const MOVING_USAGE = `  export SLUG FILE       writes all of a municipality into a ZIP that is not there yet: tables, pictures, a README that says
                         what is in it and what is not. It holds personal data; the municipality's journal tells of it
  import FILE            brings a municipality in from an export, all of it or nothing. Nobody gets in by it: whoever is a
                         member sets a password by "Forgotten password"
    --dry-run            checks all of it, and writes nothing
  erase SLUG             plans the erasure of a municipality, in ERASURE_DAYS days; the running server carries it out
    --why TEXT           for the municipality to read in its journal
    --export FILE        the export that was taken before: the certificate names its hash
    --cancel             cancels what was planned
  certificate SLUG       prints the certificate of an erasure
    --language LANGUAGE  bg or en (bg)
`;

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
      throw new UsageError('export takes a municipality and a file.');
    return { command, slug: first, file: second };
  }
  if (command === 'import') {
    if (first === undefined || second !== undefined) throw new UsageError('import takes a file.');
    return { command, file: first, isDry: values['dry-run'] };
  }
  if (command === 'erase') {
    if (first === undefined || second !== undefined) throw new UsageError('erase takes a municipality.');
    if (!values.cancel && why.trim() === '')
      throw new UsageError('erase takes --why: the municipality reads it in its journal.');
    return { command, slug: first, exported: values.export ?? null, why: values.cancel ? null : why.trim() };
  }
  if (command !== 'certificate') return null;
  if (first === undefined || second !== undefined)
    throw new UsageError('certificate takes the slug of a municipality that was erased.');
  if (language !== 'bg' && language !== 'en')
    throw new UsageError(`--language takes bg or en, not "${language}".`);
  return { command, slug: first, language };
}
