// What is answered under /operator: the API for operators who signed in, and the one page that shows all of it. Signing in
// itself is answered under /members/auth, for them as for members.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../foundation/errors.ts';
import { answerFile, OPERATOR_PAGE } from '../../foundation/html/files.ts';
import type { MembersParts } from '../members/answer.ts';
import { guard } from '../../access/sessions/guarded.ts';
import { expectMethod } from '../../foundation/methods.ts';
import { answerExample, EXAMPLE_PATH } from '../../operator/operator/examples.ts';
import {
  answerOnboarding,
  ONBOARDING_PATH,
  type OnboardingParts,
} from '../../operator/operator/onboarding.ts';
import { OPERATOR_PATH } from '../../operator/operator/rules.ts';
import { operatorOf } from '../../operator/operator/session.ts';

type OperatorParts = Pick<MembersParts, 'gate' | 'files' | 'now' | 'contextOf' | 'graphql'> &
  Omit<OnboardingParts, 'context'>;

const GRAPHQL_PATH = `${OPERATOR_PATH}/graphql`;

export function isOperatorPath(path: string): boolean {
  return path === OPERATOR_PATH || path.startsWith(`${OPERATOR_PATH}/`);
}

/** Answers what is asked under /operator. */
export async function answerOperator(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { gate, files, now, contextOf, graphql, ...others }: OperatorParts,
): Promise<void> {
  guard(request, response, gate);
  const { pathname } = url;
  const context = async () => contextOf(request, await operatorOf(request, gate, now()));
  if (pathname === GRAPHQL_PATH) {
    // A query in an address would be asked with the cookie from any page.
    expectMethod(request, response, ['POST']);
    return graphql(request, response, await context());
  }
  if (pathname === ONBOARDING_PATH)
    return answerOnboarding(request, response, url, { context: await context(), ...others });
  if (EXAMPLE_PATH.test(pathname) && request.method === 'GET') return answerExample(response, pathname);
  if (answerFile(request, response, OPERATOR_PAGE, files)) return;
  throw new AppError('NOT_FOUND', 'There is no such page here.');
}
