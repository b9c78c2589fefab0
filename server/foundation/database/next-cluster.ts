// A second embedded PostgreSQL beside the one of a home: empty, of the version that comes along, with the same owner and password.
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { ownerName, passwordFile } from './cluster.ts';
import type { Home } from './cluster-folder.ts';
import { nextFolder } from './cluster-swap.ts';
import { startEmbedded, type EmbeddedDatabase } from './embedded.ts';
import { verifierOf } from './login-roles.ts';
import { asOwner } from './migration-lock.ts';
import { giveTo } from './system-account.ts';

/** Starts it, anew where one was begun before. */
export async function startNext(home: Home, report: (sentence: string) => void): Promise<EmbeddedDatabase> {
  const dataDir = nextFolder(home);
  rmSync(dataDir, { recursive: true, force: true });
  const next = await startEmbedded({ dataDir, report });
  try {
    const password = await sharePassword(home, next);
    return { ...next, connection: { ...next.connection, password } };
  } catch (error) {
    await next.stop();
    throw error;
  }
}

/** One password for both, so that files alone change places. */
async function sharePassword(home: Home, { connection, folder }: EmbeddedDatabase): Promise<string> {
  const file = passwordFile(home);
  if (!existsSync(file)) {
    copyFileSync(passwordFile({ ...home, folder }), file);
    giveTo(home.account, file);
    return connection.password;
  }
  const password = readFileSync(file, 'utf8').trim();
  await asOwner(connection, (client) =>
    client.query(`ALTER ROLE ${ownerName} PASSWORD ${client.escapeLiteral(verifierOf(password))}`),
  );
  return password;
}
