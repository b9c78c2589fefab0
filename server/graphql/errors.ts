// What a client hears of an error: a refusal as it is, an outage as UNAVAILABLE, a bug as INTERNAL with an id.
import { randomUUID } from 'node:crypto';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { isNoText, isOutage } from '../database/outage.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import type { Log } from '../log.ts';

interface Told {
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * Told by its members: Apollo's own errors have other names, and two copies of graphql (CommonJS and ESM) may live in
 * one process, each with a class of its own.
 */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && 'extensions' in error && 'originalError' in error;
}

/** The error behind GraphQL's, which wraps what resolvers throw. */
function causeOf(error: unknown): unknown {
  return isGraphQLError(error) && error.originalError ? causeOf(error.originalError) : error;
}

/** Tells an error's code and words. A bug is logged whole, under the id that the client hears. */
export function tell(error: unknown, log: Log): Told {
  const cause = causeOf(error);
  if (cause instanceof AppError) return { code: cause.code, message: cause.message };
  if (isOutage(cause))
    return { code: 'UNAVAILABLE', message: 'The service is away for a moment. Please try again.' };
  if (isNoText(cause)) return { code: 'BAD_INPUT', message: 'A text holds what is no character.' };
  // A GraphQLError without a cause says what is wrong with the query itself.
  if (isGraphQLError(cause)) return { code: 'BAD_INPUT', message: cause.message };
  const id = randomUUID();
  log.error({ id, error: cause instanceof Error ? cause.stack : String(cause) }, 'a bug');
  return { code: 'INTERNAL', message: `Something went wrong on our side (${id}).` };
}

/** The same as GraphQL's format: message, code, and where in the query. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Log,
): GraphQLFormattedError {
  const { code, message } = tell(error, log);
  const { locations, path } = formatted;
  return { message, extensions: { code }, ...(locations && { locations }), ...(path && { path }) };
}
