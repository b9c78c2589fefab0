// The command `npm run operator` as a process of its own, on a database with one city.
import { onTestFinished } from 'vitest';
import { connectOwner, type Connection } from '../../../server/foundation/database/connect.ts';
import { run, type Ended, type Environment } from '../../http/process/started.ts';
import { createCity, type City } from '../../support/city.ts';
import { emptyDatabase } from '../../support/database.ts';
import { migrateTo } from '../../support/migrated.ts';
import { newFolder } from '../../support/launched.ts';

/** Runs the command, with these settings. */
export function command(settings: Environment, ...args: string[]): Promise<Ended> {
  return run(settings, ['dist/server/operator/main.js', ...args]).ended;
}

export interface Commanded {
  readonly city: City;
  readonly owner: Connection;
  readonly settings: Readonly<Record<'DATA_DIR' | 'DATABASE_URL' | 'PUBLIC_URL', string>>;
}

/** A database for the command, until the test is over. */
export async function prepareDatabase(): Promise<Commanded> {
  const { login, drop } = await emptyDatabase();
  onTestFinished(drop);
  await migrateTo(login);
  const owner = connectOwner(login);
  onTestFinished(() => owner.close());
  const city = await createCity(owner.pool);
  const { user, password, database, host, port } = login;
  const settings = {
    DATA_DIR: newFolder('var'),
    DATABASE_URL: `postgresql://${user}:${password}@localhost/${database}?host=${host}&port=${port}`,
    PUBLIC_URL: 'https://kazva.example.bg',
  };
  return { city, owner, settings };
}
