// Cookies as better-auth sets and reads them, for sessions that it did not open.
import { createHmac } from 'node:crypto';
import { cookiePrefix } from './rules.ts';

/** A cookie of members' pages, as its line sets it. Lax: it comes along when another site leads here. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly seconds: number;
  readonly isLax?: true;
}

function nameOfCookie(membersUrl: string, name: string): string {
  return `${cookiePrefix(membersUrl)}.${name}`;
}

/** The line that sets the cookie; of no seconds, the one that takes it away. */
export function lineOf(membersUrl: string, { name, value, seconds, isLax }: Cookie): string {
  const secure = membersUrl.startsWith('https:') ? '; Secure' : '';
  const site = isLax ? 'Lax' : 'Strict';
  return `${nameOfCookie(membersUrl, name)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly${secure}; SameSite=${site}`;
}

/** The value with its signature, as better-auth checks it: its key is the text of ours. */
export function signed(key: Buffer, value: string): string {
  const signature = createHmac('sha256', key.toString('base64url')).update(value).digest('base64');
  return encodeURIComponent(`${value}.${signature}`);
}

/** The cookies of a request's header, by name; of two that are called alike the first, and none that is written in a strange way. */
function cookiesIn(header: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at !== -1 && !cookies.has(name)) cookies.set(name, decoded(pair.slice(at + 1).trim()));
  }
  return cookies;
}

function decoded(value: string): string {
  try {
    const text = decodeURIComponent(value);
    return text.includes('\0') ? '' : text;
  } catch {
    // Nothing that was set here is written so.
    return '';
  }
}

/** The header as better-auth gets it: written anew, so that it reads in it what was read here, in whichever way it was sent. */
export function plainCookies(header: string): string {
  return [...cookiesIn(header)].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

/** The value of the cookie in a request's header; null where there is none. */
export function findCookie(
  membersUrl: string,
  name: string,
  header: string | null | undefined,
): string | null {
  return cookiesIn(header ?? '').get(nameOfCookie(membersUrl, name)) ?? null;
}

/** Whether an answer's lines open a session, the last of them that is about one. */
export function opensSession(membersUrl: string, lines: readonly string[]): boolean {
  const start = `${nameOfCookie(membersUrl, 'session_token')}=`;
  const last = lines.findLast((line) => line.startsWith(start));
  return last !== undefined && !last.startsWith(`${start};`) && !/max-age=0\b/i.test(last);
}
