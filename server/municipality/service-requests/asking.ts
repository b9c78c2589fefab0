// One question to a server elsewhere: on listed hosts alone, with no way round by a redirect, not for long, and no endless answer.
import { readResponse } from '../../foundation/response-body.ts';
import { isAskable } from '../../access/identity/rules.ts';

/**
 * Why nothing came of it. NOT_LISTED: the platform's operator lets nobody ask the host. AWAY: no answer, or not in time: a report may have
 * arrived all the same. REFUSED: it said no. UNREADABLE: what it answered is not GeoReport.
 */
export const FAILURES = ['NOT_LISTED', 'AWAY', 'REFUSED', 'UNREADABLE'] as const;

export interface Failure {
  readonly failure: (typeof FAILURES)[number];
  /** In the server's own words, for members; null: it has none. */
  readonly said: string | null;
}

export const fail = (failure: Failure['failure'], said: string | null = null): Failure => ({ failure, said });

export interface Question {
  readonly url: URL;
  readonly hosts: readonly string[];
  /** Posted; null: it is a GET. */
  readonly body: URLSearchParams | FormData | null;
  readonly patienceMs: number;
}

/** What was answered. */
export interface Answered {
  readonly isGood: boolean;
  readonly text: string;
}

const MOST_BYTES = 512 * 1_024;

/**
 * Asks once. Nothing says who asks, or for whom: no cookie, no referrer, and the same words from every city. The connection is ours, and
 * serves whoever comes next.
 */
export async function ask({ url, hosts, body, patienceMs }: Question): Promise<Answered | Failure> {
  if (!isAskable(url, hosts)) return fail('NOT_LISTED');
  try {
    const response = await fetch(url, {
      method: body === null ? 'GET' : 'POST',
      body,
      headers: { 'user-agent': 'Kazva-Reports', 'accept-language': '*' },
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = (await readResponse(response, MOST_BYTES))?.toString();
    if (text === undefined) return fail('UNREADABLE');
    if (response.status >= 500) return fail('AWAY');
    return { isGood: response.status >= 200 && response.status < 300, text };
  } catch {
    // No connection, patience at its end, or an answer that leads elsewhere.
    return fail('AWAY');
  }
}
