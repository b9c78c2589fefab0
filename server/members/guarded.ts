// What guards every answer under /members and /operator: headers for the browser, and no request that another page sent.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../errors.ts';
import type { Gate } from './gate.ts';

/** A year, as browsers' lists of such hosts ask for; only over TLS does a browser heed it. */
const ALWAYS = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  // The page has its own; an answer to a program shows nothing.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Whether a page of ours sent the request: a browser says from where, and no page of others can make it lie. */
function isOurs({ headers }: IncomingMessage, { membersUrl }: Gate): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === membersUrl && (site === undefined || site === 'same-origin');
}

/** Sets the headers. Throws FORBIDDEN where something is sent that no page of ours sends. */
export function guard(request: IncomingMessage, response: ServerResponse, gate: Gate): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (request.method === 'POST' && !isOurs(request, gate))
    throw new AppError('FORBIDDEN', `This is answered to pages of ${gate.membersUrl} only.`);
}
