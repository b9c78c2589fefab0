// Writes slips in batches: two lanes, each takes what came in together as soon as it is free; nobody waits for a timer.
import type { Receipt } from '../../foundation/ballot.ts';

/** What a caller hears: a receipt after the commit, or a refusal after which it may try again with the same slip. */
export type CastOutcome =
  | { readonly outcome: Receipt }
  /** Its key is closed, and only who sealed it can seal it again. */
  | { readonly outcome: 'keyRetired' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'unavailable'; readonly cause: unknown };

/** What became of a slip in a batch: a receipt, or its key was closed meanwhile and nothing of it is there. */
export type Stored = Receipt | 'keyRetired';

/** Why a batch failed: the database is away, or a slip does not fit its table. */
export type Fault = 'infrastructure' | 'slip';

/** What the queue is given: how to write a batch, and the clock, chance and patience of whoever runs it. */
export interface QueueParts<Slip> {
  /** Writes the slips in one statement and answers for each, in their order, after the commit. */
  readonly cast: (slips: readonly Slip[]) => Promise<readonly Stored[]>;
  readonly faultOf: (error: unknown) => Fault;
  /** The same slips, sealed under the keys that are current now; null for one that cannot be. */
  readonly reseal: (slips: readonly Slip[]) => Promise<readonly (Slip | null)[]>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** A number from 0 to under 1. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Resolves when everything was read that has arrived at the process by now. */
  readonly turn: () => Promise<void>;
}

export interface BallotQueue<Slip> {
  /** Queues the slip; the promise is kept after its commit, and is never broken: a failure is an outcome. */
  readonly cast: (slip: Slip) => Promise<CastOutcome>;
  /** How many slips wait for a batch. */
  readonly waiting: () => number;
  /** Takes no more slips (they hear `busy`) and resolves when everything taken has been answered. */
  readonly drain: () => Promise<void>;
}

interface Entry<Slip> {
  readonly slip: Slip;
  readonly since: number;
  readonly settle: (outcome: CastOutcome) => void;
}

const LANES = 2;
const MOST_IN_BATCH = 200;
const MOST_QUEUED = 5_000;
const PATIENCE_MS = 4_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 800;

/**
 * A queue in front of `cast`. A batch that fails for infrastructure is tried again with jitter until its slips are
 * 4 s old. Slips whose key was closed are sealed again at once, the others of their batch are stored. A batch that fails for a slip is
 * written slip by slip, so that the others get through. A slip that was stored, but whose receipt got lost on the way, hears
 * `receivedBefore` from the second try: true, and a success too.
 */
export function createBallotQueue<Slip>(parts: QueueParts<Slip>): BallotQueue<Slip> {
  const queued: Entry<Slip>[] = [];
  const resting: (() => void)[] = [];
  let freeLanes = LANES;
  let isClosed = false;

  const run = async (): Promise<void> => {
    freeLanes -= 1;
    // A statement costs as much as seven slips in it: those who come with the first one share it.
    for (await parts.turn(); queued.length > 0; await parts.turn()) {
      await write(parts, queued.splice(0, MOST_IN_BATCH));
    }
    freeLanes += 1;
    if (freeLanes === LANES) for (const rest of resting.splice(0)) rest();
  };

  return {
    cast: (slip) => {
      if (isClosed || queued.length >= MOST_QUEUED) return Promise.resolve({ outcome: 'busy' });
      return new Promise((settle) => {
        queued.push({ slip, since: parts.now(), settle });
        if (freeLanes > 0) void run();
      });
    },
    waiting: () => queued.length,
    drain: () => {
      isClosed = true;
      return freeLanes === LANES ? Promise.resolve() : new Promise((rest) => resting.push(rest));
    },
  };
}

async function write<Slip>(parts: QueueParts<Slip>, batch: readonly Entry<Slip>[]): Promise<void> {
  let entries = batch;
  let isStale = false;
  for (let tries = 0; entries.length > 0; tries += 1) {
    try {
      if (isStale) entries = await reseal(parts, entries);
      isStale = false;
      if (entries.length === 0) return;
      const stored = await parts.cast(entries.map(({ slip }) => slip));
      entries = settle(entries, stored);
      if (entries.length === 0) return;
      isStale = true;
      entries = giveUpOld(parts, entries, new Error('The ballot key was closed again and again.'));
      if (tries > 0) await parts.sleep(pause(tries, parts.random()));
    } catch (error) {
      const fault = parts.faultOf(error);
      if (fault === 'slip' && entries.length > 1) {
        for (const entry of entries) await write(parts, [entry]);
        return;
      }
      entries = giveUpOld(parts, entries, error, fault === 'slip' ? Infinity : undefined);
      if (entries.length > 0) await parts.sleep(pause(tries, parts.random()));
    }
  }
}

/** Answers those that have a receipt; those that are left must be sealed again. */
function settle<Slip>(entries: readonly Entry<Slip>[], stored: readonly Stored[]): Entry<Slip>[] {
  return entries.filter((entry, place) => {
    const outcome = stored[place];
    if (outcome !== 'keyRetired') entry.settle(answer(outcome));
    return outcome === 'keyRetired';
  });
}

/** Answers those that came too long ago; the others are tried again. */
function giveUpOld<Slip>(
  parts: Pick<QueueParts<Slip>, 'now'>,
  entries: readonly Entry<Slip>[],
  cause: unknown,
  oldest = parts.now() - PATIENCE_MS,
): readonly Entry<Slip>[] {
  for (const entry of entries) if (entry.since <= oldest) entry.settle({ outcome: 'unavailable', cause });
  return entries.filter(({ since }) => since > oldest);
}

async function reseal<Slip>(
  parts: QueueParts<Slip>,
  entries: readonly Entry<Slip>[],
): Promise<Entry<Slip>[]> {
  const slips = await parts.reseal(entries.map(({ slip }) => slip));
  return entries.flatMap((entry, place) => {
    const slip = slips[place];
    if (slip) return [{ ...entry, slip }];
    entry.settle({ outcome: 'keyRetired' });
    return [];
  });
}

function answer(receipt: Receipt | undefined): CastOutcome {
  if (receipt !== undefined) return { outcome: receipt };
  return {
    outcome: 'unavailable',
    cause: new RangeError('The box answered for fewer slips than it was given.'),
  };
}

/** Milliseconds before the next try: twice as long each time, up to 0.8 s, and then half of it to all of it. */
function pause(tries: number, chance: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS) * (0.5 + chance / 2);
}
