// Before all tests: what they run as it is built, and a PostgreSQL of this run's own, which goes with it, also after Ctrl-C.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTemporary } from '../../server/foundation/database/embedded.ts';
import type { Passwords } from '../../server/foundation/database/login-roles.ts';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import { migrateTo, setNewPasswords } from './migrated.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that testDatabase() copies, and the passwords of its roles. */
    readonly template: { readonly owner: Login; readonly passwords: Passwords };
  }
}

const PREPARE = join(import.meta.dirname, '../../server/prepare.mjs');

/** Builds, starts the server, migrates the template; returns what ends and removes everything. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // What is fresh is left as it is.
  execFileSync(process.execPath, [PREPARE], { stdio: ['ignore', 'ignore', 'inherit'] });
  const server = await startTemporary(console.error);
  try {
    await migrateTo(server.connection);
    const passwords = await setNewPasswords(server.connection);
    provide('template', { owner: server.connection, passwords });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}
