// What a script may read of better-auth's answers: a session's token stands in a cookie that it cannot see, and nowhere else.
import { createHash } from 'node:crypto';
import { isRecord } from '../../foundation/json.ts';
import type { Body } from './auth-body.ts';
import type { Gate } from './gate.ts';

/** What a session is called where it is listed and ended. It opens nothing. */
function nameOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The body of an answer without tokens: those of listed sessions are replaced by names. */
export async function bodyOf(answer: Response): Promise<string | Buffer> {
  if (!/^application\/json\b/.test(answer.headers.get('content-type') ?? ''))
    return Buffer.from(await answer.arrayBuffer());
  const text = await answer.text();
  return text === '' ? text : JSON.stringify(withoutTokens(JSON.parse(text)));
}

function withoutTokens(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(named);
  if (!isRecord(body)) return body;
  const { token: _, session, ...others } = body;
  return session === undefined ? others : { ...others, session: withoutTokens(session) };
}

function named(session: unknown): unknown {
  if (!isRecord(session) || typeof session['token'] !== 'string') return session;
  return { ...session, token: nameOf(session['token']) };
}

/** What asks to end a session, with the token of the asker's own of that name; as it is, which ends none, where there is none. */
export async function withToken(gate: Gate, headers: Headers, asker: unknown, body: Body): Promise<Body> {
  if (asker === null) return body;
  const auth = await gate.auth();
  const sessions = await auth.api.listSessions({ headers });
  const found = sessions.find(({ token }) => nameOf(token) === body['token']);
  return found === undefined ? body : { ...body, token: found.token };
}
