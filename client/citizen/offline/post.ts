// Sends one slip once, and reads what became of it.
import type { BallotKey } from '../../parts/offline/seal.ts';
import { isSealed, placeOf, sealSlip, useKey } from '../../parts/offline/sealed-slip.ts';
import type { Final, Slip } from '../../parts/offline/slip.ts';

/** A line that says nothing for so long is taken for dead. */
const PATIENCE_MS = 20_000;
/** No server of ours wants a longer rest. */
export const LONGEST_REST_MS = 3_600_000;

/** `restMs`: how long the server wants to be left alone; 0 where it does not say. */
type Attempt = Final | { readonly state: 'offline' } | { readonly state: 'busy'; readonly restMs: number };

/** A key that is not that of today is answered with the one that is. */
type Retired = { readonly state: 'retired'; readonly key: BallotKey };

/** So many keys are tried: then something is wrong, and the slip waits. */
const MOST_KEYS = 3;

/** Seals the slip as it leaves, and sends it once; a key that was retired meanwhile is replaced. */
export async function post(slip: Slip): Promise<Attempt> {
  for (let keys = 0; keys < MOST_KEYS; keys += 1) {
    const attempt = await postSealed(await sealSlip(slip));
    if (attempt.state !== 'retired') return attempt;
    // Its page was closed while it was under way, and its key is gone since: nobody was told that it arrived.
    if (isSealed(slip)) return { state: 'refused', location: null };
    useKey(placeOf(slip).code, attempt.key);
  }
  return { state: 'busy', restMs: 0 };
}

/** The server's answer. Anything but an answer of ours counts as none: networks of hotels answer whatever is asked. */
async function postSealed({ path, fields, token }: Slip): Promise<Attempt | Retired> {
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      // No field of ours is a file.
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      keepalive: true,
      signal: abort.signal,
    });
    // A server that is away has no words of its own, or those of something in between.
    const outcome = (await answer.json().catch(() => ({}))) as Partial<Final | Retired>;
    // Also with 503: a vote for a city that is suspended is refused for good.
    if (isAnswer(outcome)) return outcome;
    const restMs = Math.min(Number(answer.headers.get('retry-after')) * 1000 || 0, LONGEST_REST_MS);
    if (answer.status === 429 || answer.status >= 500) return { state: 'busy', restMs };
  } catch {
    // No connection, patience at its end, or a page in place of an answer.
  } finally {
    clearTimeout(limit);
  }
  return { state: 'offline' };
}

function isAnswer(outcome: Partial<Final | Retired>): outcome is Final | Retired {
  return ['received', 'refused', 'retired'].includes(outcome.state ?? '');
}
