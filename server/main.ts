// Starts the server: settings, database, data of a first start, ballot box, pages. Ctrl-C stops all of it again.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { getPrintKey, writePrintTokens } from './access/tokens.ts';
import { grant } from './access/grant.ts';
import { CITIZEN } from './access/viewer.ts';
import { announce } from './announce.ts';
import { createApp } from './app.ts';
import { createBallotBox } from './ballots/box.ts';
import { openKeyFolder } from './ballots/keys.ts';
import { startRounds } from './ballots/rounds.ts';
import { openDatabase } from './database/open.ts';
import { readSettings, type Settings } from './env.ts';
import { readFiles } from './files.ts';
import { furnish } from './furnish.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { listMunicipalities } from './municipalities/store.ts';
import { startProgress } from './progress.ts';

const now = () => new Date();

/** Runs the server until the process is told to stop; resolves when everything is closed. */
async function serve(settings: Settings): Promise<void> {
  const log = createLog();
  const progress = startProgress();
  const closers: (() => Promise<void>)[] = [];
  const stop = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  try {
    mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
    const http = await listen(settings.port);
    closers.push(http.close);
    progress('Starting the database');
    const database = await openDatabase(settings, progress);
    closers.push(database.close);
    const { connections } = database;
    await furnish(connections, settings, { isEmbedded: database.isEmbedded, now: now(), progress });

    progress('Opening the ballot box');
    const keys = await openKeyFolder(settings.keysDir, database.folder);
    const counting = { pool: connections.counter.pool, keys, random: randomBytes };
    const rounds = await startRounds(counting, log, now);
    closers.push(rounds.stop);
    const { openSoon } = rounds;
    const box = createBallotBox({ pool: connections.citizen.pool, random: randomBytes, openSoon, now });
    closers.push(box.drain);

    const printKey = getPrintKey(settings.dataDir);
    const find = grant(CITIZEN, 'municipalities.find', null);
    const municipalities = await listMunicipalities(connections.citizen.prisma, find);
    writePrintTokens(
      settings.dataDir,
      printKey,
      municipalities.map(({ slug }) => slug),
    );
    const files = await readFiles();
    const { publicUrl, platformName } = settings;
    const pages = { publicUrl, platformName, assets: files.assets };
    http.answerWith(
      await createApp({ house: { database: connections, box, publicUrl }, pages, files, printKey, log }),
    );
    await announce(connections, settings);
    await stop;
    progress('Stopping');
  } finally {
    for (const close of closers.toReversed()) await close();
  }
}

try {
  await serve(readSettings());
} catch (error) {
  const known =
    error instanceof Error && /^(SettingsError|PortTaken|KeyFolderError|DataError)$/.test(error.name);
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
