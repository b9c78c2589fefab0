// Before all tests: a PostgreSQL of this run's own, which goes with it, also after Ctrl-C.
import type { TestProject } from 'vitest/node';
import { generateClient } from '../../server/foundation/database/generate.ts';
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

/** Starts the server, migrates the template; returns what ends and removes everything. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await generateClient();
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
