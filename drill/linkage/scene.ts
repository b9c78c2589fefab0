// The scene of the deed: PostgreSQL, the house, and the towns, set up before the first vote and cleared away at the end.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import { connectOwner, type ConnectOptions } from '../../server/foundation/database/connect.ts';
import { migrateTo, setNewPasswords } from '../../test/support/migrated.ts';
import { endOfWal } from './evidence/wal.ts';
import { openHouse, type House, type HouseSettings } from './house.ts';
import { startLoggedPostgres } from './postgres.ts';

export interface Scene {
  readonly owner: Pool;
  readonly login: Login;
  /** The ways in of the roles that the house works with. */
  readonly connection: ConnectOptions;
  readonly house: House;
  /** Where the private halves of ballot keys lie. */
  readonly keysDir: string;
  /** What members' sessions are signed with. */
  readonly gateKey: Buffer;
  /** Where the WAL stood before anybody voted. */
  readonly startOfWal: string;
  /** Folders with every file of the house: the database's, its log, the keys, the server's log. */
  readonly folders: readonly string[];
  /** The folders of those that are logs. */
  readonly logs: readonly string[];
  /** A folder that PostgreSQL can write to. */
  readonly outbox: string;
  readonly close: () => Promise<void>;
}

/** Sets it up; `now` is the house's first instant, `rest` what else it is told. */
export async function setUp(
  now: number,
  rest: Pick<HouseSettings, 'freshMs' | 'isKeptUp' | 'requestHosts'> = {},
): Promise<Scene> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closers.splice(0).toReversed()) await each();
  };
  try {
    const base = mkdtempSync(join(tmpdir(), 'kazva-house-'));
    closers.push(async () => rmSync(base, { recursive: true, force: true }));
    const [keysDir, logs] = [join(base, 'keys'), join(base, 'log')];
    mkdirSync(logs);
    const postgres = await startLoggedPostgres();
    closers.push(postgres.close);
    const login = postgres.owner;
    await migrateTo(login);
    const passwords = await setNewPasswords(login);
    const owner = connectOwner(login);
    closers.push(owner.close);
    await owner.pool.query('CREATE EXTENSION pageinspect; CREATE EXTENSION pg_walinspect');
    // So that a place's id is told from every other number that may stand in a table.
    await owner.pool.query('ALTER TABLE locations ALTER id RESTART WITH 70000001');
    const { host, port, ssl, database } = login;
    const connect = { host, port, ssl, database, rolePrefix: database, passwords };
    const gateKey = randomBytes(32);
    const settings = { connect, keysDir, now, gateKey: gateKey.toString('base64url'), ...rest };
    const house = await openHouse(settings, join(logs, 'server.log'));
    closers.push(house.close);
    return {
      owner: owner.pool,
      login,
      connection: connect,
      house,
      keysDir,
      gateKey,
      outbox: postgres.outbox,
      close,
      startOfWal: await endOfWal(owner.pool),
      folders: [postgres.folder, base],
      logs: [logs, join(postgres.folder, 'data', 'log')],
    };
  } catch (error) {
    await close();
    throw error;
  }
}
