// A command line of `npm run operator` that makes no sense.

/** The message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
