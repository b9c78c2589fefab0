// The queue: order, batches, acknowledgement after the commit, and what happens when the database is away.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBallotQueue } from '../../../server/voting/ballots/slip-queue.ts';
import type { CastOutcome, Fault, QueueParts, Stored } from '../../../server/voting/ballots/slip-queue.ts';

interface Slip {
  readonly id: number;
  readonly key: string;
}

class Failure extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

/** A box in memory whose commits the test lets happen, and whose clock moves when somebody sleeps. */
function createBox(
  fail: (slips: readonly Slip[], attempt: number) => Fault | null = () => null,
  isRetired: (slip: Slip, attempt: number) => boolean = () => false,
) {
  const stored = new Map<number, Slip>();
  const batches: Slip[][] = [];
  let clock = 0;
  let key = 'old';
  let commit: Promise<void> = Promise.resolve();
  const parts: QueueParts<Slip> = {
    cast: async (slips) => {
      batches.push([...slips]);
      await commit;
      const attempt = batches.length;
      const fault = fail(slips, attempt);
      if (fault !== null) throw new Failure(fault);
      return slips.map((slip): Stored => {
        if (isRetired(slip, attempt)) return 'keyRetired';
        if (stored.has(slip.id)) return 'receivedBefore';
        stored.set(slip.id, slip);
        return 'new';
      });
    },
    faultOf: (error) => (error instanceof Failure ? error.fault : 'infrastructure'),
    reseal: (slips) => {
      key = 'new';
      return Promise.resolve(slips.map((slip) => ({ ...slip, key })));
    },
    now: () => clock,
    random: () => 0.5,
    sleep: (milliseconds) => {
      clock += milliseconds;
      return Promise.resolve();
    },
    turn: () => Promise.resolve(),
  };
  const hold = (): (() => void) => {
    let release = (): void => undefined;
    commit = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  };
  return { stored, batches, parts, hold, elapsed: () => clock };
}

const slip = (id: number): Slip => ({ id, key: 'old' });
const slips = (from: number, to: number): Slip[] =>
  Array.from({ length: to - from }, (_, place) => slip(from + place));
const kinds = (outcomes: readonly CastOutcome[]): string[] => outcomes.map(({ outcome }) => outcome);
const settled = async (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<boolean>((wait) => setTimeout(() => wait(false), 5))]);

test('a lone slip goes at once, alone', async () => {
  const box = createBox();
  const queue = createBallotQueue(box.parts);
  expect(await queue.cast(slip(1))).toEqual({ outcome: 'new' });
  expect(box.batches).toEqual([[slip(1)]]);
});

test('what arrives together goes together, in order, at most 200 at a time; the rest when a lane is free', async () => {
  const box = createBox();
  const commit = box.hold();
  const queue = createBallotQueue(box.parts);
  const first = slips(0, 3).map((one) => queue.cast(one));
  await Promise.resolve();
  const outcomes = [...first, ...slips(3, 603).map((one) => queue.cast(one))];
  expect(await settled(Promise.all(outcomes))).toBe(false);
  expect(box.batches).toEqual([slips(0, 3), slips(3, 203)]);
  commit();
  expect(new Set(kinds(await Promise.all(outcomes)))).toEqual(new Set(['new']));
  expect(box.batches.slice(2)).toEqual([slips(203, 403), slips(403, 603)]);
});

test('nobody is thanked before the commit', async () => {
  const box = createBox();
  const commit = box.hold();
  const outcome = createBallotQueue(box.parts).cast(slip(1));
  expect(await settled(outcome)).toBe(false);
  commit();
  expect(await outcome).toEqual({ outcome: 'new' });
});

test('each caller hears its own receipt', async () => {
  const box = createBox();
  const queue = createBallotQueue(box.parts);
  await queue.cast(slip(3));
  const outcomes = await Promise.all([slip(1), slip(3), slip(2), slip(1)].map((one) => queue.cast(one)));
  expect(kinds(outcomes)).toEqual(['new', 'receivedBefore', 'new', 'receivedBefore']);
});

test('what does not fit into the queue is refused at once, and the rest is not lost', async () => {
  const box = createBox();
  const commit = box.hold();
  const queue = createBallotQueue(box.parts);
  const outcomes = slips(0, 5_008).map((one) => queue.cast(one));
  expect(kinds(await Promise.all(outcomes.slice(5_000)))).toEqual(Array.from({ length: 8 }, () => 'busy'));
  commit();
  expect(new Set(kinds(await Promise.all(outcomes.slice(0, 5_000))))).toEqual(new Set(['new']));
  expect(box.stored.size).toBe(5_000);
});

test('a failure of the database is tried again with the same slips', async () => {
  const box = createBox((_, attempt) => (attempt <= 3 ? 'infrastructure' : null));
  expect(await createBallotQueue(box.parts).cast(slip(1))).toEqual({ outcome: 'new' });
  expect(box.batches).toEqual([[slip(1)], [slip(1)], [slip(1)], [slip(1)]]);
  expect(box.elapsed()).toBeGreaterThan(0);
});

test('after four seconds without a database the caller is told, with the cause', async () => {
  const box = createBox(() => 'infrastructure');
  const outcome = await createBallotQueue(box.parts).cast(slip(1));
  expect(outcome).toEqual({ outcome: 'unavailable', cause: new Failure('infrastructure') });
  expect(box.elapsed()).toBeGreaterThanOrEqual(4_000);
  expect(box.elapsed()).toBeLessThan(5_000);
});

