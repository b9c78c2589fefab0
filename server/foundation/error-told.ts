// What whoever asked hears of an error: a refusal as it is, an outage as UNAVAILABLE, a bug as INTERNAL with an id. The log has it whole.
import { randomUUID } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { isNoText, isOutage } from './outage-kinds.ts';
import { AppError, type ErrorCode } from './errors.ts';
import type { Log } from './log.ts';
import { noteOutage } from './outage-log.ts';
import { traceOf } from './error-trace.ts';

const LONGEST_MESSAGE = 500;

export interface Told {
  readonly code: ErrorCode;
  readonly message: string;
  /** After how many seconds it can be tried again. */
  readonly retrySeconds?: number | undefined;
}

/**
 * Told by its members: Apollo's own errors have other names, and two copies of graphql (CommonJS and ESM) may live in
 * one process, each with a class of its own.
 */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && 'extensions' in error && 'originalError' in error;
}

/** The error behind GraphQL's, which wraps what resolvers throw. */
export function causeOf(error: unknown): unknown {
  return isGraphQLError(error) && error.originalError ? causeOf(error.originalError) : error;
}

/** Notes an outage; a bug under the id that is answered, without its message, which may repeat what somebody sent. */
function note(error: unknown, log: Log): string {
  const id = randomUUID();
  if (!noteOutage(log, error)) log.note('bug', { id, ...traceOf(error) });
  return id;
}

/** Tells an error's code and words. An outage is noted, and a bug under the id that the client hears. */
export function tell(error: unknown, log: Log): Told {
  const cause = causeOf(error);
  if (cause instanceof AppError) {
    // Asked to try again for a fault that does not pass, people would try for ever, and nobody would know.
    if (cause.code === 'UNAVAILABLE' && cause.cause !== undefined) note(cause.cause, log);
    return { code: cause.code, message: cause.message, retrySeconds: cause.retrySeconds };
  }
  if (isOutage(cause)) {
    note(cause, log);
    return { code: 'UNAVAILABLE', message: 'The service is away for a moment. Please try again.' };
  }
  if (isNoText(cause)) return { code: 'BAD_INPUT', message: 'A text holds what is no character.' };
  // A GraphQLError without a cause says what is wrong with the query itself.
  if (isGraphQLError(cause)) return { code: 'BAD_INPUT', message: withoutHints(cause.message) };
  return { code: 'INTERNAL', message: `Something went wrong on our side (${note(cause, log)}).` };
}

/** GraphQL's message without what it guesses from the schema, and no longer than an answer needs: it may repeat what came. */
function withoutHints(message: string): string {
  const [said = ''] = message.split('Did you mean ', 1);
  return said.slice(0, LONGEST_MESSAGE).trimEnd();
}
