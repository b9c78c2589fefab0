// What is answered under /members: signing in and out, the API for who signed in, and the one page that shows all of it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '../../access/grants/viewers.ts';
import { AppError } from '../../foundation/errors.ts';
import { answerFile, MEMBERS_PAGE, type Files } from '../../foundation/html/files.ts';
import type { Context } from '../../api/context.ts';
import { answerIdentity } from '../../access/identity/answer.ts';
import type { Entrance } from '../../access/identity/entrance.ts';
import { IDENTITY_PATH } from '../../access/identity/rules.ts';
import type { Log } from '../../foundation/log.ts';
import { expectMethod } from '../../foundation/methods.ts';
import type { Address } from '../../foundation/networks.ts';
import { answerAuth } from '../../access/sessions/answer-auth.ts';
import { answerMembersFile, isFilePath } from './files.ts';
import { guard } from '../../access/sessions/guarded.ts';
import { AUTH_PATH } from '../../access/sessions/rules.ts';
import { memberOf } from '../../access/sessions/session.ts';

export interface MembersParts {
  readonly gate: Entrance;
  readonly files: Files;
  readonly now: () => Date;
  readonly addressBehind: (request: IncomingMessage) => Address | null;
  readonly log: Log;
  readonly contextOf: (request: IncomingMessage, viewer: Viewer) => Context;
  readonly graphql: (request: IncomingMessage, response: ServerResponse, context: Context) => Promise<void>;
  readonly preview: (request: IncomingMessage, response: ServerResponse, context: Context) => Promise<void>;
}

const ROOT = '/members';
const GRAPHQL_PATH = `${ROOT}/graphql`;
const PREVIEW_PATH = `${ROOT}/preview`;

export function isMembersPath(path: string): boolean {
  return path === ROOT || path.startsWith(`${ROOT}/`);
}

/** Answers what is asked under /members. */
export async function answerMembers(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { gate, files, now, addressBehind, log, contextOf, graphql, preview }: MembersParts,
): Promise<void> {
  guard(request, response, gate);
  const context = async () => contextOf(request, await memberOf(request, gate, now()));
  if (url.pathname === IDENTITY_PATH)
    return answerIdentity(request, response, url, gate, addressBehind(request), now());
  if (url.pathname.startsWith(`${AUTH_PATH}/`)) {
    const address = addressBehind(request);
    return answerAuth(request, response, url.pathname.slice(AUTH_PATH.length), gate, address, now());
  }
  if (url.pathname === GRAPHQL_PATH) {
    // A query in an address would be asked with the cookie from any page.
    expectMethod(request, response, ['POST']);
    return graphql(request, response, await context());
  }
  if (url.pathname === PREVIEW_PATH && request.method === 'POST')
    return preview(request, response, await context());
  if (isFilePath(url.pathname))
    return answerMembersFile(url, { request, response, log, context: await context() });
  if (answerFile(request, response, MEMBERS_PAGE, files)) return;
  throw new AppError('NOT_FOUND', 'There is no such page here.');
}
