// A client for apps: says what a sign asks, casts what somebody says there, keeps it until it has arrived, and has it counted once.
import { makeBallotId } from '../parts/offline/ballot-id.ts';
import { MOST_DAYS } from '../parts/offline/slip.ts';
import { LONGEST_REST_MS } from './asking.ts';
import { castOnce, type Keys } from './casting.ts';
import { findSign, type FoundSign } from './find-sign.ts';
import { faultOf, readSlip, written, type Said, type Slip } from './said.ts';

export type { FoundSign, Sign } from './find-sign.ts';
export type { Said } from './said.ts';

/** Where slips wait: texts by their keys, on the device alone. What `put` has answered must survive a restart. */
export interface SlipStorage {
  readonly list: () => Promise<readonly (readonly [key: string, text: string])[]>;
  readonly put: (key: string, text: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

export interface BallotClientOptions {
  /** The server's origin: https://… */
  readonly server: string;
  readonly storage: SlipStorage;
  /** The platform's, where nothing is said. */
  readonly fetch?: typeof globalThis.fetch;
  /** The clock of the device, where nothing is said. */
  readonly now?: () => Date;
}

/** What became of a slip. */
export type Outcome =
  /** The server has it for good. `already`: it had it before. */
  | { readonly state: 'received'; readonly already: boolean }
  /** It is forgotten: the server will never take it, or it waited for more than 30 days (`TooOld`), or cannot be read (`Unreadable`). */
  | { readonly state: 'refused'; readonly because: string }
  /** It waits on the device. Ask again with `sendWaiting`, after `restMs` at the earliest. */
  | { readonly state: 'kept'; readonly why: 'offline' | 'busy'; readonly restMs: number };

export interface BallotClient {
  readonly findSign: (code: string, language?: string) => Promise<FoundSign>;
  /**
   * Keeps what is said at the sign, then sends it. Throws a RangeError for what nobody can say, and whatever the storage throws: then
   * nothing was sent.
   */
  readonly cast: (code: string, said: Said) => Promise<Outcome>;
  /** Sends all that waits, as at the start of the app and when there is a connection again. What became of each, in no order. */
  readonly sendWaiting: () => Promise<readonly Outcome[]>;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The day of the citizen's calendar, counted from 1970. */
const dayOf = (now: Date): number =>
  Math.floor((now.getTime() - now.getTimezoneOffset() * MINUTE_MS) / DAY_MS);

/** Makes the client. Throws where the platform cannot seal: a browser on plain http. */
export function createBallotClient(options: BallotClientOptions): BallotClient {
  const { storage, server, fetch = globalThis.fetch.bind(globalThis), now = () => new Date() } = options;
  if (!globalThis.crypto?.subtle) throw new TypeError('Slips are sealed by WebCrypto: a page needs https.');
  const line = { server: server.replace(/\/$/, ''), fetch };
  const keys: Keys = new Map();
  let restUntil = 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: two rounds at once would send the same slip twice, to be counted once. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  /** Whoever presses "send" just now tells nothing of time. */
  const settle = async (slip: Slip, isOwn: boolean): Promise<Outcome> => {
    const today = dayOf(now());
    if (today - slip.day > MOST_DAYS) return forget(slip.ballotId, { state: 'refused', because: 'TooOld' });
    const restMs = restUntil - now().getTime();
    // Farther away than any rest: the device's clock was set back.
    if (restMs > 0 && restMs <= LONGEST_REST_MS) return { state: 'kept', why: 'busy', restMs };
    const castOn =
      isOwn && slip.day === today ? null : new Date(slip.day * DAY_MS).toISOString().slice(0, 10);
    const attempt = await castOnce(line, keys, slip, castOn);
    if (attempt.state === 'received' || attempt.state === 'refused') return forget(slip.ballotId, attempt);
    if (attempt.state === 'offline') return { state: 'kept', why: 'offline', restMs: 0 };
    restUntil = now().getTime() + attempt.restMs;
    return { state: 'kept', why: 'busy', restMs: attempt.restMs };
  };

  /** What stays because it cannot be removed is sent again under its own number: it counts once. */
  const forget = async (key: string, outcome: Outcome): Promise<Outcome> => {
    await storage.remove(key).catch(() => undefined);
    return outcome;
  };

  return {
    findSign: (code, language = 'bg') => findSign(line, code, language),
    cast: async (code, said) => {
      const fault = faultOf({ code, said });
      if (fault !== null) throw new RangeError(fault);
      const slip = { ballotId: makeBallotId(), code, day: dayOf(now()), said };
      await storage.put(slip.ballotId, written(slip));
      return inTurn(() => settle(slip, true));
    },
    sendWaiting: () =>
      inTurn(async () => {
        const outcomes: Outcome[] = [];
        for (const [key, text] of await storage.list()) {
          const slip = readSlip(text);
          outcomes.push(
            slip === null || slip.ballotId !== key
              ? await forget(key, { state: 'refused', because: 'Unreadable' })
              : await settle(slip, false),
          );
        }
        return outcomes;
      }),
  };
}