test('in a long outage a slip that has waited in the queue is tried once, and not for four seconds more', async () => {
  const box = createBox(() => 'infrastructure');
  const queue = createBallotQueue(box.parts);
  const outcomes = await Promise.all(slips(0, 2_000).map((one) => queue.cast(one)));
  expect(new Set(kinds(outcomes))).toEqual(new Set(['unavailable']));
  expect(box.elapsed()).toBeLessThan(10_000);
});

const isOld = ({ key }: Slip): boolean => key === 'old';

test('slips under a closed key are sealed again at once', async () => {
  const box = createBox(undefined, isOld);
  const queue = createBallotQueue(box.parts);
  const outcomes = await Promise.all(slips(0, 10).map((one) => queue.cast(one)));
  expect(new Set(kinds(outcomes))).toEqual(new Set(['new']));
  expect([...box.stored.values()].every(({ key }) => key === 'new')).toBe(true);
  expect(box.elapsed()).toBe(0);
});

test('one slip under a closed key costs the others of its batch nothing', async () => {
  const box = createBox(undefined, (one) => one.id === 5 && isOld(one));
  const queue = createBallotQueue(box.parts);
  const outcomes = await Promise.all(slips(0, 200).map((one) => queue.cast(one)));
  expect(new Set(kinds(outcomes))).toEqual(new Set(['new']));
  expect(box.batches).toEqual([slips(0, 200), [{ id: 5, key: 'new' }]]);
});

test('a slip whose key is closed again and again is told so after four seconds', async () => {
  const box = createBox(undefined, ({ id }) => id === 1);
  const queue = createBallotQueue(box.parts);
  const outcomes = await Promise.all(slips(0, 3).map((one) => queue.cast(one)));
  expect(kinds(outcomes)).toEqual(['new', 'unavailable', 'new']);
  expect(box.elapsed()).toBeGreaterThanOrEqual(4_000);
  expect(box.elapsed()).toBeLessThan(5_000);
});

test('a failure while sealing again is a failure of the database', async () => {
  const box = createBox(undefined, isOld);
  let tries = 0;
  const reseal = (batch: readonly Slip[]): Promise<readonly (Slip | null)[]> =>
    (tries += 1) === 1 ? Promise.reject(new Error('away')) : box.parts.reseal(batch);
  const queue = createBallotQueue({ ...box.parts, reseal });
  expect(await queue.cast(slip(1))).toEqual({ outcome: 'new' });
  expect(tries).toBe(2);
});

test('one slip that does not fit does not keep the others out', async () => {
  const box = createBox((batch) => (batch.some(({ id }) => id === 5) ? 'slip' : null));
  const commit = box.hold();
  const queue = createBallotQueue(box.parts);
  const outcomes = slips(0, 10).map((one) => queue.cast(one));
  commit();
  const heard = kinds(await Promise.all(outcomes));
  expect(heard).toEqual(Array.from({ length: 10 }, (_, id) => (id === 5 ? 'unavailable' : 'new')));
});

test('draining takes no more and waits until everything taken is answered', async () => {
  const box = createBox();
  const commit = box.hold();
  const queue = createBallotQueue(box.parts);
  const outcomes = slips(0, 300).map((one) => queue.cast(one));
  const drained = queue.drain();
  expect(await queue.cast(slip(999))).toEqual({ outcome: 'busy' });
  expect(await settled(drained)).toBe(false);
  commit();
  await drained;
  expect(await settled(Promise.all(outcomes))).toBe(true);
  expect(box.stored.size).toBe(300);
});

test('an idle queue drains at once, twice too', async () => {
  const queue = createBallotQueue(createBox().parts);
  await queue.drain();
  await queue.drain();
});

/** What goes wrong at each try: nothing, all of it, or the keys of some. So few that nobody waits for four seconds. */
const scripts = fc
  .array(fc.constantFrom('well', 'well', 'away', 'closed'), { maxLength: 40 })
  .map((script) => script.filter((one, at) => one === 'well' || at < 8));

test('whatever fails and in whatever order: every slip is answered, and what is "new" is stored once', async () => {
  const ids = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(scripts, ids, fc.array(fc.nat({ max: 50 })), async (script, arrivals, pauses) => {
      const box = createBox(
        (_, attempt) => (script[attempt - 1] === 'away' ? 'infrastructure' : null),
        ({ id }, attempt) => script[attempt - 1] === 'closed' && id % 3 === 0,
      );
      const queue = createBallotQueue(box.parts);
      const outcomes: Promise<CastOutcome>[] = [];
      for (const [place, id] of arrivals.entries()) {
        outcomes.push(queue.cast(slip(id)));
        if (pauses.includes(place)) await Promise.resolve();
      }
      await queue.drain();
      const heard = await Promise.all(outcomes);
      const fresh = arrivals.filter((_, place) => heard[place]?.outcome === 'new');
      expect(fresh.toSorted()).toEqual([...box.stored.keys()].toSorted());
      expect(new Set(arrivals)).toEqual(new Set(box.stored.keys()));
      expect(box.batches.every((batch) => batch.length <= 200)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
