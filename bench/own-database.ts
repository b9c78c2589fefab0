// A PostgreSQL of a bench's own: the embedded one, durable as in production, new and empty, gone afterwards.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Login } from '../server/foundation/database/connection-address.ts';
import { connect, connectOwner, type Connections } from '../server/foundation/database/connect.ts';
import { startEmbedded } from '../server/foundation/database/embedded.ts';
import { roleName, type Role } from '../server/foundation/database/login-roles.ts';
import { migrateTo, setNewPasswords } from '../test/support/migrated.ts';
import { copyCluster } from '../test/support/prepared-cluster.ts';
import { takeTempFolder } from '../test/support/temp-folder.ts';

const root = join(import.meta.dirname, '..');

export interface OwnDatabase {
  readonly connections: Connections;
  /** Everything is allowed here: for making rows, and for looking at what became of them. */
  readonly owner: Pool;
  /** How the owner logs in. */
  readonly login: Login;
  /** How a role logs in: for a process of its own. */
  readonly loginOf: (role: Role) => Login;
  /** Where its files lie. */
  readonly folder: string;
  /** What it calls itself, like 17.10. */
  readonly version: string;
  readonly close: () => Promise<void>;
}

/** How a process is told to log in: what DATABASE_URL is. */
export function urlOf({ user, password, host, database }: Login): string {
  const url = new URL(`postgresql://localhost/${database}`);
  url.username = user;
  url.password = password;
  url.searchParams.set('host', host);
  return url.href;
}

/** Starts it under var/bench, on the disk that the product would use: many a temp folder is in memory. */
export async function openOwnDatabase(): Promise<OwnDatabase> {
  const place = join(root, 'var', 'bench');
  mkdirSync(place, { recursive: true });
  process.env['TMPDIR'] = place;
  takeTempFolder();
  const dataDir = join(process.env['TMPDIR'], 'postgres');
  copyCluster(dataDir);
  const embedded = await startEmbedded({ dataDir, report: console.log });
  const login = embedded.connection;
  await migrateTo(login);
  const passwords = await setNewPasswords(login);
  const { host, port, ssl, database } = login;
  const connections = connect({ host, port, ssl, database, rolePrefix: database, passwords });
  const owner = connectOwner(login);
  const { rows } = await owner.pool.query<{ server_version: string }>('SHOW server_version');
  return {
    connections,
    owner: owner.pool,
    login,
    loginOf: (role) => ({ ...login, user: roleName(database, role), password: passwords[role] }),
    folder: embedded.folder,
    version: rows[0]?.server_version ?? '',
    close: async () => {
      await Promise.all([connections.close(), owner.close()]);
      await embedded.stop();
      rmSync(embedded.folder, { recursive: true, force: true });
    },
  };
}
