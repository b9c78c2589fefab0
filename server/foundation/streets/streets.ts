// The file of streets that an operator provides: looked at again now and then, so that another one may be put in its place.
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { createAhead, createFewAtOnce } from '../few-at-once.ts';
import type { Log } from '../log.ts';
import { openArchive, StreetsError, type Archive } from './archive.ts';

export interface Streets {
  /** What is there now; null: no file is named, or it cannot be read. */
  readonly present: () => Promise<Archive | null>;
  /** A tile of the present file; null where there is none. Rejects with UNAVAILABLE where the disk does not keep up, or the file is broken. */
  readonly tile: (z: number, x: number, y: number) => Promise<Buffer | null>;
  readonly close: () => Promise<void>;
}

export interface StreetsParts {
  readonly path: string | null;
  readonly log: Log;
  /** A clock that never jumps, in milliseconds. */
  readonly steady: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
}

const LOOK_MS = 60_000;
/** Of four threads that a process reads files with: a disk that hangs must not hold all of them. */
const AT_ONCE = 2;
const MOST_WAITING = 256;
const LONGEST_MS = 5_000;
/** Who asks whether there are streets does not wait for a disk that hangs. */
const PATIENCE_MS = 1_000;

/** Where no file is named. */
export const NO_STREETS: Streets = {
  present: () => Promise.resolve(null),
  tile: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};

/** Those of the file at the path, which is read when somebody asks for it; none where no file is named. */
export function createStreets({ path, log, steady, chance }: StreetsParts): Streets {
  if (path === null) return NO_STREETS;
  const inTurn = createFewAtOnce({
    ahead: createAhead(),
    atOnce: AT_ONCE,
    mostWaiting: MOST_WAITING,
    longestMs: LONGEST_MS,
    chance,
  });
  let archive: Archive | null = null;
  let before: Archive | null = null;
  let seen: string | null | undefined;
  let looked = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;

  /** Whoever still reads the last file goes on: it is closed when the next but one is there. */
  const put = async (next: Archive): Promise<void> => {
    const old = before;
    [before, archive] = [archive, next];
    await old?.close();
  };

  /** What was there before goes on where the next one cannot be read, which is told once. */
  const look = async (): Promise<void> => {
    const found = await stat(path).then(identityOf, () => null);
    if (found === seen) return;
    seen = found;
    try {
      await put(await openArchive(path));
    } catch (error) {
      const reason = error instanceof StreetsError ? error.message : 'It cannot be opened.';
      log.note('streetsUnreadable', { reason });
    }
  };

  const present = async (): Promise<Archive | null> => {
    if (looking === null && steady() - looked >= LOOK_MS) {
      looked = steady();
      looking = inTurn(look)
        .catch(() => undefined)
        .finally(() => {
          looking = null;
        });
    }
    if (archive === null) await Promise.race([looking, sleep(PATIENCE_MS, null, { ref: false })]);
    return archive;
  };

  return {
    present,
    tile: async (z, x, y) => {
      const found = await present();
      if (found === null) return null;
      const hung = sleep(2 * LONGEST_MS, null, { ref: false }).then(() => {
        throw unreadable();
      });
      return Promise.race([inTurn(() => found.tile(z, x, y)), hung]).catch((error: unknown) => {
        throw error instanceof AppError ? error : unreadable(error);
      });
    },
    close: async () => {
      await before?.close();
      await archive?.close();
    },
  };
}

const identityOf = ({ dev, ino, size, mtimeMs }: Stats): string => `${dev} ${ino} ${size} ${mtimeMs}`;

function unreadable(cause?: unknown): AppError {
  return new AppError('UNAVAILABLE', 'This tile of the streets cannot be read.', { cause });
}
