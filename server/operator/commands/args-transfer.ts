// The part of the command line that takes the whole database to another PostgreSQL, and writes down the roles that one must have.
import { UsageError } from './usage-error.ts';

export const TRANSFER_USAGE = `  transfer external      takes the whole database to another PostgreSQL, whose address it reads from standard input as DATABASE_URL
                         is written: an empty database. Kazva must stand still. Every row is compared before it counts
  transfer embedded      takes it to a new embedded database in DATA_DIR (docs/postgresql.md)
    --package FOLDER     the npm package of the PostgreSQL that reads the present embedded files, of another major version
  transfer undo          lets a database be started on again whose data were taken elsewhere; what came there since is not in it
  roles                  prints the SQL with which an administrator makes the roles of a database, whose address it reads from
                         standard input: for an owner that may make none. No password is in it
`;

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
    if (to !== undefined) throw new UsageError('roles takes an address, on standard input.');
    return { command };
  }
  if (command !== 'transfer') return null;
  if (more.length > 0 || (to !== 'external' && to !== 'embedded' && to !== 'undo'))
    throw new UsageError('transfer takes one word: external, embedded or undo.');
  if (to === 'undo') {
    if (packageFolder !== undefined) throw new UsageError('transfer undo takes no --package.');
    return { command, to };
  }
  return { command, to, packageFolder: packageFolder ?? null };
}
