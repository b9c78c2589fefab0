// Errors as GraphQL has them, and what they make of the whole answer: its status, and when to try again.
import type { GraphQLFormattedError } from 'graphql';
import { AppError, HTTP_STATUS, RETRY_AFTER_SECONDS, type ErrorCode } from '../foundation/errors.ts';
import { causeOf, tell } from '../foundation/error-told.ts';
import type { Log } from '../foundation/log.ts';

/** These refusals are the whole request's, so its status says them too. */
const WITH_STATUS: ReadonlySet<unknown> = new Set<ErrorCode>([
  'UNAVAILABLE',
  'SUSPENDED',
  'TOO_MANY_REQUESTS',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'FACTOR_FIRST',
  'CONFIRM_FIRST',
  'ADDRESS_FIRST',
]);

/** The code of the refusal among these errors that is the whole request's, where one is: it decides the HTTP status. */
export function refusalIn(errors: readonly GraphQLFormattedError[] = []): ErrorCode | undefined {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  return codes.find((each) => WITH_STATUS.has(each)) as ErrorCode | undefined;
}

/** Whether the answer has the type of GraphQL's own, which says that whatever its status, GraphQL gave it. */
export const hasOwnType = (accept: string | undefined): boolean =>
  accept?.includes('application/graphql-response+json') === true;

/**
 * The HTTP status of an operation that cannot be read or that lacks a variable: "GraphQL over HTTP" asks for 200 where the answer is
 * application/json, which clients that are older than the specification expect.
 */
export const notUnderstood = (accept: string | undefined): number =>
  hasOwnType(accept) ? HTTP_STATUS.BAD_INPUT : 200;

/** After how many seconds the whole request can be tried again, where it can: as its refusal says, or else as usual. */
export function retryAfter(code: ErrorCode, errors: readonly unknown[]): number | undefined {
  const refusals = errors.map(causeOf).filter((cause) => cause instanceof AppError);
  return refusals.find((refusal) => refusal.code === code)?.retrySeconds ?? RETRY_AFTER_SECONDS[code];
}

/** An error in GraphQL's format: message, code, and where in the operation. */
export function formatError(
  { locations, path }: Pick<GraphQLFormattedError, 'locations' | 'path'>,
  error: unknown,
  log: Log,
): GraphQLFormattedError {
  const { code, message } = tell(error, log);
  return { message, extensions: { code }, ...(locations && { locations }), ...(path && { path }) };
}
