// Hands requests about signing in to better-auth: only those on a list, slowed down, and some only after a confirmation.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import { readBody } from '../body.ts';
import { AppError } from '../errors.ts';
import { isRecord } from '../graphql/persisted.ts';
import type { Address } from '../standing/networks.ts';
import { AUTH_PATH } from './auth.ts';
import { confirm } from './confirm.ts';
import type { Gate } from './gate.ts';
import { isConfirmed } from './rules.ts';

interface Path {
  readonly method: 'GET' | 'POST';
  /** A secret is guessed at here. */
  readonly isGuessed?: true;
  /** Needs a session that was confirmed. */
  readonly isConfirmed?: true;
}

const GUESSED = { method: 'POST', isGuessed: true } as const;
const CONFIRMED = { method: 'POST', isGuessed: true, isConfirmed: true } as const;

/** What of better-auth is answered, and nothing else of it. */
const PATHS: Readonly<Record<string, Path>> = {
  '/sign-in/email': GUESSED,
  '/two-factor/verify-totp': GUESSED,
  '/two-factor/verify-backup-code': GUESSED,
  '/request-password-reset': GUESSED,
  '/reset-password': GUESSED,
  '/sign-out': { method: 'POST' },
  '/list-sessions': { method: 'GET' },
  '/revoke-session': { method: 'POST' },
  '/revoke-other-sessions': { method: 'POST' },
  '/verify-email': { method: 'GET' },
  '/change-email': CONFIRMED,
  '/change-password': CONFIRMED,
  '/two-factor/enable': CONFIRMED,
  '/two-factor/disable': CONFIRMED,
  '/two-factor/generate-backup-codes': CONFIRMED,
};

/** Ours, beside better-auth's. */
const CONFIRM = '/confirm';
const MAX_BYTES = 4_096;
/** What better-auth needs to know of a request. */
const HEADERS = [
  'cookie',
  'content-type',
  'origin',
  'user-agent',
  'sec-fetch-site',
  'sec-fetch-mode',
] as const;

/** Answers a path below /members/auth. `address`: who asks, for the throttle alone. */
export async function answerAuth(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  gate: Gate,
  address: Address | null,
  now: Date,
): Promise<void> {
  const known: Path | undefined = path === CONFIRM ? GUESSED : PATHS[path];
  if (known === undefined || known.method !== request.method)
    throw new AppError('NOT_FOUND', 'There is no such page here.');
  const text = known.method === 'POST' ? await readBody(request, MAX_BYTES) : null;
  const headers = headersOf(request);
  if (known.isGuessed) await gate.throttle(address, await nameIn(text, headers, gate));
  if (known.isConfirmed) await expectConfirmed(headers, gate, now);
  if (path === CONFIRM) return answerConfirm(text ?? '', headers, response, gate, now);
  const search = new URL(request.url ?? '', gate.membersUrl).search;
  const answer = await gate.auth.handler(
    new Request(`${gate.membersUrl}${AUTH_PATH}${path}${search}`, {
      method: known.method,
      headers,
      body: text === '' ? null : text,
    }),
  );
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.setHeader('cache-control', 'no-store');
  response.writeHead(answer.status);
  response.end(Buffer.from(await answer.arrayBuffer()));
}

function headersOf({ headers }: IncomingMessage): Headers {
  return fromNodeHeaders(Object.fromEntries(HEADERS.map((name) => [name, headers[name]])));
}

/** Whose secret is guessed at: the name in the body, or who is signed in. */
async function nameIn(text: string | null, headers: Headers, { auth }: Gate): Promise<string> {
  const body = bodyOf(text ?? '');
  if (typeof body['email'] === 'string') return body['email'].toLowerCase();
  const signedIn = headers.has('cookie') ? await auth.api.getSession({ headers }) : null;
  return signedIn?.user.id ?? '';
}

async function expectConfirmed(headers: Headers, { auth }: Gate, now: Date): Promise<void> {
  const signedIn = await auth.api.getSession({ headers });
  if (signedIn === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  if (!isConfirmed(signedIn.session.confirmedAt, now))
    throw new AppError('CONFIRM_FIRST', 'Confirm that it is you first.');
}

async function answerConfirm(
  text: string,
  headers: Headers,
  response: ServerResponse,
  gate: Gate,
  now: Date,
): Promise<void> {
  const { password, code } = bodyOf(text);
  if (typeof password !== 'string' || !(code === undefined || typeof code === 'string'))
    throw new AppError('BAD_INPUT', 'Send { password, code }.');
  const isSame = await confirm(gate, headers, { password, code: code ?? null }, now);
  if (!isSame) throw new AppError('FORBIDDEN', 'This is not the password, or not the code.');
  response.writeHead(204, { 'cache-control': 'no-store' });
  response.end();
}

function bodyOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(text || '{}');
    return isRecord(body) ? body : {};
  } catch (error) {
    throw new AppError('BAD_INPUT', 'The body is not JSON.', { cause: error });
  }
}
