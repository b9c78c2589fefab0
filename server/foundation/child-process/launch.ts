// Starts a process by a thread of its own, and speaks with it in bytes, or is its input and output: the event loop forks nothing.
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { ROOT } from '../project-root.ts';

/** What to start: a file of Node's, what it is told, and how nice it is (setpriority(2)). */
export interface Launch {
  readonly file: string;
  readonly args: readonly string[];
  readonly nice: number;
  /** All that it reads at its standard input: what it writes to its standard output is heard then, in pieces. */
  readonly input?: string;
  readonly options: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly execArgv: readonly string[];
  };
}

/** What is heard of it. */
export interface Listener {
  readonly hear: (bytes: Uint8Array) => void;
  /** Its exit code, the signal that ended it, or why it never began. */
  readonly end: (how: number | string | null | Error) => void;
}

export interface Launched {
  /** Resolves when it is on its way, or the process is gone. */
  readonly say: (bytes: Buffer) => Promise<void>;
  /** Resolves when it is gone, whatever it was doing. */
  readonly kill: () => Promise<void>;
}

type Told =
  | { readonly isTaken: true }
  | { readonly bytes: Uint8Array }
  | { readonly exit: number | string | null }
  | { readonly error: Error };

const THREAD = join(ROOT, 'server', 'foundation', 'child-process', 'launch-thread.mjs');
let thread: Worker | null = null;
/** Of each process that is not gone. */
const ends = new Set<Listener['end']>();

/** Begins at the first launch, and again after one that failed. */
function threadOf(): Worker {
  if (thread !== null) return thread;
  const made = new Worker(THREAD, { execArgv: [], env: {} });
  made.unref();
  made.on('error', (error: Error) => {
    thread = null;
    for (const end of ends) end(error);
  });
  thread = made;
  return made;
}

/** Starts it. */
export function launch(wanted: Launch, { hear, end }: Listener): Launched {
  const { port1: port, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  ends.add(end);
  const gone = new Promise<void>((resolve) => {
    port.on('close', () => {
      ends.delete(end);
      for (const goOn of waiting) goOn();
      resolve();
    });
  });
  port.on('message', (told: Told) => {
    if ('isTaken' in told) waiting.shift()?.();
    else if ('bytes' in told) hear(told.bytes);
    else end('error' in told ? told.error : told.exit);
  });
  threadOf().postMessage({ ...wanted, port: port2 }, [port2]);
  return {
    say: (bytes) =>
      new Promise((resolve) => {
        if (!ends.has(end)) return resolve();
        waiting.push(resolve);
        port.postMessage(bytes);
      }),
    kill: () => {
      port.postMessage(null);
      return gone;
    },
  };
}
