// The command `npm run operator` on a database with one city, run in this process: its words are caught, and its exit code.
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { connectOwner, type Connection } from '../../../server/foundation/database/connect.ts';
import { SETTINGS } from '../../../server/foundation/settings/list.ts';
import { createCity, type City } from '../../support/city.ts';
import { emptyDatabase } from '../../support/database.ts';
import { migrateTo } from '../../support/migrated.ts';
import { newFolder } from '../../support/temp-folder.ts';

const PROGRAM = join(import.meta.dirname, '../../../server/operator/main.ts');
/** What says in which language somebody at a terminal reads. */
const LANGUAGES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];
let runs = 0;

/** How a run ended. */
export interface Ended {
  readonly code: number;
  /** What it said on both streams, but for lines of the log. */
  readonly output: string;
}

const exitCodeNow = (): number => Number(process.exitCode ?? 0);

/** Runs the command, with these settings and no others. One after another: what it says is all that is said meanwhile. */
export async function command(settings: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  const { argv, exitCode } = process;
  let output = '';
  const hear = (text: unknown) => {
    output += String(text);
    return true;
  };
  const heard = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear),
    vi.spyOn(console, 'error').mockImplementation((text) => void hear(`${text}\n`)),
  ];
  for (const name of [...Object.keys(SETTINGS), ...LANGUAGES]) vi.stubEnv(name, settings[name]);
  process.argv = [process.execPath, PROGRAM, ...args];
  process.exitCode = undefined;
  try {
    // The program itself anew, what it imports as it is.
    await import(/* @vite-ignore */ `${PROGRAM}?run=${(runs += 1)}`);
    return { code: exitCodeNow(), output };
  } finally {
    Object.assign(process, { argv, exitCode });
    vi.unstubAllEnvs();
    for (const each of heard) each.mockRestore();
  }
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
