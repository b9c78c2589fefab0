// Hands requests about signing in to better-auth: only those on a list, slowed down, and some only after a confirmation.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../foundation/errors.ts';
import { expectMethod } from '../../foundation/methods.ts';
import type { Address } from '../../foundation/networks.ts';
import type { Auth } from './auth.ts';
import { headersFor, readFields, type Body } from './auth-body.ts';
import {
  CONFIRM,
  findPath,
  RESET_PASSWORD,
  REVOKE_SESSION,
  VERIFY_EMAIL,
  type Path,
  LIST_SESSIONS,
  REVOKE_OTHERS,
} from './auth-paths.ts';
import { findChallenged, findSession } from './session.ts';
import { confirm } from './confirm.ts';
import { opensSession } from './cookie.ts';
import type { Gate } from './gate.ts';
import { findResetting, isCommonFor, knowOwner, warnOfGuesses, warnOfNewAddress } from './account-owner.ts';
import { AUTH_PATH, isAppCode, isConfirmed, LONGEST_PASSWORD } from './rules.ts';
import { bodyOf, withToken } from './session-names.ts';
import { createTurns } from '../../foundation/serial-queue.ts';
import { claimCode, type Account } from './store-users.ts';
import type { Secret } from './throttle.ts';
import { endSessionsIn, listSessionsIn, type SessionIn } from './store-sessions.ts';

/** Requests whose passwords are hashed or wait for it (hashing.ts), some seconds at the most; more are asked to come again. */
const MOST_HASHING = 40;
const admit = createTurns(MOST_HASHING, MOST_HASHING);
const PASSWORDS = ['password', 'currentPassword', 'newPassword'] as const;

/** Answers a path below /members/auth. `address`: who asks, for the throttle alone. */
export async function answerAuth(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  gate: Gate,
  address: Address | null,
  now: Date,
): Promise<void> {
  const known = findPath(path);
  if (known === null) throw new AppError('NOT_FOUND', 'There is no such page here.');
  expectMethod(request, response, [known.method]);
  const body = await readFields(request, known);
  const headers = headersFor(request);
  const session = (await findSession(headers, gate, now))?.session ?? null;
  if (known.isOwn && session?.onlyIn != null)
    throw new AppError('FORBIDDEN', 'This takes a session that the own password of the account opened.');
  const userId = known.isGuessed ? (session?.userId ?? (await findChallenged(headers, gate))) : null;
  const secret = secretOf(path, known, body);
  // Whose secret it is that is guessed at: the name that is told, or who is signed in or about to be.
  const account = accountOf(body['email'], userId);
  const isOfSession = session !== null && (known.isOwn || path === CONFIRM);
  const attempt = {
    address,
    account: account && nameOf(account),
    session: isOfSession ? session.id : null,
    secret,
  };
  const taken = known.isGuessed ? gate.throttle.take(attempt, now) : null;
  if (known.isConfirmed) expectConfirmed(session, now);
  response.setHeader('cache-control', 'no-store');
  // The token is gone when it was used.
  const resetting = path === RESET_PASSWORD ? await findResetting(gate, body['token'] ?? '') : null;
  const asked = { body, headers, session, userId, resetting, now };
  const answerNow = () => answerTo(path, known, asked, gate);
  const isHashed = PASSWORDS.some((field) => body[field] !== undefined);
  const work = () => (isHashed ? admit(answerNow) : answerNow());
  if (known.isBlind) {
    response.writeHead(204).end();
    gate.afterwards.begin(work);
    return;
  }
  const answer = await work().catch((error: unknown) => {
    // Too many at once: nothing was guessed at.
    if (error instanceof AppError && error.code === 'TOO_MANY_REQUESTS') taken?.giveBack();
    throw error;
  });
  if (answer.ok) taken?.giveBack();
  else if (account !== null && taken?.isSuspicious()) warnOfGuesses(gate, account, secret, now);
  if (answer.ok && path === VERIFY_EMAIL) warnOfNewAddress(gate, body['token'] ?? '');
  const entered = opensSession(gate.membersUrl, answer.headers.getSetCookie()) ? account : null;
  const owner = entered ?? (answer.ok && resetting !== null ? { id: resetting } : null);
  if (owner !== null) await knowOwner(gate, address, owner, now);
  await pass(answer, response);
}

