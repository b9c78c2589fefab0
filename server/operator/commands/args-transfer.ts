// The part of the command line that takes the whole database to another PostgreSQL, and writes down the roles that one must have.
import { refuse } from './usage-error.ts';

/** Options that only these commands have. */
export const TRANSFER_OPTIONS = { package: { type: 'string' } } as const;

export type TransferArgs =
  | {
      readonly command: 'transfer';
      readonly to: 'external' | 'embedded';
      readonly packageFolder: string | null;
    }
  | { readonly command: 'transfer'; readonly to: 'undo' }
  | { readonly command: 'roles' };

interface Values {
  readonly package?: string | undefined;
}

/** What one of these commands asks for; null where it is none of them. Throws a UsageError. */
export function transferArgs(
  command: string | undefined,
  [to, ...more]: readonly string[],
  { package: packageFolder }: Values,
): TransferArgs | null {
  if (command === 'roles') {
    if (to !== undefined) refuse('roles');
    return { command };
  }
  if (command !== 'transfer') return null;
  if (more.length > 0 || (to !== 'external' && to !== 'embedded' && to !== 'undo')) return refuse('transfer');
  if (to === 'undo') {
    if (packageFolder !== undefined) refuse('undo');
    return { command, to };
  }
  return { command, to, packageFolder: packageFolder ?? null };
}
