// Prints for an administrator the SQL that makes the roles of a database, and keeps their passwords for the start.
import { join } from 'node:path';
import { say as fill } from '../../../client/text/say.ts';
import { ownerFromUrl } from '../../foundation/database/connection-address.ts';
import { ensurePasswords } from '../../foundation/database/login-roles.ts';
import { roleScript } from '../../foundation/database/role-script.ts';
import { terminalWords } from './text/words.ts';
import { readAddress } from './transfer-command.ts';

/** Reads whose roles from standard input. */
export async function runRoles(
  { dataDir }: { readonly dataDir: string },
  say: (sentence: string) => void,
): Promise<void> {
  const owner = ownerFromUrl(await readAddress());
  const file = join(dataDir, 'roles.json');
  process.stdout.write(roleScript(owner, ensurePasswords(file, owner.database)));
  const { roles: words } = terminalWords();
  if (owner.password === '') say(words.noPassword);
  say(fill(words.written, { file }));
}
