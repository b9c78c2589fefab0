// Which database belongs to which DATA_DIR: the same id lies in both, so that nobody resets passwords or keys of another's.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { makeFile } from '../data-file.ts';
import { isUuid } from '../uuid.ts';

/** What DATA_DIR must hold beside a database that was in use before, and what to do where it is gone for good. */
function advice(file: string, id: string): string {
  return (
    `Set DATA_DIR to the folder that belongs to it, or copy installation.id, roles.json, members.key, tokens.key and the ballot keys from there. ` +
    `If that folder is gone for good and no other server uses the database, take it over: echo ${id} > ${file}`
  );
}

/**
 * Looks whether the database may be touched with this DATA_DIR, before anything is. Throws a sentence where the two do not
 * belong together.
 */
export async function refuseOthers(client: pg.Client, dataDir: string): Promise<void> {
  const { rows } = await client.query<{ isMade: boolean }>(
    `SELECT to_regclass('installation') IS NOT NULL AS "isMade"`,
  );
  const id = rows[0]?.isMade === true ? await findId(client) : null;
  if (id !== null) refuse(fileIn(dataDir), id);
}

/**
 * Writes the folder's id into the database, in the caller's turn; a folder without one gets it now. Throws where another
 * folder was first.
 */
export async function claim(client: pg.Client, dataDir: string): Promise<void> {
  const file = fileIn(dataDir);
  const id = await findId(client);
  if (id !== null) return refuse(file, id);
  makeFile(file, `${randomUUID()}\n`);
  await client.query('INSERT INTO installation (id) VALUES ($1)', [readId(file)]);
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'installation.id');
}

async function findId(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM installation');
  return rows[0]?.id ?? null;
}

function refuse(file: string, id: string): void {
  const own = existsSync(file) ? readId(file) : null;
  if (own === id) return;
  const whose = own === null ? 'another DATA_DIR' : `another DATA_DIR (${file} names another installation)`;
  throw new Error(`The database belongs to ${whose}. ${advice(file, id)}`);
}

function readId(file: string): string {
  const id = readFileSync(file, 'utf8').trim();
  if (!isUuid(id)) throw new Error(`${file} does not hold the id of an installation`);
  return id;
}
