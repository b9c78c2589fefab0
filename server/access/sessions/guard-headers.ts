// What guards every answer under /members and /operator: headers for the browser, and no request that another page sent.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../foundation/errors.ts';
import { EVERY_PAGE, ONLY_BY_TLS } from '../../foundation/framing-headers.ts';
import type { Gate } from './gate.ts';

const ALWAYS = {
  ...EVERY_PAGE,
  // The page has its own; an answer to a program shows nothing.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Whether a page of ours sent the request: a browser says from where, and no page of others can make it lie. */
function isOurs({ headers }: IncomingMessage, { membersUrl }: Gate): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === membersUrl && (site === undefined || site === 'same-origin');
}

/** Sets the headers. Throws FORBIDDEN where something is sent that no page of ours sends. */
export function guard(request: IncomingMessage, response: ServerResponse, gate: Gate): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  // Beside the citizens' pages there may be hosts below theirs that are nobody's business here.
  const below = gate.membersHost === null ? '' : '; includeSubDomains';
  response.setHeader('strict-transport-security', ONLY_BY_TLS + below);
  if (request.method === 'POST' && !isOurs(request, gate))
    throw new AppError('FORBIDDEN', `This is answered to pages of ${gate.membersUrl} only.`);
}