function accountOf(email: string | undefined, id: string | null): Account | null {
  if (email !== undefined) return { email: email.toLowerCase() };
  return id === null ? null : { id };
}

const nameOf = (account: Account): string => ('email' in account ? account.email : account.id);

function secretOf(path: string, { isPassword, isCode }: Path, { code }: Body): Secret {
  if (isPassword) return 'password';
  if (!isCode && path !== CONFIRM) return 'other';
  if (isAppCode(code)) return 'appCode';
  return isCode ? 'backupCode' : 'other';
}

interface Asked {
  readonly body: Body;
  readonly headers: Headers;
  readonly session: Session | null;
  readonly userId: string | null;
  /** Whose password the letter's token makes anew. */
  readonly resetting: string | null;
  readonly now: Date;
}

/** What is answered: by us where it is ours, or a code that was used before; else by better-auth. */
async function answerTo(path: string, known: Path, asked: Asked, gate: Gate): Promise<Response> {
  const { headers, session, userId, resetting, now } = asked;
  const body = path === REVOKE_SESSION ? await withToken(gate, headers, session, asked.body) : asked.body;
  const { code, password } = body;
  if (path === CONFIRM) {
    if (password === undefined) throw new AppError('BAD_INPUT', 'Send { password, code }.');
    const isSame = await confirm(gate, headers, { password, code: code ?? null }, now);
    if (!isSame) throw new AppError('FORBIDDEN', 'This is not the password, or not the code.');
    return new Response(null, { status: 204 });
  }
  // Each as better-auth answers to it.
  if (known.isCode && userId === null)
    return refused('INVALID_TWO_FACTOR_COOKIE', 'Invalid two factor cookie');
  if (known.isCode && userId !== null && isAppCode(code)) {
    const isNew = await claimCode(gate.database.prisma, userId, code, now);
    if (!isNew) return refused('INVALID_CODE', 'Invalid code');
  }
  const { newPassword } = body;
  const isBounded = newPassword !== undefined && newPassword.length <= LONGEST_PASSWORD;
  if (isBounded && (await isCommonFor(gate, newPassword, session?.userId ?? resetting)))
    return refused('PASSWORD_TOO_COMMON', 'Password too common', 400);
  if (session?.onlyIn != null) {
    const own = await answerSessions(path, { ...session, onlyIn: BigInt(session.onlyIn) }, body, gate);
    if (own !== null) return own;
  }
  const auth = await gate.auth();
  const address = `${gate.membersUrl}${AUTH_PATH}${path}`;
  if (known.isInAddress)
    return auth.handler(new Request(`${address}?${new URLSearchParams(body).toString()}`, { headers }));
  const sent = known.method === 'POST' ? JSON.stringify({ ...body, ...known.always }) : null;
  return auth.handler(new Request(address, { method: known.method, headers, body: sent }));
}

function refused(code: string, message: string, status = 401): Response {
  return Response.json({ code, message }, { status });
}

async function pass(answer: Response, response: ServerResponse): Promise<void> {
  const body = await bodyOf(answer);
  for (const [name, value] of answer.headers)
    if (name !== 'set-cookie' && name !== 'cache-control') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(answer.status);
  response.end(body);
}

type Session = NonNullable<Awaited<ReturnType<Auth['api']['getSession']>>>['session'];

function expectConfirmed(session: Session | null, now: Date): void {
  if (session === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  if (!isConfirmed(session.confirmedAt, now))
    throw new AppError('CONFIRM_FIRST', 'Confirm that it is you first.');
}

/**
 * The answer to a path about sessions for one that an identity provider opened, which lists and ends those that are good in the
 * same municipality alone; null: the path is about something else.
 */
async function answerSessions(
  path: string,
  session: SessionIn,
  { token = '' }: Body,
  { database: { prisma } }: Pick<Gate, 'database'>,
): Promise<Response | null> {
  if (path === LIST_SESSIONS) return Response.json(await listSessionsIn(prisma, session));
  if (path === REVOKE_SESSION) await endSessionsIn(prisma, session, { token });
  else if (path === REVOKE_OTHERS) await endSessionsIn(prisma, session, { id: { not: session.id } });
  else return null;
  return Response.json({ status: true });
}
