// Tells an outage, which passes, from a bug, which does not.

/** SQLSTATE classes and codes of a database that is away, starting, full or out of connections. */
const SQLSTATE = /^(08|53|57P0|58)|^(25006|40001|40P01|55P03)$/;
const NODE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Prisma: not reachable, timed out, closed the connection, no free connection, no transaction in time. */
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
/** What pg says without a code. */
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/**
 * Whether the error, or what caused it, says that the database is away for now. Prisma hides what the driver said: with a
 * code of its own (P2010, P2039), and the SQLSTATE as `originalCode` in the cause of `meta.driverAdapterError`.
 */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  // Other people's errors: a member may hold whatever it likes.
  const { code, originalCode, message, cause, meta, driverAdapterError, errors } = error as Record<
    string,
    unknown
  >;
  if ([code, originalCode].some(isOutageCode)) return true;
  if (error instanceof Error && MESSAGES.test(String(message))) return true;
  const within = Array.isArray(errors) ? errors : [];
  return [cause, meta, driverAdapterError, ...within].some(isOutage);
}

function isOutageCode(code: unknown): boolean {
  return typeof code === 'string' && (SQLSTATE.test(code) || NODE_CODES.has(code) || PRISMA_CODES.has(code));
}
