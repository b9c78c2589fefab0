// Three machines as docs/three-machines.md has them: PostgreSQL under Patroni on each, two servers, one counter, and a demo city.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectOwner } from '../../server/foundation/database/connect.ts';
import { createCity, type City } from '../../test/support/city.ts';
import { waitFor } from '../faults/fault.ts';
import { readLedger, type Ledger } from '../faults/ledger.ts';
import { configure, SECRETS } from './configuration.ts';
import { layCables, makeMachine, type Machine } from './machine.ts';
import { findPrimary, isSettled } from './members.ts';
import { copyData, startCounter, startServer, takesVotes } from './servers.ts';

type Owner = ReturnType<typeof connectOwner>;

export interface Cluster {
  readonly machines: readonly Machine[];
  readonly city: City;
  readonly urls: () => readonly string[];
  readonly ledger: () => Promise<Ledger>;
  /** The machine whose PostgreSQL takes what is written. */
  readonly primary: () => Promise<Machine>;
  /** Works as superuser on the primary. */
  readonly asSuperuser: <T>(work: (owner: Owner) => Promise<T>) => Promise<T>;
  /** Resolves when both servers say that they take votes. */
  readonly serving: () => Promise<void>;
  /** Resolves when all three are there, and as many standbys are waited for as should be. */
  readonly settled: (standbys?: number) => Promise<void>;
  readonly patronictl: (...words: readonly string[]) => Promise<string>;
}

/** So long nothing takes, on a machine that is ten times too busy. */
const PATIENCE_MS = 300_000;

async function until(condition: () => Promise<boolean>): Promise<void> {
  if (!(await waitFor(condition, PATIENCE_MS))) throw new Error('The cluster does not come to rest.');
}

/** Starts all of it below the folder; what it starts ends with the drill's own process. */
export async function openCluster(base: string): Promise<Cluster> {
  layCables();
  const machines = [1, 2, 3].map((number) => makeMachine(number, base));
  for (const machine of machines) {
    configure(machine, base);
    const file = (name: string): string => join(machine.folder, name);
    machine.start('etcd', { command: ['etcd', '--config-file', file('etcd.yaml')] });
    machine.start('patroni', { command: ['patroni', file('patroni.yml')] });
    machine.start('pgbouncer', { command: ['/usr/sbin/pgbouncer', '-q', file('pgbouncer.ini')] });
    machine.start('haproxy', { command: ['/usr/sbin/haproxy', '-db', '-f', file('haproxy.cfg')] });
  }
  const [first, second, third] = machines;
  if (!first || !second || !third) throw new RangeError('There are three machines.');
  first.start('valkey', { command: ['valkey-server', join(first.folder, 'valkey.conf')] });
  const patronictl: Cluster['patronictl'] = (...words) =>
    third.run(['patronictl', '-c', join(third.folder, 'patroni.yml'), ...words]);
  const primary = (): Promise<Machine> => findPrimary(machines);
  const asSuperuserIn = async <T>(database: string, work: (owner: Owner) => Promise<T>): Promise<T> => {
    const owner = connectOwner(superuserOf(await primary(), database));
    try {
      return await work(owner);
    } finally {
      await owner.close();
    }
  };
  const asSuperuser: Cluster['asSuperuser'] = (work) => asSuperuserIn('kazva', work);
  const settled: Cluster['settled'] = (standbys = 1) =>
    until(() => asSuperuserIn('postgres', ({ pool }) => isSettled(pool, standbys)));
  await settled();
  const { folder } = await primary();
  const psql = [
    'psql',
    '-qX',
    '-v',
    'ON_ERROR_STOP=1',
    '-U',
    'postgres',
    '-h',
    join(folder, 'run', 'postgresql'),
  ];
  const password = `PGPASSWORD=${SECRETS.SUPERUSER_PASSWORD}`;
  await third.run(['env', password, ...psql, '-f', join(folder, 'database.sql')]);
  const serving: Cluster['serving'] = () =>
    until(async () => (await takesVotes(first)) && (await takesVotes(second)));
  startServer(first);
  await until(() => takesVotes(first));
  copyData(first, second, ['installation.id', 'roles.json', 'members.key', 'tokens.key']);
  startServer(second);
  await serving();
  copyData(first, third, ['installation.id', 'roles.json']);
  startCounter(third);
  const city = await asSuperuser(({ pool }) => createCity(pool, { places: 4 }));
  const urls = [first, second].map(({ address }) => `https://${address}`);
  return {
    machines,
    city,
    urls: () => urls,
    ledger: () => patiently(() => asSuperuser(({ pool }) => readLedger(pool, city))),
    primary,
    asSuperuser,
    serving,
    settled,
    patronictl,
  };
}

const superuserOf = ({ folder }: Machine, database: string) => ({
  host: join(folder, 'run', 'postgresql'),
  port: 5432,
  ssl: false,
  user: 'postgres',
  password: SECRETS.SUPERUSER_PASSWORD,
  database,
});

/** What the database says once it can be asked. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 30) throw error;
      await sleep(1_000);
    }
  }
}
