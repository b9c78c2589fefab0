// Starts the server as `npm start` does, as a process of its own, and looks at what it says and what it leaves behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ownerName } from '../../../server/foundation/database/cluster.ts';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { copyCluster } from '../../support/prepared-cluster.ts';
import { processesNaming } from '../../support/watched.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Settings of one start. */
export type Environment = Readonly<Record<string, string>>;

/** A server that said that it runs. */
export interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  /** Milliseconds from the command to the addresses. */
  readonly milliseconds: number;
  /** All that it printed so far, as a person at a terminal would read it. */
  readonly output: () => string;
  /** As it stands in a log. */
  readonly raw: () => string;
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

interface Run {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly raw: () => string;
  readonly ended: Promise<Ended>;
  /** Resolves when it has printed the text; throws what it printed where it ended before. */
  readonly says: (text: string) => Promise<void>;
}

// Its stdin closes when the tests end, however they end; then a server that is left ends too, and its database with it.
const reaper = `trap '' HUP INT TERM; while read -r line; do :; done; kill -9 "$1"`;

/** Runs the command of `npm start`, or another, with these settings, and none of ours but what every program needs. */
export function run(
  environment: Environment,
  command: readonly string[] = ['dist/server/main.js'],
  input?: string,
): Run {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const { DATA_DIR, DATABASE_URL } = environment;
  if (DATA_DIR !== undefined && DATABASE_URL === undefined) copyCluster(join(DATA_DIR, 'postgres'));
  const child = spawn(process.execPath, ['--enable-source-maps', ...command], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', DEMO: '0', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const guard = spawn('/bin/sh', ['-c', reaper, 'reaper', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  let printed = '';
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      guard.kill('SIGKILL');
      resolve({ code, signal, output: asAtTerminal(printed) });
    });
  });
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      for (const listener of listeners) listener();
    });
  }
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (asAtTerminal(printed).includes(text)) resolve();
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It never said "${text}", but:\n${printed}`)));
    });
  return { process: child, output: () => asAtTerminal(printed), raw: () => printed, ended, says };
}

interface Told {
  readonly step?: string;
  readonly sentence?: string;
  readonly addresses?: readonly string[];
  readonly reason?: string;
}

/** The lines of a log that a terminal would show in words; all others as they are. */
function asAtTerminal(printed: string): string {
  return printed.replaceAll(/^\{"level".*\}$/gm, (line) => {
    const { step, sentence = step, addresses, reason } = JSON.parse(line) as Told;
    if (sentence !== undefined) return `  0.0 s  ${sentence}`;
    if (addresses === undefined) return reason ?? line;
    const named = addresses.map(
      (each) => /^([\w ]+?) ((?:http|npm run)\b.*)$/.exec(each)?.slice(1) ?? [each],
    );
    return named.map(([name = '', address = '']) => `  ${name.padEnd(13)} ${address}`).join('\n');
  });
}

/** Starts the server, as `run` does, and waits for the addresses it prints. */
export async function start(environment: Environment, command?: readonly string[]): Promise<Started> {
  const before = performance.now();
  const running = run(environment, command);
  await running.says('API explorer');
  return {
    process: running.process,
    url: `http://localhost:${environment['PORT']}`,
    milliseconds: performance.now() - before,
    output: running.output,
    raw: running.raw,
  };
}

/** Sends the signal and waits for the end of the process and of all that it printed. */
export async function end(started: Pick<Started, 'process'>, signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(started.process, 'close');
  started.process.kill(signal);
  const [code] = (await closed) as [number | null];
  return code;
}

/** The owner's way into the embedded database that runs in the data folder. */
export function ownerOf(dataDir: string): Login {
  const folder = join(dataDir, 'postgres');
  // postmaster.pid: the fifth line is the folder of the socket.
  const [, , , port, host = ''] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(folder, 'owner-password'), 'utf8').trim();
  return { host, port: Number(port), database: 'kazva', ssl: false, user: ownerName, password };
}

/** The processes that work in the folder or were told of it; PostgreSQL's own name it only by where they stand. */
export function processesIn(folder: string): string[] {
  if (!existsSync('/proc/self/cwd')) return processesNaming(folder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const isThere = command.includes(folder) || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
        return isThere ? [`${pid} ${command}`] : [];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}
