// Tells what an error of the database means: an outage, which passes, a text that is none, or else a bug.

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
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout/;

/** What PostgreSQL says of a text with a zero byte, or with half a character. */
const NO_TEXT = '22021';

/** Whether the error, or what caused it, says that the database is away for now. */
export function isOutage(error: unknown): boolean {
  return partsOf(error).some(
    ({ code, originalCode, message }) =>
      isOutageCode(code) ||
      isOutageCode(originalCode) ||
      (typeof message === 'string' && MESSAGES.test(message)),
  );
}

/** Whether the error says that a text cannot be stored or looked for in any database. */
export function isNoText(error: unknown): boolean {
  return partsOf(error).some(({ code, originalCode }) => code === NO_TEXT || originalCode === NO_TEXT);
}

function isOutageCode(code: unknown): boolean {
  return typeof code === 'string' && (SQLSTATE.test(code) || NODE_CODES.has(code) || PRISMA_CODES.has(code));
}

/**
 * The error and what caused it. Prisma hides what the driver said behind codes of its own (P2010, P2039): the SQLSTATE is
 * the `originalCode` of the cause of `meta.driverAdapterError`.
 */
function partsOf(error: unknown): Record<string, unknown>[] {
  if (typeof error !== 'object' || error === null) return [];
  // Errors of other people's: any member may be anything.
  const part = error as Record<string, unknown>;
  const { cause, meta, driverAdapterError, errors } = part;
  const within = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  return [part, ...within.flatMap(partsOf)];
}
