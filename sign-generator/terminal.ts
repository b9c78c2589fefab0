// What a command of the sign generator writes to, the clock it measures by, and how it says that it failed.
import { SignFailure } from './failure.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** True if a line on the error stream can be written over. */
  readonly isScreen: boolean;
  /** Milliseconds since any beginning. */
  readonly now: () => number;
}

/**
 * Says in one sentence why a command failed, or that it was interrupted; returns the exit status. Throws the error itself
 * if it is a bug.
 */
export function sayFailure(
  error: unknown,
  interrupted: string,
  { error: say, isScreen }: Terminal,
  signal: AbortSignal | undefined,
): 1 {
  const failure = error instanceof SignFailure ? error.message : undefined;
  const sentence = signal?.aborted ? interrupted : failure;
  if (sentence === undefined) throw error;
  say(`${isScreen ? '\r\x1b[K' : ''}${sentence}\n`);
  return 1;
}
