// Starts PostgreSQL's main process, tells when it is ready and when it has ended, and ends one left by a dead launcher.
import { spawn } from 'node:child_process';
import { closeSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPipeOpen, openPipe } from '../../../sign-generator/alive.ts';
import { asAccount, giveTo } from './system-account.ts';
import { dataFolder, type Home } from './cluster-folder.ts';
import { findProcess, signalProcess } from './processes.ts';

/** The running server. `ended` resolves with how it ended, and never rejects. */
export interface Postmaster {
  readonly pid: number;
  readonly ended: Promise<string>;
}

/** Starts the server and resolves when it accepts connections; throws what it said last where it ended before. */
export async function startPostmaster(
  home: Home,
  binaries: string,
  settings: readonly string[],
): Promise<Postmaster> {
  const data = dataFolder(home);
  for (let attempt = 1; ; attempt += 1) {
    await stopOrphan(home);
    const outcome = await launch(home, binaries, ['-D', data, ...settings]);
    if (typeof outcome !== 'string') return outcome;
    // The sessions of a killed server end by themselves, but not at once.
    if (attempt === 50 || !outcome.includes('shared memory block'))
      throw new Error(`PostgreSQL did not start: ${outcome}`);
    await sleep(200);
  }
}

/** Open for as long as a process of the server lives. */
function pipeIn({ folder }: Home): string {
  return join(folder, 'server-at-work');
}

function launch(home: Home, binaries: string, args: readonly string[]): Promise<Postmaster | string> {
  rmSync(pipeIn(home), { force: true });
  const pipe = openPipe(pipeIn(home));
  giveTo(home.account, pipeIn(home));
  // A session of its own: Ctrl-C in the terminal is for the launcher, which finishes its work before it stops the server.
  const server = spawn(join(binaries, 'postgres'), args, {
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe', pipe],
    detached: true,
    ...asAccount(home.account),
  });
  closeSync(pipe);
  const { stderr } = server;
  if (stderr === null) throw new Error('PostgreSQL was started without a way to hear it');
  const lastLines: string[] = [];
  const ended = new Promise<string>((resolve) => {
    server.once('error', (error) => resolve(error.message));
    server.once('close', (code, signal) =>
      resolve([...lastLines, `it ended with ${signal ?? code}`].join('\n')),
    );
  });
  return new Promise((resolve) => {
    createInterface({ input: stderr }).on('line', (line) => {
      lastLines.push(line);
      if (lastLines.length > 10) lastLines.shift();
      if (line.includes('database system is ready to accept connections') && server.pid !== undefined) {
        resolve({ pid: server.pid, ended });
      }
    });
    void ended.then(resolve);
  });
}

// Who holds the folder is known by now, so whatever still runs on it was left behind by a launcher that was killed. In another
// container it has no number here, and is waited for: its watchdog stops it.
async function stopOrphan(home: Home): Promise<void> {
  const data = dataFolder(home);
  const pid = readPid(data);
  const isSeen = (): boolean => pid !== undefined && (findProcess(pid)?.command.includes(data) ?? false);
  for (let waited = 0; isSeen() || isPipeOpen(pipeIn(home)); waited += 50) {
    if (waited > 60_000) throw new Error(`An earlier PostgreSQL (process ${pid ?? 'unknown'}) does not end`);
    if (pid !== undefined && waited % 30_000 === 0 && isSeen())
      signalProcess(pid, waited === 0 ? 'SIGINT' : 'SIGQUIT');
    await sleep(50);
  }
  // Left by a crash, and the number may be somebody else's by now, which PostgreSQL would take for a running server.
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

function readPid(data: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}
