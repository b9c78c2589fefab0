// What became of a posted slip, as data: a page's own script, or its worker, wants no page in answer.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTP_STATUS } from '../../foundation/errors.ts';
import type { Answer, Retired } from './cache.ts';

type Outcome =
  /** `next`: null where the server does not know what was said, and so not what comes next. */
  | { readonly state: 'received'; readonly already: boolean; readonly next: string | null }
  /** Not stored: it is to be sealed to this key. */
  | ({ readonly state: 'retired' } & Pick<Retired, 'key'>)
  /** Final. The page at `location` tells why. */
  | { readonly state: 'refused'; readonly location: string | null }
  | { readonly state: 'busy' };

/** Whether a form was posted by a script that asks for JSON. */
export function wantsOutcome({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && headers.accept === 'application/json';
}

/** `path` is that of the form's page: where there is no such sign any more, or its city is suspended, it says so. */
function outcomeOf(reply: Answer, path: string, isSuspended: boolean): Outcome {
  if ('key' in reply) return { state: 'retired', key: reply.key };
  if ('location' in reply)
    return {
      state: 'received',
      already: reply.already ?? false,
      next: reply.isSealed ? null : reply.location,
    };
  if (isSuspended) return { state: 'refused', location: formPage(path) };
  if (reply.status >= 500 || reply.status === HTTP_STATUS.TOO_MANY_REQUESTS) return { state: 'busy' };
  const isGone = reply.status === 410 || reply.status === HTTP_STATUS.NOT_FOUND;
  return { state: 'refused', location: isGone ? formPage(path) : null };
}

/** Of a vote with a slip of paper the page of the slip. */
function formPage(path: string): string {
  const paper = new URL(path, 'http://page').searchParams.get('paper');
  return paper === null
    ? path.replace(/\/(vote|answer|comment)(?=$|\?)/i, '')
    : `/p/${encodeURIComponent(paper)}`;
}

/** Answers with the outcome: 200 where the slip is in the box, else the status of the page that would say so. */
export function sendOutcome(
  response: ServerResponse,
  reply: Answer,
  path: string,
  isSuspended: boolean,
): void {
  const body = JSON.stringify(outcomeOf(reply, path, isSuspended));
  response.statusCode = 'location' in reply ? 200 : reply.status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
}
