// Says on the terminal why a command could not do its work: one sentence where a person can act on it, else everything.

/** A reason not to go on that the operator can act on. The message says what and why. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

const FOR_OPERATORS: ReadonlySet<string> = new Set([
  'Failure',
  'SettingsError',
  'PortTaken',
  'KeyFolderError',
  'DataError',
  'UsageError',
]);

/** A handler for a rejected promise: throws that `what` failed and why. A bug goes on as it is, with its stack. */
export function because(what: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Error) || FOR_OPERATORS.has(error.name) || isBug(error)) throw error;
    throw new Failure(`${what}: ${reasonOf(error)}`, { cause: error });
  };
}

/** Prints why, and ends the process with 1 once nothing runs any more. */
export function complain(error: unknown): void {
  console.error(reasonFor(error));
  process.exitCode = 1;
}

/** What whoever runs it is told of the error: a sentence or its stack, without its members, which may hold a row. */
export function reasonFor(error: unknown): string {
  const isKnown = error instanceof Error && FOR_OPERATORS.has(error.name);
  return isKnown ? error.message : stacksOf(error);
}

function stacksOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, error.cause, ...parts]
    .flatMap((each) => (each instanceof Error ? [each.stack ?? each.message] : []))
    .join('\n');
}

function isBug(error: Error): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
}

/** Node says of a host with two addresses only that both failed. */
function reasonOf(error: Error): string {
  if (error instanceof AggregateError) return error.errors.map((each: Error) => each.message).join('; ');
  return error.message;
}
