// What is true of members: how long sessions and confirmations hold, and what an address is.
import { isLonger } from '../../foundation/texts/characters.ts';

export const SESSION_SECONDS = 12 * 60 * 60;
/** For how long a session may lie unused: half a day of work. */
export const IDLE_MS = 4 * 60 * 60_000;
/** The same of operators, who have the keys of every city: the hour of NIST SP 800-63B-4, 2.2.3. */
export const OPERATOR_IDLE_MS = 60 * 60_000;
/** A use is noted once in so long, so that asking writes nothing. */
const NOTED_MS = 5 * 60_000;
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

/** Where signing in is answered. */
export const AUTH_PATH = '/members/auth';

/**
 * The cookies' first word. A browser takes __Host- from nobody but this very host, over TLS; on a machine of one's own there
 * is no TLS.
 */
export function cookiePrefix(membersUrl: string): string {
  return membersUrl.startsWith('https:') ? '__Host-kazva' : 'kazva';
}

/** For how long a session stays confirmed. */
export const CONFIRMED_MS = 10 * 60_000;

/** For how long a code of an app could be right: thirty seconds, and as many before and after. */
export const CODE_SECONDS = 120;

/** Whether a session that was confirmed then still is. */
export function isConfirmed(confirmedAt: Date | null | undefined, now: Date): boolean {
  return confirmedAt != null && now.getTime() - confirmedAt.getTime() < CONFIRMED_MS;
}

/** Whether a session that was noted to be used then is to be looked at: noted anew, or ended. */
export function isUseStale(noted: Date, now: Date): boolean {
  return now.getTime() - noted.getTime() >= NOTED_MS;
}

/** No sign that would end or add an address in a letter's head; the last part may be written in punycode. */
const ADDRESS = /^[^\s\p{C}@<>"(),:;[\\\]]{1,64}@([\p{L}\p{N}-]+\.)+(?!\p{N}+$)[\p{L}\p{N}-]{2,}$/u;

/** The address in lower case, as it is kept and compared; null where it is none that a letter could be sent to. */
export function findEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= 254 && ADDRESS.test(email) ? email : null;
}

/** A person's name: 1 to 120 characters, without those that no name has, and no address of a page: letters name people; null where it is none. */
export function findName(text: string): string | null {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name === '' || isLonger(name, 120) || /[\p{Cc}\p{Cf}]/u.test(name)) return null;
  return /:\/\/|www\./i.test(name) ? null : name;
}

/** Whether it is written as an authenticator app's code is; a backup code is longer. */
export function isAppCode(code: string | undefined): code is string {
  return code !== undefined && /^\d{6}$/.test(code);
}
