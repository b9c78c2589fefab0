// What all processes of one Kazva have in common: a database, a folder, keys.
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from './database.ts';

export interface Installation {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly key: Buffer;
  readonly tokenKey: Buffer;
}

/** A new one, with an empty database. Whoever made it takes it away again. */
export async function newInstallation(): Promise<Installation> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'kazva-keys-'));
  return { database, folder, key: randomBytes(32), tokenKey: randomBytes(32) };
}
