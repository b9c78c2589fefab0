// Before all tests: a PostgreSQL and a temp folder of this run's own, which go with it, also after Ctrl-C.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generateClient } from '../../prisma/generate.ts';
import { startTemporary } from '../../server/database/embedded.ts';
import { migrate } from '../../server/database/migrate.ts';
import { newPasswords, setPasswords, type Passwords } from '../../server/database/roles.ts';
import type { Login } from '../../server/database/address.ts';

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
    await migrate(server.connection, join(import.meta.dirname, '../../prisma/migrations'));
    const passwords = newPasswords();
    await setPasswords(server.connection, server.connection.database, passwords);
    provide('template', { owner: server.connection, passwords });
  } catch (error) {
    await server.stop();
    throw error;
  }
  takeTempFolder();
  return server.stop;
}

// Whatever a test forgets, or is stopped from removing, lies in here: tests are processes that take over the variable.
function takeTempFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'kazva-test-'));
  chmodSync(folder, 0o1777); // As open as the temp folder it replaces: some tests run as other accounts.
  process.env['TMPDIR'] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}
