// What a command of the sign generator writes to, the clock it measures by, and how it says that it failed.
import { SignFailure } from './failure.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** True if a line on the error stream can be written over. */
  readonly isScreen: boolean;
  /** Milliseconds since any beginning. */
  readonly now: () => number;
  /** Tells the program that started it how far it is, where that listens. */
  readonly tell?: (count: number, total: number) => void;
}

/** What a command's words come to where nothing is to be done. */
export type Undone = { readonly kind: 'help' } | { readonly kind: 'wrong'; readonly sentence: string };

/** Says what the command can do, or what is wrong with its words; returns the exit status. */
export function answerUndone(undone: Undone, help: string, { out, error }: Terminal): 0 | 2 {
  if (undone.kind === 'help') {
    out(help);
    return 0;
  }
  error(`${undone.sentence}\n`);
  return 2;
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
