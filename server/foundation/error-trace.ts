// What may be told of an error: its kind, its code, and where it came from. Never its message: that may repeat what somebody sent.
import { pathToFileURL } from 'node:url';
import { ROOT } from './project-root.ts';

/** An error as it may be logged. */
export interface Trace {
  /** Kind and code of the error and of what caused it, as in "PrismaClientKnownRequestError P2010, DriverAdapterError". */
  readonly error: string;
  /** Places in our code, in libraries and in Node, the innermost first, as in "server/http/app.ts:70:12". */
  readonly at: readonly string[];
}

const ROOTS = [`${ROOT}/`, `${pathToFileURL(ROOT).pathname}/`];
const MOST_CAUSES = 6;
const MOST_PLACES = 12;

/** Tells an error. What no error is, is told by its type. */
export function traceOf(error: unknown): Trace {
  const errors = [...chainOf(error)].slice(0, MOST_CAUSES);
  if (errors.length === 0) return { error: typeof error, at: [] };
  const kinds = errors.map((each) =>
    [wordOf(each.name, 'Error'), wordOf('code' in each ? each.code : '', '')].join(' ').trim(),
  );
  return { error: kinds.join(', '), at: errors.flatMap(placesOf).slice(0, MOST_PLACES * 2) };
}

/**
 * Lets Node read where the file that calls it has its places in the sources, once: that of the server takes it a tenth of a second, which
 * the first error would cost while votes wait.
 */
export function readSourceMaps(): void {
  traceOf(new Error('None.'));
}

/** The error, what caused it, and what it is a sum of. Prisma keeps the driver's error in `meta`. */
function* chainOf(error: unknown, depth = 0): Generator<Error> {
  if (!(error instanceof Error) || depth > MOST_CAUSES) return;
  yield error;
  yield* chainOf(error.cause, depth + 1);
  if ('meta' in error && typeof error.meta === 'object' && error.meta !== null)
    yield* chainOf((error.meta as { driverAdapterError?: unknown }).driverAdapterError, depth + 1);
  if (error instanceof AggregateError)
    for (const each of error.errors.slice(0, MOST_CAUSES)) yield* chainOf(each, depth + 1);
}

/** A name or code as it is, unless it is none: both may be set to anything. */
function wordOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' && /^\w{1,60}$/.test(value) ? value : otherwise;
}

function placesOf({ stack = '', message }: Error): string[] {
  // The message stands before the places, and may have lines that look like them.
  const after = message === '' ? 0 : stack.lastIndexOf(message) + message.length;
  return stack
    .slice(Math.max(after, 0))
    .split('\n')
    .flatMap((line) => placeIn(line) ?? [])
    .slice(0, MOST_PLACES);
}

/** The file, line and column that a line of a stack names, without the function: names of those may be made from data. */
function placeIn(line: string): string | null {
  const place = /^\s+at (?:.* \()?(\S+:\d+:\d+)\)?$/.exec(line)?.[1];
  if (place === undefined) return null;
  if (/^node:[\w/]+:\d+:\d+$/.test(place)) return place;
  const root = ROOTS.find((each) => place.replace(/^file:\/\//, '').startsWith(each));
  const path = root === undefined ? '' : place.replace(/^file:\/\//, '').slice(root.length);
  return /^[\w@.+/-]+:\d+:\d+$/.test(path) ? path : null;
}
