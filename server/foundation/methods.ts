// Which methods an address takes (RFC 9110, 9.1): whoever sends another is told so, before anything of it is looked at.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from './errors.ts';

/** What is read, whole or its head alone. */
export const READ = ['GET', 'HEAD'] as const;

/** Refuses with WRONG_METHOD, and says in Allow what the address takes, where the request has another method. */
export function expectMethod(
  { method = '' }: IncomingMessage,
  response: ServerResponse,
  methods: readonly string[],
): void {
  if (methods.includes(method)) return;
  const allowed = methods.join(', ');
  response.setHeader('allow', allowed);
  throw new AppError('WRONG_METHOD', `This address takes ${allowed}.`);
}
