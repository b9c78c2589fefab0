// Closes what was opened, the last first; ends the process where one of them hangs.
import type { Log } from './log.ts';

/** Something that is to be closed, by the name that the log gives it. */
export interface Opened {
  readonly name: string;
  readonly close: () => Promise<void>;
}

export interface ClosingParts {
  readonly log: Log;
  /** Milliseconds after which nothing is waited for any more. */
  readonly patience: number;
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
  /** Tells what could not be closed. */
  readonly failed: (error: unknown) => void;
}

/** What Ctrl-C and service managers send. Until somebody waits for them they end the process, and the database with it. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

/** Whoever started the server waits for half a minute at the most. PostgreSQL's watchdog stops that whatever happens here. */
export const CLOSING_MS = 25_000;

/**
 * Closes everything, one after the other; one that fails is told, and the others are closed all the same. Where it takes
 * longer than the patience, or a connection that nobody answers keeps the process alive after it, the log names what hangs
 * and the process ends with 1.
 */
export async function closeAll(
  opened: readonly Opened[],
  { log, patience, exit, failed }: ClosingParts,
): Promise<void> {
  let hanging = 'connections';
  const hardEnd = setTimeout(() => {
    log.note('closingHangs', { name: hanging });
    exit(1);
  }, patience);
  // Where nothing keeps the process alive, it has ended by then.
  hardEnd.unref();
  for (const { name, close } of opened.toReversed()) {
    hanging = name;
    await close().catch(failed);
  }
  hanging = 'connections';
}
