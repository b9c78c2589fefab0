// The last errors that the log told, for operators' pages. In memory: they begin anew with the process.
import { EVENTS, type Log } from './log.ts';

/** An error that the log told: when, in its words, and the id that whoever met it was answered, where there is one. */
export interface ToldError {
  readonly at: Date;
  readonly words: string;
  readonly id: string | null;
}

/** A log that remembers. */
export interface LogMemory extends Log {
  /** Since when it does. */
  readonly since: Date;
  /** The last errors, the latest first. */
  readonly errors: () => readonly ToldError[];
}

const MOST = 50;

/** Returns the log, which then remembers its last 50 errors. */
export function rememberErrors(log: Log, now: () => Date): LogMemory {
  let last: readonly ToldError[] = [];
  return {
    since: now(),
    errors: () => last,
    note: (event, fields) => {
      const { level, words } = EVENTS[event];
      const id = 'id' in fields && typeof fields.id === 'string' ? fields.id : null;
      if (level === 'error') last = [{ at: now(), words, id }, ...last].slice(0, MOST);
      log.note(event, fields);
    },
  };
}
