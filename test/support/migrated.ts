// Migrates a test's own database, and gives its roles passwords.
import { join } from 'node:path';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import { migrate } from '../../server/foundation/database/migrate.ts';
import { newPasswords, setPasswords, type Passwords } from '../../server/foundation/database/login-roles.ts';
import { asOwner, USUAL_WAITING, type Waiting } from '../../server/foundation/database/migration-lock.ts';

const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations');
const QUIET = { ...USUAL_WAITING, report: () => undefined };

/** Applies the migrations of the folder, the real ones without another; answers their names. */
export function migrateTo(
  login: Login,
  folder = MIGRATIONS,
  waiting: Partial<Waiting> = {},
): Promise<readonly string[]> {
  return asOwner(login, (client) => migrate(client, folder, { ...QUIET, ...waiting }));
}

/** New passwords for the roles of the database, which is migrated. Nobody guesses them: a test connects thousands of times. */
export async function setNewPasswords(login: Login): Promise<Passwords> {
  const passwords = newPasswords();
  await asOwner(login, async (client) => {
    await client.query('SET scram_iterations = 1');
    await setPasswords(client, login, passwords);
  });
  return passwords;
}
