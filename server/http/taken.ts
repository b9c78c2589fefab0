// Which methods every address takes. What is refused here was looked at by nobody: no file, no form, no page of a refusal.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { allowReading } from '../api/cors.ts';
import { isMembersPath } from './members/answer.ts';
import { expectMethod, READ } from '../foundation/methods.ts';
import { isOpenDataPath } from '../results/opendata/answer.ts';
import { isOperatorPath } from './operator/answer.ts';
import { methodsOf } from './pages/routes.ts';
import { isShopPath } from './print/answer.ts';
import { MOUNTING_PHOTO_PATH } from '../signs/rounds/upload.ts';

const GRAPHQL_PATH = '/graphql';

function methodsAt(path: string): readonly string[] {
  if (path === GRAPHQL_PATH) return [...READ, 'POST', 'OPTIONS'];
  if (isOpenDataPath(path)) return [...READ, 'OPTIONS'];
  // Those that take less than that say so themselves, where they know who asks.
  if (isMembersPath(path) || isOperatorPath(path) || isShopPath(path)) return [...READ, 'POST'];
  if (MOUNTING_PHOTO_PATH.test(path)) return ['POST'];
  const ofPage = methodsOf(path);
  return ofPage.length > 0 ? ofPage : READ;
}

/**
 * Refuses (WRONG_METHOD) a method that the address does not take, and answers a browser that asks before it sends from a page of
 * another site; tells whether that was all.
 */
export function answerMethod(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  const methods = methodsAt(path);
  expectMethod(request, response, methods);
  return request.method === 'OPTIONS' && allowReading(request, response, methods);
}
