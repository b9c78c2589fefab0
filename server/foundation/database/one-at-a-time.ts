// One statement at a time on a connection: pg 9 will refuse a second one, and for several relations Prisma asks at once.
import type { ClientBase } from 'pg';

/**
 * Statements whose answer is a promise wait for the one before, whatever becomes of it. Whoever is called back is the pool, which has the
 * connection to itself. Prisma: https://github.com/prisma/orm/issues/29646.
 */
export function askOneAtATime(client: ClientBase): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (...asked: unknown[]): unknown => {
    if (typeof asked.at(-1) === 'function') return query(...asked);
    const answered = waiting === 0 ? query(...asked) : last.then(() => query(...asked));
    if (!(answered instanceof Promise)) return answered;
    waiting += 1;
    const isOver = (): void => void (waiting -= 1);
    last = answered.then(isOver, isOver);
    return answered;
  };
  client.query = inTurn as ClientBase['query'];
}
