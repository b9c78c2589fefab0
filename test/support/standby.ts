// A PostgreSQL of a test's own, whose commits can be made to wait for a standby that does not exist.
import pg from 'pg';
import { connect, connectOwner } from '../../server/foundation/database/connect.ts';
import { startTemporary } from '../../server/foundation/database/embedded.ts';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import type { TestDatabase } from './database.ts';
import { migrateTo, setNewPasswords } from './migrated.ts';
import { until } from './watched.ts';

export interface Standby {
  /** From now on every commit waits for it. */
  readonly leave: () => Promise<void>;
  /** Nobody waits any more, and whoever did goes on as if it had confirmed all. */
  readonly comeBack: () => Promise<void>;
  /** Resolves when so many commits wait. */
  readonly waiting: (commits: number) => Promise<void>;
  /** Cancels every wait, and those that begin until the returned function is called. */
  readonly cancelWaits: () => () => Promise<void>;
  readonly close: () => Promise<void>;
}

const WAITERS = `FROM pg_stat_activity WHERE wait_event = 'SyncRep'`;
const CANCEL = `SELECT pg_cancel_backend(pid) ${WAITERS}`;
const WRITE = `SELECT pg_logical_emit_message(true, 'test', '')`;

/** The standby of a server, as its superuser makes it leave. */
export async function standbyOf(superuser: Login): Promise<Standby> {
  const address = { ...superuser, database: 'postgres' };
  const [client, writer] = [new pg.Client(address), new pg.Client(address)];
  await Promise.all([client.connect(), writer.connect()]);
  const name = async (names: string): Promise<void> => {
    await client.query(`ALTER SYSTEM SET synchronous_standby_names = '${names}'`);
    await client.query('SELECT pg_reload_conf()');
  };
  const count = async (): Promise<number | null> => (await client.query(`SELECT ${WAITERS}`)).rowCount;
  const { rows } = await writer.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const pid = rows[0]?.pid ?? 0;
  const isWriterWaiting = async (): Promise<boolean> =>
    (await client.query(`SELECT ${WAITERS} AND pid = ${pid}`)).rowCount === 1;
  /** Writes, and answers whether that waited; then it does no more. Others may write and wait beside it. */
  const isWaitedFor = async (): Promise<boolean> => {
    let isWritten = false;
    const writing = writer.query(WRITE).finally(() => {
      isWritten = true;
    });
    await until(async () => isWritten || (await isWriterWaiting()));
    const isWaiting = !isWritten;
    await client.query(`SELECT pg_cancel_backend(${pid})`);
    await writing;
    return isWaiting;
  };
  return {
    leave: async () => {
      await name('absent');
      // The checkpointer tells all others, some time after it heard of it.
      await until(isWaitedFor);
    },
    comeBack: () => name(''),
    waiting: (commits) => until(async () => (await count()) === commits),
    cancelWaits: () => {
      let isOver = false;
      const cancelling = (async () => {
        while (!isOver) await client.query(CANCEL);
      })();
      return async () => {
        isOver = true;
        await cancelling;
      };
    },
    close: async () => {
      await Promise.all([client.end(), writer.end()]);
    },
  };
}

/** A migrated database on a server of its own, and the standby of that. */
export async function standbyDatabase(): Promise<TestDatabase & { readonly standby: Standby }> {
  const server = await startTemporary(console.error);
  const login = server.connection;
  await migrateTo(login);
  const passwords = await setNewPasswords(login);
  const connections = connect({ ...login, rolePrefix: login.database, passwords });
  const owner = connectOwner(login);
  const standby = await standbyOf(login);
  const close = async (): Promise<void> => {
    await standby.comeBack();
    await standby.close();
    await Promise.all([connections.close(), owner.close()]);
    await server.stop();
  };
  // Not a copy of the connections: reading each one would open its pool.
  return Object.create(connections, {
    owner: { value: owner },
    login: { value: login },
    standby: { value: standby },
    close: { value: close },
  });
}
