// The server's log: what it does and what went wrong with it. Never a request, an address, an agent, a code or a vote.
import { pino, type Logger } from 'pino';

export type Log = Logger;

/** A log of JSON lines on standard error. */
export function createLog(): Log {
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
}
