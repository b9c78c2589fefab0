// Makes the files of orders when they are asked for, and keeps them for a while: one making an order, two at once, the rest wait.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../foundation/log.ts';
import { readMade, type Made } from './making-files.ts';
import { runGenerator } from './making-process.ts';

/** A second one while the first draws; more would take the processor from the votes. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 50;
const MOST_KEPT = 20;
const MOST_BYTES = 2_000_000_000;
/** A shop looks, then downloads; later the same files are made again. */
const FRESH_MS = 900_000;

/** What is to be made. */
export interface MakingJob {
  /** One of an order and of what is made of it: the same name gives the same files. */
  readonly name: string;
  /** The generator's arguments, but for where from and where to. */
  readonly args: readonly string[];
  /** The list of signs or posters, read when its turn has come. */
  readonly list: () => Promise<unknown>;
  /** Told once of each making, before anybody is offered it. */
  readonly onMade: (made: Made) => Promise<void>;
}

/** Files that stay until they are given back. */
export interface Taken {
  readonly made: Made;
  readonly giveBack: () => void;
}

/** `null`: it is waited for; `failed`: it could not be made. */
export type Taking = Taken | 'failed' | null;

export interface Making {
  /** The files of the job: those that are kept, or made now where there is room to; null where they are to be asked for again. */
  readonly take: (job: MakingJob) => Promise<Taking>;
  /** What is kept under the name, if anything. */
  readonly find: (name: string) => Made | null;
  /** Ends what is being made, and takes everything away. */
  readonly close: () => Promise<void>;
}

export interface MakingParts {
  /** The private folder of this process. */
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly most?: { readonly kept: number; readonly bytes: number };
}

interface Kept {
  readonly made: Made;
  readonly folder: string;
  readonly until: number;
  users: number;
}

/** Nothing is made before somebody asks. */
export function createMaking(parts: MakingParts): Making {
  const { folder, log, now, most = { kept: MOST_KEPT, bytes: MOST_BYTES } } = parts;
  const kept = new Map<string, Kept>();
  const running = new Map<string, Promise<Kept | null>>();
  const waiting = new Map<string, MakingJob>();
  const ending = new AbortController();
  let count = 0;

  async function draw(job: MakingJob): Promise<Kept | null> {
    count += 1;
    const [from, to] = [join(folder, `${count}.json`), join(folder, String(count))];
    try {
      await writeFile(from, JSON.stringify(await job.list()), { mode: 0o600 });
      const args = [...job.args, '--from', from, '--out', to];
      const status = await runGenerator(args, ending.signal);
      if (status !== 0) {
        log.note('signsNotMade', { status: status ?? 'killed' });
        await rm(to, { recursive: true, force: true });
        return null;
      }
      const made = await readMade(to);
      await job.onMade(made);
      return { made, folder: to, until: now() + FRESH_MS, users: 0 };
    } catch (error) {
      await rm(to, { recursive: true, force: true });
      throw error;
    } finally {
      await rm(from, { force: true });
    }
  }

  function start(job: MakingJob): Promise<Kept | null> {
    waiting.delete(job.name);
    const drawing = draw(job)
      .then((found) => {
        if (found) kept.set(job.name, found);
        return found;
      })
      .finally(() => {
        running.delete(job.name);
        const [next] = waiting.values();
        // Nobody listens to it: whoever asked comes again, and hears then what became of it.
        if (next && !ending.signal.aborted) start(next).catch(() => undefined);
        clear(job.name);
      });
    running.set(job.name, drawing);
    return drawing;
  }

  /** Takes away what is old, and what is more than there is room for, the oldest first; never what somebody is taking. */
  function clear(newest: string | null): void {
    let bytes = [...kept.values()].reduce((sum, { made }) => sum + made.bytes, 0);
    for (const [name, entry] of kept) {
      const isOver = kept.size > most.kept || bytes > most.bytes;
      const isNewest = name === newest;
      if (entry.users > 0 || isNewest || !(isOver || entry.until <= now())) continue;
      kept.delete(name);
      bytes -= entry.made.bytes;
      void rm(entry.folder, { recursive: true, force: true });
    }
  }

  return {
    async take(job) {
      clear(null);
      const known = kept.get(job.name);
      const drawing = running.get(job.name);
      if (!known && !drawing && (running.size >= MOST_AT_ONCE || ending.signal.aborted)) {
        if (waiting.size < MOST_WAITING) waiting.set(job.name, job);
        return null;
      }
      const entry = known ?? (await (drawing ?? start(job)));
      if (entry === null) return 'failed';
      entry.users += 1;
      return { made: entry.made, giveBack: once(() => (entry.users -= 1)) };
    },
    find: (name) => kept.get(name)?.made ?? null,
    async close() {
      ending.abort();
      waiting.clear();
      await Promise.allSettled(running.values());
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
