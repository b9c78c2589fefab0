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

export function nameOfCookie(membersUrl: string, name: string): string {
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

/** The value of the cookie in a request's header; null where there is none. */
export function findCookie(
  membersUrl: string,
  name: string,
  header: string | null | undefined,
): string | null {
  const start = `${nameOfCookie(membersUrl, name)}=`;
  const cookie = (header ?? '').split(/; */).find((each) => each.startsWith(start));
  return cookie === undefined ? null : cookie.slice(start.length);
}
