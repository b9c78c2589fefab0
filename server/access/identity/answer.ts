// Answers who signs in by an identity provider: a POST says where to go, and back from there comes a GET. One without more asks
// whether there is any.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../foundation/errors.ts';
import { readFields } from '../sessions/auth-body.ts';
import { CHALLENGE } from '../sessions/challenge.ts';
import { findCookie, lineOf, signed, type Cookie } from '../sessions/cookie.ts';
import { findEmail, isConfirmed, SESSION_SECONDS } from '../sessions/rules.ts';
import { createChallenge, createSession, hasApp } from '../sessions/store-sessions.ts';
import type { Address } from '../../foundation/networks.ts';
import { traceOf } from '../../foundation/error-trace.ts';
import type { Entrance } from './entrance.ts';
import { UNDER_WAY_SECONDS, type Shown } from './sign-in.ts';

/** What the browser keeps while somebody is at the provider. It comes back from another site, so it is lax. */
const COOKIE = 'identity';

/** better-auth's name of the cookie of a session. */
const SESSION = 'session_token';

/** Answers the path of identity. */
export async function answerIdentity(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  gate: Entrance,
  address: Address | null,
  now: Date,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  if (request.method === 'POST') return begin(request, response, gate, address, now);
  if (request.method === 'GET' && url.search === '')
    return answerJson(response, { isOffered: await gate.identity.isOffered() });
  if (request.method === 'GET') return finish(request, response, url.search, gate, now);
  throw new AppError('NOT_FOUND', 'There is no such page here.');
}

/** Answers { address }: where to go, or null where no provider speaks for the address of e-mail. */
async function begin(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Entrance,
  address: Address | null,
  now: Date,
): Promise<void> {
  const { email: text = '' } = await readFields(request, { method: 'POST', fields: ['email'] });
  const email = findEmail(text);
  if (email === null) throw new AppError('BAD_INPUT', 'Send { email }.');
  const taken = gate.throttle.take({ address, account: email, session: null, secret: 'other' }, now);
  const begun = await gate.identity.begin(email, now).catch((error: unknown) => {
    gate.log.note('identityFailed', traceOf(error));
    throw new AppError('UNAVAILABLE', 'The identity provider cannot be asked now.');
  });
  taken.giveBack();
  if (begun !== null)
    set(response, gate, [{ name: COOKIE, value: begun.kept, seconds: UNDER_WAY_SECONDS, isLax: true }]);
  answerJson(response, { address: begun?.address ?? null });
}

function answerJson(response: ServerResponse, answer: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

/** Leads on to members' pages, signed in; or says there, by a word in the address, what comes next or why not. */
async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  gate: Entrance,
  now: Date,
): Promise<void> {
  const kept = findCookie(gate.membersUrl, COOKIE, request.headers.cookie);
  const shown = await gate.identity.finish(search, kept, now).catch((error: unknown) => {
    gate.log.note('identityFailed', traceOf(error));
    return 'FAILED' as const;
  });
  const over: Cookie = { name: COOKIE, value: '', seconds: 0, isLax: true };
  if (typeof shown === 'string') {
    set(response, gate, [over]);
    return lead(response, shown);
  }
  const opened = await open(shown, request.headers['user-agent'] ?? '', gate, now);
  // A code is asked of who came back: a session of before would answer in his or her place.
  const before: Cookie = { name: SESSION, value: '', seconds: 0 };
  set(response, gate, opened.name === SESSION ? [over, opened] : [over, before, opened]);
  return lead(response, opened.name === CHALLENGE ? 'CODE' : null);
}

/** A session; or, where there is an authenticator app that the provider does not stand for, the question for its code. */
async function open(
  { userId, person, municipalityId }: Shown,
  userAgent: string,
  gate: Entrance,
  now: Date,
): Promise<Cookie> {
  const { prisma } = gate.database;
  if (!person.hasFactor && (await hasApp(prisma, userId))) {
    const name = await createChallenge(prisma, { userId, onlyIn: municipalityId }, UNDER_WAY_SECONDS, now);
    return { name: CHALLENGE, value: signed(gate.key, name), seconds: UNDER_WAY_SECONDS };
  }
  const { askedAt, hasFactor } = person;
  const confirmedAt = isConfirmed(askedAt, now) ? askedAt : null;
  const session = { userId, userAgent, confirmedAt, hasFactor, onlyIn: municipalityId };
  const token = await createSession(prisma, session, now);
  return { name: SESSION, value: signed(gate.key, token), seconds: SESSION_SECONDS };
}

function set(response: ServerResponse, { membersUrl }: Entrance, cookies: readonly Cookie[]): void {
  response.setHeader(
    'set-cookie',
    cookies.map((cookie) => lineOf(membersUrl, cookie)),
  );
}

function lead(response: ServerResponse, word: string | null): void {
  response.writeHead(303, { location: `/members${word === null ? '' : `?identity=${word}`}` }).end();
}
