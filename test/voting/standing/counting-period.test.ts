// What is left of a day when its period is over: nothing. And when that is.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BallotId } from '../../../server/foundation/ballot.ts';
import { Period } from '../../../server/voting/standing/counting-period.ts';
import { openCourtroom } from './courtroom.ts';

const HOUR = 3_600_000;

/** A room whose day keys the test can look at. */
function roomWithKeys(options: Parameters<typeof openCourtroom>[0] = {}) {
  const keys: Buffer[] = [];
  const random = (size: number): Buffer => {
    const key = randomBytes(size);
    keys.push(key);
    return key;
  };
  const isZero = (key: Buffer | undefined): boolean => key?.every((byte) => byte === 0) === true;
  return { room: openCourtroom({ ...options, random }), keys, isZero };
}

describe('a period that ends', () => {
  it('leaves neither its key nor a count nor an id', () => {
    const key = randomBytes(32);
    const period = new Period(() => key, { bornAt: 0, day: '2026-11-24', openedOn: null });
    const name = period.key.name('score', 7n, [192, 0, 2, 1]);
    period.counts.add(name);
    period.judged.remember('x' as BallotId, {
      locationId: 7n,
      kind: 'score',
      trust: { standing: 'COUNTED', reason: null },
      arrival: null,
      taken: null,
      underWay: 0,
      isInBox: true,
      wasReceived: false,
    });
    expect([period.counts.size, period.judged.size]).toEqual([1, 1]);
    period.end();
    expect(key).toEqual(Buffer.alloc(32));
    expect([period.counts.size, period.judged.size]).toEqual([0, 0]);
    expect(() => period.key.name('score', 7n, [192, 0, 2, 1])).toThrow('destroyed');
  });

  it('does so with the look into the box, and a network may vote again', async () => {
    const { room, keys, isZero } = roomWithKeys();
    room.openedOn = '2026-11-24';
    await room.court.sweep();
    expect(await room.tally([{}, {}, {}])).toEqual({ COUNTED: 2, NETWORK: 1 });
    room.move(15 * HOUR);
    await room.court.sweep();
    // It is past midnight, and the box was not looked into: the same opening, the same allowance.
    expect(await room.vote()).toBe('NETWORK');
    expect(keys.map(isZero)).toEqual([false]);
    room.openedOn = '2026-11-25';
    await room.court.sweep();
    expect(keys.map(isZero)).toEqual([true]);
    expect(await room.tally([{}, {}, {}])).toEqual({ COUNTED: 2, NETWORK: 1 });
    expect(keys.map(isZero)).toEqual([true, false]);
    expect(keys[1]).not.toEqual(keys[0]);
  });

  it('does so after 25 hours at the latest, also where nobody looks and nobody votes', async () => {
    const { room, keys, isZero } = roomWithKeys();
    await room.vote();
    room.move(25 * HOUR - 1);
    await room.court.sweep();
    expect(keys.map(isZero)).toEqual([false]);
    room.move(1);
    await room.court.sweep();
    expect(keys.map(isZero)).toEqual([true]);
  });

  it('does so without the database', async () => {
    const { room, keys, isZero } = roomWithKeys();
    await room.vote();
    room.move(25 * HOUR);
    room.isAway = true;
    await expect(room.court.sweep()).rejects.toThrow('away');
    expect(keys.map(isZero)).toEqual([true]);
  });

  it('does so at its own midnight in a demo city', async () => {
    const { room, keys, isZero } = roomWithKeys({ city: { isDemo: true }, now: '2026-11-24T21:59:00Z' });
    await room.vote();
    await room.court.sweep();
    expect(keys.map(isZero)).toEqual([false]);
    room.move('2026-11-24T22:00:00Z');
    await room.court.sweep();
    expect(keys.map(isZero)).toEqual([true]);
  });

  it('does so when the server stops', async () => {
    const { room, keys, isZero } = roomWithKeys();
    await room.vote();
    room.court.close();
    expect(keys.map(isZero)).toEqual([true]);
  });

  it('does so when the clock is set back', async () => {
    const { room, keys, isZero } = roomWithKeys();
    await room.vote();
    room.move(-HOUR);
    await room.vote();
    expect(keys.map(isZero)).toEqual([true, false]);
  });

  it('does not wait for a vote that is under way, which gives back into nothing', async () => {
    const { room } = roomWithKeys();
    room.openedOn = '2026-11-24';
    await room.court.sweep();
    const judgement = await room.judge();
    room.openedOn = '2026-11-25';
    await room.court.sweep();
    expect(await room.vote()).toBe('COUNTED');
    if (judgement.outcome === 'judged') judgement.settle('unavailable');
    expect(await room.tally([{}, {}])).toEqual({ COUNTED: 1, NETWORK: 1 });
  });

  it('is its municipality’s alone', async () => {
    const one = roomWithKeys();
    await one.room.vote();
    await one.room.vote({ city: 2n });
    expect(one.keys).toHaveLength(2);
    one.room.openedOn = '2026-11-25';
    await one.room.court.sweep();
    expect(one.keys.map(one.isZero)).toEqual([true, false]);
  });
});

describe('a day key', () => {
  it('names a network otherwise for each purpose and place, and another key otherwise again', () => {
    const birth = { bornAt: 0, day: '2026-11-24', openedOn: null };
    const { key } = new Period(randomBytes, birth);
    const other = new Period(randomBytes, birth);
    const network = [192, 0, 2, 1];
    const names = [
      key.name('score', 7n, network),
      key.name('answer', 7n, network),
      key.name('flood', 7n, network),
      key.name('score', 8n, network),
      key.name('score', 7n, [192, 0, 2, 2]),
      key.name('score', 7n, []),
      key.name('score', 7n, [192, 0, 2, 1, 0, 0]),
      key.name('score', 7n, [192, 0, 2, 1, 0, 0, 0, 0]),
      other.key.name('score', 7n, network),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(key.name('score', 7n, network)).toBe(names[0]);
    for (const name of names) expect(name).toBeLessThan(2 ** 48);
  });
});
