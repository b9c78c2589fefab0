// What a request about signing in says: the fields that its path takes, each a text, and what better-auth is told of the rest.
import type { IncomingMessage } from 'node:http';
import { readBody } from '../../foundation/body.ts';
import { AppError } from '../../foundation/errors.ts';
import { isRecord } from '../../foundation/json.ts';
import { plainCookies } from './cookie.ts';
import type { Path } from './auth-paths.ts';

export type Body = Readonly<Record<string, string>>;

const MAX_BYTES = 4_096;
/** What better-auth needs to know of a request. */
const HEADERS = ['cookie', 'origin', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode'] as const;

/** The fields of the request's body. Refuses with BAD_INPUT what is no such body, or has another field. */
export async function readFields(request: IncomingMessage, { method, fields }: Path): Promise<Body> {
  if (method === 'GET') return {};
  const body = parse((await readBody(request, MAX_BYTES, 'application/json')) || '{}');
  for (const [name, value] of Object.entries(body))
    if (!fields.includes(name) || typeof value !== 'string')
      throw new AppError('BAD_INPUT', `Send { ${fields.join(', ')} }, each a text.`);
  // The database takes neither, and its refusal would be a fault of ours.
  if (Object.values(body).some((value) => typeof value === 'string' && !isStorable(value)))
    throw new AppError('BAD_INPUT', 'A text has a character that is none.');
  return body as Body;
}

/** Whether it has no NUL, and no half of a character. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && Buffer.from(text).toString() === text;
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(text);
    if (isRecord(body)) return body;
  } catch (error) {
    throw new AppError('BAD_INPUT', 'The body is not JSON.', { cause: error });
  }
  throw new AppError('BAD_INPUT', 'The body is no object.');
}

/** The headers that better-auth sees. */
export function headersFor({ headers }: IncomingMessage): Headers {
  const own = new Headers({ 'content-type': 'application/json' });
  for (const name of HEADERS) {
    const value = headers[name];
    if (typeof value === 'string') own.set(name, name === 'cookie' ? plainCookies(value) : value);
  }
  return own;
}
