// Takes no commit for safe whose wait for a standby was cancelled: PostgreSQL answers it with success and a warning.
import type { ClientBase } from 'pg';

/** Where PostgreSQL warns from (src/backend/replication/syncrep.c): its words are in the server's language, and its code is any warning's. */
const WAITING_ROUTINE = 'SyncRepWaitForLSN';

/** The connection's statement was committed on one machine, perhaps on no standby. Has the fields of an error of PostgreSQL, which Prisma hands on. */
class CancelledWait extends Error {
  override name = 'CancelledWait';
  readonly severity = 'WARNING';
  readonly code = '01000';
}

type Answer = (error: Error | null, result: unknown) => void;

/**
 * From the warning on every statement of the connection fails with CancelledWait, the one that was under way first, and the connection is
 * closed. Whoever asked hears that nothing is known of it, as where a connection breaks in the middle of a commit.
 */
export function refuseCancelledWaits(client: ClientBase & { readonly end: () => Promise<void> }): void {
  let cancelled: CancelledWait | null = null;
  client.on('notice', ({ routine }) => {
    if (routine !== WAITING_ROUTINE) return;
    cancelled ??= new CancelledWait('A commit did not wait for its standby.');
    void client.end();
  });
  // The warning and the end of the statement may come in one packet, so that to close the connection comes too late.
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const refusing = (...asked: unknown[]): unknown => {
    const told = asked.at(-1);
    if (typeof told === 'function') {
      const answer: Answer = (error, result) =>
        (told as Answer)(cancelled ?? error, cancelled ? undefined : result);
      return query(...asked.slice(0, -1), answer);
    }
    const answered = query(...asked);
    if (!(answered instanceof Promise)) return answered;
    return answered.finally(() => {
      if (cancelled) throw cancelled;
    });
  };
  client.query = refusing as ClientBase['query'];
}
