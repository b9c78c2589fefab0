// Tells what an error of the database means: an outage, which passes, a text that is none, or else a bug.

/** What hinders: a disk that is full or broken, a lock, a standby, passwords that another process changed, or all the rest. */
const OUTAGES = ['disk', 'lock', 'standby', 'passwords', 'database'] as const;
export type Outage = (typeof OUTAGES)[number];

/**
 * SQLSTATE classes and codes, the first that fits: of a database that is away, starting, full or out of connections, or whose standby did not
 * confirm a commit (01000, see cancelled-wait.ts).
 */
const SQLSTATES: readonly (readonly [RegExp, Outage])[] = [
  [/^(53100|58)/, 'disk'],
  [/^(40001|40P01|55P03)$/, 'lock'],
  [/^25006$/, 'standby'],
  [/^28(000|P01)$/, 'passwords'],
  [/^(01000|08|53|57P0)/, 'database'],
];
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
/** Prisma, of a password. */
const WRONG_PASSWORD = 'P1000';
/** What pg says without a code; the pool that has ended is met by a request that nobody waits for any more, while the process stops. */
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|is not queryable|Query read timeout|Cannot use a pool after calling end/;

/** What PostgreSQL says of a text with a zero byte, or with half a character; and of such a text in a value of JSON. */
const NO_TEXT: ReadonlySet<unknown> = new Set(['22021', '22P05']);
/** And of half a character there, under a code of many: what we send is JSON but for that. */
const NO_JSON = 'invalid input syntax for type json';

/** What keeps the database from its work for now, as the error or what caused it says; null: nothing, so it is a bug. */
export function findOutage(error: unknown): Outage | null {
  for (const { code, originalCode, message } of partsOf(error)) {
    const outage = outageOf(code) ?? outageOf(originalCode);
    if (outage) return outage;
    if (typeof message === 'string' && MESSAGES.test(message)) return 'database';
  }
  return null;
}

/** Whether the error, or what caused it, says that the database is away for now. */
export function isOutage(error: unknown): boolean {
  return findOutage(error) !== null;
}

/** Whether the error says that a text cannot be stored or looked for in any database. */
export function isNoText(error: unknown): boolean {
  return partsOf(error).some(
    ({ code, originalCode, message, originalMessage }) =>
      [code, originalCode].some((each) => NO_TEXT.has(each)) || [message, originalMessage].includes(NO_JSON),
  );
}

function outageOf(code: unknown): Outage | null {
  if (typeof code !== 'string') return null;
  if (NODE_CODES.has(code) || PRISMA_CODES.has(code)) return 'database';
  if (code === WRONG_PASSWORD) return 'passwords';
  return SQLSTATES.find(([pattern]) => pattern.test(code))?.[1] ?? null;
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
