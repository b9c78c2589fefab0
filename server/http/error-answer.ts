// What went wrong before GraphQL or a page could say so: in GraphQL's form, or as problem details (RFC 9457).
import { STATUS_CODES, type ServerResponse } from 'node:http';
import { tell, type Told } from '../foundation/error-told.ts';
import { HTTP_STATUS, RETRY_AFTER_SECONDS } from '../foundation/errors.ts';
import type { Log } from '../foundation/log.ts';

type Form = 'graphql' | 'problem';

const TYPES = {
  graphql: 'application/json; charset=utf-8',
  problem: 'application/problem+json; charset=utf-8',
} as const satisfies Record<Form, string>;

/** Of problem details the type is about:blank, which is what a problem is that says no more than its status and its code. */
function bodyOf(form: Form, { code, message }: Told): object {
  const status = HTTP_STATUS[code];
  return form === 'graphql'
    ? { errors: [{ message, extensions: { code } }] }
    : { type: 'about:blank', title: STATUS_CODES[status], status, detail: message, code };
}

/** Answers the error, and notes one that is a fault of ours. An answer that has begun is cut off. */
export function answerError(response: ServerResponse, error: unknown, form: Form, log: Log): void {
  const told = tell(error, log);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const seconds = told.retrySeconds ?? RETRY_AFTER_SECONDS[told.code];
  if (seconds !== undefined) response.setHeader('retry-after', String(seconds));
  // What is left of a body that is too large is not waited for.
  if (told.code === 'TOO_LARGE') response.setHeader('connection', 'close');
  response.writeHead(HTTP_STATUS[told.code], { 'content-type': TYPES[form], 'cache-control': 'no-store' });
  response.end(JSON.stringify(bodyOf(form, told)));
}
