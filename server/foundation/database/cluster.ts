// Makes the files of a new embedded PostgreSQL, whole or not at all, with the password of their owner.
import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asAccount, giveTo } from './system-account.ts';
import { dataFolder, type Home } from './cluster-folder.ts';
import { settleNext } from './cluster-swap.ts';

/** The superuser of the embedded server; it owns the database. */
export const ownerName = 'kazva_owner';

/** The file with its password. */
export function passwordFile(home: Home): string {
  return join(home.folder, 'owner-password');
}

/**
 * Makes the data folder where there is none, and returns the owner's password. Throws a sentence where another PostgreSQL made it.
 *
 * Locale: PostgreSQL's builtin C.UTF-8, which knows the letters of every script (lower, ILIKE), sorts by code point and
 * is the same on every machine.
 */
export async function ensureCluster(home: Home, binaries: string, isLasting: boolean): Promise<string> {
  const ownerPassword = passwordFile(home);
  const data = dataFolder(home);
  settleNext(home);
  if (existsSync(data)) {
    refuseOtherMajor(data, binaries);
    return readFileSync(ownerPassword, 'utf8').trim();
  }

  // A name of its own: an initdb whose launcher was killed may still be at work on an earlier one.
  const unfinished = `${data}.unfinished-${randomBytes(8).toString('hex')}`;
  for (const name of readdirSync(home.folder).filter((each) => each.startsWith('data.unfinished'))) {
    rmSync(join(home.folder, name), { recursive: true, force: true });
  }
  rmSync(ownerPassword, { force: true });
  const password = randomBytes(24).toString('base64url');
  // `wx` refuses to follow a link that somebody else may have laid there.
  writeFileSync(ownerPassword, `${password}\n`, { mode: 0o600, flag: 'wx' });
  giveTo(home.account, ownerPassword);
  await promisify(execFile)(
    join(binaries, 'initdb'),
    [
      '--pgdata',
      unfinished,
      '--username',
      ownerName,
      '--pwfile',
      ownerPassword,
      '--auth',
      'scram-sha-256',
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      '--no-instructions',
      isLasting ? '--data-checksums' : '--no-sync',
    ],
    { cwd: home.folder, env: { LC_ALL: 'C' }, ...asAccount(home.account) },
  );
  renameSync(unfinished, data);
  return password;
}

/** PostgreSQL reads the files of its own major version only, and says of others that they are "incompatible". */
function refuseOtherMajor(data: string, binaries: string): void {
  if (!existsSync(join(data, 'PG_VERSION')))
    throw new Error(
      `A restore into ${data} was not finished. Empty DATA_DIR, and give the command again: npm run operator -- restore FOLDER`,
    );
  const laid = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(join(binaries, 'postgres'), ['--version'], { cwd: '/', encoding: 'utf8' });
  const [, brought] = /\(PostgreSQL\) (\d+)/.exec(stdout) ?? [];
  if (brought === undefined || laid === brought) return;
  throw new Error(
    `The database in ${data} is PostgreSQL ${laid}'s, and this Kazva brings PostgreSQL ${brought}, which cannot read it. Nothing was ` +
      `changed. Take its data along as docs/postgresql.md says under "The next PostgreSQL": npm run operator -- transfer embedded --package FOLDER`,
  );
}
