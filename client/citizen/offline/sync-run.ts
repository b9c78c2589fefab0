// One round through the slips that wait, by a page or by the worker, never two at once.
import { post } from './post.ts';
import {
  asSent,
  forget,
  isOnlyInPage,
  listWaiting,
  noteRest,
  restUntil,
  today,
  type Waiting,
} from './queue.ts';
import { idOf, MOST_DAYS, type Final, type Hindrance, type Slip } from '../../parts/offline/slip.ts';

export type Round = {
  /** Those that came to an end, by id. */
  readonly finals: ReadonlyMap<string, Final>;
  /** How many were too old, and are dropped. */
  readonly dropped: number;
  /** Those that wait on. */
  readonly waiting: readonly Slip[];
  readonly hindrance: Hindrance | null;
  /** How long the server wants to be left alone. */
  readonly restMs: number;
};

/** What this page has heard, by fields: of two slips that are delivered at once the first one's round sends both. */
const heard = new Map<string, Final>();

const contentOf = ({ fields }: Slip) => JSON.stringify(fields);
const isTooOld = (slip: Waiting) => today() - slip.day > MOST_DAYS && !isOnlyInPage(slip);

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // Without locks two may send the same slip: its id makes it count once all the same.
  return navigator.locks ? navigator.locks.request('kazva', work) : work();
}

/** Somebody looks on: theirs goes first, and once more where another tab or the worker has sent it meanwhile. */
function ownFirst(own: Slip, waiting: readonly Waiting[]): Waiting[] {
  const mine = waiting.find((slip) => idOf(slip) === idOf(own));
  return [{ ...own, day: mine?.day ?? today() }, ...waiting.filter((slip) => slip !== mine)];
}

/**
 * Sends all that wait, `own` first; `settle` is done with each that arrived. Only who forgets them, a page, drops one that did not: it can
 * tell the citizen.
 */
export function sendWaiting(own?: Slip, settle = forget): Promise<Round> {
  return inTurn(async () => {
    const mayDrop = settle === forget;
    const finals = new Map<string, Final>();
    const waiting: Slip[] = [];
    let dropped = 0;
    let rest = await restUntil();
    let isStopped = Date.now() < rest;
    let hindrance: Hindrance | null = isStopped ? 'busy' : null;
    const queue = await listWaiting();
    const ownId = own && idOf(own);
    const known = own && !queue.some((slip) => idOf(slip) === ownId) && heard.get(contentOf(own));
    if (ownId && known) finals.set(ownId, known);
    for (const slip of own && !known ? ownFirst(own, queue) : queue) {
      if (isTooOld(slip)) {
        if (!mayDrop) continue;
        await forget(slip);
        if (slip.day) dropped += 1;
        continue;
      }
      const attempt = isStopped ? null : await post(asSent(slip, idOf(slip) === ownId));
      if (attempt?.state === 'received' || (attempt?.state === 'refused' && mayDrop)) {
        await settle(slip);
        finals.set(idOf(slip), attempt);
        // Whoever sends it again has sent it before.
        heard.set(contentOf(slip), attempt.state === 'received' ? { ...attempt, already: true } : attempt);
        continue;
      }
      waiting.push(slip);
      if (!attempt || attempt.state === 'refused') continue;
      hindrance = attempt.state;
      // A server that names a time is left alone until then; else the next slip may fare better.
      if (attempt.state === 'busy' && attempt.restMs) await noteRest((rest = Date.now() + attempt.restMs));
      isStopped = attempt.state === 'offline' || Date.now() < rest;
    }
    const restMs = Math.max(0, rest - Date.now());
    if (rest && !restMs) await noteRest(0);
    return { finals, dropped, waiting, hindrance, restMs };
  });
}
