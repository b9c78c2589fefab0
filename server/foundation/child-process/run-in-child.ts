// Runs what takes long by nature as a process of its own: for so long and with so much memory, and after all else that the machine has to do.
import { isAbsolute, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { AppError } from '../errors.ts';
import { ROOT } from '../project-root.ts';
import type { Trace } from '../error-trace.ts';
import { createTurns } from '../serial-queue.ts';
import { launch, type Launch } from './launch.ts';
import { OUT_OF_TIME, Pieces, type Sent, type Talk } from './messages.ts';

/** What a kind of work may take. */
export interface Limits {
  /** Seconds of CPU time. */
  readonly seconds: number;
  /** Megabytes of JavaScript's memory. */
  readonly megabytes: number;
  readonly atOnce: number;
  /** At work or waiting; more hear TOO_MANY_REQUESTS. */
  readonly most: number;
}

/** It took more than it may: of the time, or of the memory. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** Talks to the process that works, which is gone afterwards, whatever it was doing. */
export type InChild<In, Out> = <Result>(
  converse: (talk: Talk<In, Out>) => Promise<Result>,
) => Promise<Result>;

/** Where the file of the house was built to, named from its root without an ending; a whole path is of a file that runs as it is. */
export const fileOf = (name: string): string => (isAbsolute(name) ? name : join(ROOT, 'dist', `${name}.js`));

/** A machine that is busy gives a process a part of its time only: so much longer it may take, by the clock. */
const PATIENCE = 10;
/** Megabytes beside JavaScript's, of which Node bounds its own alone: what is drawn and unpacked in other languages. */
const NATIVE = 512;
/** Votes come first: where a core is wanted by both, the work gets a third of it. */
export const NICE = 3;
/** How Node ends where there is no memory left. */
const OUT_OF_MEMORY: ReadonlySet<unknown> = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 134]);

/** What ends each piece of work that is under way. */
const endings = new Set<(why: Error) => Promise<void>>();

/** Ends all work that is under way: the server stops. Whoever waits for it hears UNAVAILABLE. */
export async function endChildren(): Promise<void> {
  const why = new AppError('UNAVAILABLE', 'The server stops.');
  await Promise.all([...endings].map((end) => end(why)));
}

/**
 * What runs the work of a file of the house, named from its root without an ending, as in `server/municipality/imports/import-child`. Rejects
 * with TooMuch what takes more than it may, with TOO_MANY_REQUESTS where too many wait, and with a bug what fails.
 */
export function runInChild<In, Out>(file: string, limits: Limits): InChild<In, Out> {
  const takeTurn = createTurns(limits.most, limits.atOnce);
  return (converse) =>
    takeTurn(async () => {
      const heard = new Pieces<Out>();
      const child = launch(launchOf(file, limits), {
        hear: (bytes) => {
          const sent = deserialize(bytes) as Sent;
          if ('piece' in sent) heard.put(sent.piece as Out);
          else heard.end(faultOf(file, sent.failed));
        },
        end: (how) => heard.end(how instanceof Error ? how : endOf(file, how)),
      });
      const end = (why: Error): Promise<void> => {
        heard.end(why);
        return child.kill();
      };
      endings.add(end);
      const tooLong = new TooMuch(`${file} took too long.`);
      const wait = setTimeout(() => void end(tooLong), limits.seconds * PATIENCE * 1_000);
      // Where it is gone, whoever listens hears why.
      const say = (piece: In): Promise<void> => child.say(serialize(piece));
      try {
        return await converse({ say, hear: () => heard.take() });
      } finally {
        clearTimeout(wait);
        endings.delete(end);
        void child.kill();
      }
    });
}

function launchOf(file: string, { seconds, megabytes }: Limits): Launch {
  return {
    // As it was built, also where a test or a bench runs the sources: to begin by a compiler takes four times as long.
    file: fileOf('server/foundation/child-process/child'),
    args: [fileOf(file), String(seconds), String(megabytes + NATIVE)],
    nice: NICE,
    options: {
      cwd: ROOT,
      // Nothing of ours but what it is told: it needs no address and no key.
      env: {},
      execArgv: [`--max-old-space-size=${megabytes}`],
    },
  };
}

function endOf(file: string, how: string | number | null): Error {
  if (how === OUT_OF_TIME || OUT_OF_MEMORY.has(how)) return new TooMuch(`${file} took too much: ${how}.`);
  return new Error(`${file} ended: ${how}.`);
}

/** What failed there, with the places there: never its message, which may repeat what somebody sent. */
function faultOf(file: string, { error, at }: Trace): Error {
  const fault = new Error(`${file} failed: ${error}`);
  fault.stack = [`Error: ${fault.message}`, ...at.map((place) => `    at ${join(ROOT, place)}`)].join('\n');
  return fault;
}
