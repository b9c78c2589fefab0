// Makes the exports that operators ask for on their pages: in a process of its own, one after the other, and each kept for a day.
import { TooMuch, runInChild } from '../../foundation/child-process/run-in-child.ts';
import { traceOf } from '../../foundation/error-trace.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Log } from '../../foundation/log.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { ExportPiece, ExportWanted } from './city-export-child.ts';
import { openExportFolder } from './kept-exports.ts';
import { MOST_BYTES, RESERVE_BYTES, type CityExport, type Failure, type Made } from './rules.ts';

export interface Exports {
  /** What is known of the city's export; null where there is none. */
  readonly find: (id: MunicipalityId) => Promise<CityExport | null>;
  /** Takes the city's earlier export away, and begins another one in name; false where one is under way. To be called by one at a time. */
  readonly claim: (id: MunicipalityId, by: string) => Promise<boolean>;
  /** Makes what was claimed, after this call; what becomes of it is found later. */
  readonly start: (job: ExportJob) => void;
  /** Where the whole file lies. */
  readonly fileOf: (id: MunicipalityId) => string;
  /** Resolves when nothing is under way any more. */
  readonly close: () => Promise<void>;
}

declare module '../../api/context.ts' {
  interface House {
    readonly exports: Exports;
  }
}

/** Whose export, and how its maker signs in to the database. */
export type ExportJob = Pick<ExportWanted, 'login' | 'municipality' | 'platformName'>;

export interface ExportsParts {
  readonly folder: string;
  readonly log: Log;
  readonly now: () => Date;
  readonly reserveBytes?: number;
}

/** Cities that may be under way and wait; a platform of two hundred has one now and then. */
const MOST_WAITING = 10;
const SWEEP_MS = 60_000;

const run = runInChild<ExportWanted, ExportPiece>('server/operator/exports/city-export-child', {
  // The demo city takes ten, years of a large one some minutes.
  seconds: 900,
  megabytes: 256,
  atOnce: 1,
  most: MOST_WAITING,
});

/** The exports below the folder. Half of one that a process left behind that died is taken away within two minutes of the next start. */
export function createExports({ folder, log, now, reserveBytes = RESERVE_BYTES }: ExportsParts): Exports {
  const files = openExportFolder(folder);
  const running = new Set<Promise<void>>();
  const sweep = () =>
    files.sweep(now()).catch((error: unknown) => log.note('exportsNotSwept', traceOf(error)));
  const sweeping = setInterval(() => void sweep(), SWEEP_MS).unref();
  void sweep();

  const make = async ({ municipality, ...job }: ExportJob): Promise<void> => {
    const { id } = municipality;
    const begun = await files.find(id);
    if (begun === null) return;
    const { startedAt, by } = begun;
    let bytes = 0;
    const sign = () => files.tell(id, { startedAt, by, state: 'MAKING', bytes });
    // Also while it waits for its turn.
    const signing = setInterval(() => sign(), SWEEP_MS / 10);
    try {
      const made = await run(async ({ say, hear }) => {
        const bounds = { mostBytes: MOST_BYTES, reserveBytes, at: now().getTime() };
        await say({ ...job, ...bounds, municipality, path: files.partOf(id) });
        for (;;) {
          const piece = await hear();
          if ('made' in piece) return piece.made;
          if ('noRoom' in piece) return null;
          bytes = piece.bytes;
          sign();
        }
      });
      if (made === null) return await fail(id, { startedAt, by }, 'DISK');
      await files.finish(id);
      files.tell(id, ready({ startedAt, by }, made, now()));
    } catch (error) {
      if (!(error instanceof AppError)) log.note('exportFailed', traceOf(error));
      await fail(id, { startedAt, by }, failureOf(error));
    } finally {
      clearInterval(signing);
    }
  };

  const fail = async (id: MunicipalityId, begun: Begun, failure: Failure): Promise<void> => {
    await files.drop(id);
    files.tell(id, { ...begun, state: 'FAILED', failure });
  };

  return {
    find: (id) => files.find(id),
    claim: async (id, by) => {
      if (running.size >= MOST_WAITING)
        throw new AppError('TOO_MANY_REQUESTS', 'Too many exports are under way. Please try again.');
      if ((await files.find(id))?.state === 'MAKING') return false;
      await files.begin(id, { startedAt: now().toISOString(), by, state: 'MAKING', bytes: 0 });
      return true;
    },
    start: (job) => {
      // What fails here, on a disk that is full, shows as one that was given up.
      const made = make(job)
        .catch((error: unknown) => log.note('exportFailed', traceOf(error)))
        .finally(() => running.delete(made));
      running.add(made);
    },
    fileOf: files.fileOf,
    close: async () => {
      clearInterval(sweeping);
      await Promise.all(running);
    },
  };
}

type Begun = Pick<CityExport, 'startedAt' | 'by'>;

const ready = (begun: Begun, made: Made, at: Date): CityExport => ({
  ...begun,
  ...made,
  state: 'READY',
  madeAt: at.toISOString(),
});

/** The one thing that the house itself refuses is work while it stops. */
function failureOf(error: unknown): Failure {
  if (error instanceof TooMuch) return 'TOO_MUCH';
  return error instanceof AppError ? 'STOPPED' : 'FAULT';
}
