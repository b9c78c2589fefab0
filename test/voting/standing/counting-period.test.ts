// What is left of a week when its period is over: nothing. And when that is; and that an opened place begins anew within it.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BallotId } from '../../../server/foundation/ballot.ts';
import { Period } from '../../../server/voting/standing/counting-period.ts';
import { openCourtroom, PLACE, times } from './courtroom.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const SCORES = { kind: 'score', locationId: PLACE } as const;

/** A room whose keys the test can look at. */
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
    const period = new Period(() => key, { bornAt: 0, day: '2026-11-24' });
    const name = period.nameIn(SCORES, [192, 0, 2, 1]);
    period.counts.add(name);
    period.judged.remember('x' as BallotId, {
      locationId: 7n,
      kind: 'score',
      trust: { standing: 'COUNTED', reason: null },
      arrival: null,
      taken: null,
      underWay: 0,
      agreement: null,
      isInBox: true,
      wasReceived: false,
    });
    expect([period.counts.size, period.judged.size]).toEqual([1, 1]);
    period.end();
    expect(key).toEqual(Buffer.alloc(32));
    expect([period.counts.size, period.judged.size]).toEqual([0, 0]);
    expect(() => period.nameIn(SCORES, [192, 0, 2, 1])).toThrow('destroyed');
  });

  it('does so after a week, also where nobody looks and nobody votes', async () => {
    const { room, keys, isZero } = roomWithKeys();
    expect(await room.tally([{}, {}, {}])).toEqual({ COUNTED: 2, NETWORK: 1 });
    room.move(WEEK - 1);
    room.openedOn = '2026-11-30';
    await room.court.sweep();
    expect(await room.vote()).toBe('NETWORK');
    expect(keys.map(isZero)).toEqual([false]);
    room.move(1);
    await room.court.sweep();
    expect(keys.map(isZero)).toEqual([true]);
    expect(await room.tally([{}, {}, {}])).toEqual({ COUNTED: 2, NETWORK: 1 });
    expect(keys.map(isZero)).toEqual([true, false]);
    expect(keys[1]).not.toEqual(keys[0]);
  });

  it('does so without the database', async () => {
    const { room, keys, isZero } = roomWithKeys();
    await room.vote();
    room.move(WEEK);
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
    const judgement = await room.judge();
    room.move(WEEK);
    await room.court.sweep();
    expect(await room.vote()).toBe('COUNTED');
    if (judgement.outcome === 'judged') judgement.settle('unavailable');
    expect(await room.tally([{}, {}])).toEqual({ COUNTED: 1, NETWORK: 1 });
  });

  it('is its municipality’s alone', async () => {
    const one = roomWithKeys();
    await one.room.vote();
    one.room.move(HOUR);
    await one.room.vote({ city: 2n });
    expect(one.keys).toHaveLength(2);
    one.room.move(WEEK - HOUR);
    await one.room.court.sweep();
    expect(one.keys.map(one.isZero)).toEqual([true, false]);
  });
});

describe('a place that is opened', () => {
  it('has all its room again, and none that was not', async () => {
    const { room, keys } = roomWithKeys();
    const everywhere = () => room.tally([{}, {}, {}, { place: 8n }, { place: 8n }, { place: 8n }]);
    expect(await everywhere()).toEqual({ COUNTED: 4, NETWORK: 2 });
    room.move(15 * HOUR);
    await room.look('2026-11-25', []);
    expect(await everywhere()).toEqual({ NETWORK: 6 });
    room.move(HOUR);
    await room.look('2026-11-26', [SCORES]);
    expect(await everywhere()).toEqual({ COUNTED: 2, NETWORK: 4 });
    await room.look('2026-11-27', []);
    expect(await everywhere()).toEqual({ NETWORK: 6 });
    room.move(HOUR);
    await room.look('2026-11-28', [SCORES, { ...SCORES, locationId: 8n }]);
    expect(await everywhere()).toEqual({ COUNTED: 4, NETWORK: 2 });
    expect(keys).toHaveLength(1);
  });

  it('has it for scores alone: to which question a sealed answer is nobody knows before its night', async () => {
    const { room } = roomWithKeys();
    const answers = times(3, { kind: 'answer' });
    const all = () => room.tally([{}, {}, {}, ...answers]);
    expect(await all()).toEqual({ COUNTED: 4, NETWORK: 2 });
    room.move(HOUR);
    await room.look('2026-11-25', [SCORES]);
    expect(await room.tally(answers)).toEqual({ NETWORK: 3 });
    expect(await room.tally([{}, {}, {}])).toEqual({ COUNTED: 2, NETWORK: 1 });
  });

  it('gives nothing twice to who votes while it is being opened, before that is heard of', async () => {
    const { room } = roomWithKeys();
    expect(await room.vote()).toBe('COUNTED');
    room.move('2026-11-25T01:00:30Z');
    expect(await room.vote()).toBe('COUNTED');
    expect(await room.vote({ fate: 'unavailable' })).toBe('NETWORK');
    room.move(10_000);
    await room.look('2026-11-25', [SCORES]);
    expect(await room.tally([{}, {}, {}])).toEqual({ COUNTED: 1, NETWORK: 2 });
    room.move(HOUR);
    expect(await room.vote()).toBe('NETWORK');
  });

  it('is asked for once a look, and again where the database could not say', async () => {
    const { room } = roomWithKeys();
    expect(await room.tally([{}, {}, {}])).toEqual({ COUNTED: 2, NETWORK: 1 });
    room.move(HOUR);
    room.isAway = true;
    await expect(room.look('2026-11-25', [SCORES])).rejects.toThrow('away');
    expect(await room.vote()).toBe('NETWORK');
    room.isAway = false;
    await room.court.sweep();
    await room.court.sweep();
    expect(room.asked).toBe(1);
    expect(await room.vote()).toBe('COUNTED');
  });
});

describe('a key of networks', () => {
  it('names a network otherwise for each kind, place and opening, and another key otherwise again', () => {
    const birth = { bornAt: 0, day: '2026-11-24' };
    const [period, other] = [new Period(randomBytes, birth), new Period(randomBytes, birth)];
    const network = [192, 0, 2, 1];
    const names = [
      period.nameIn(SCORES, network),
      period.nameIn({ ...SCORES, kind: 'answer' }, network),
      period.nameAnywhere(network),
      period.nameIn({ ...SCORES, locationId: 8n }, network),
      period.nameIn(SCORES, [192, 0, 2, 2]),
      period.nameIn(SCORES, []),
      period.nameIn(SCORES, [192, 0, 2, 1, 0, 0]),
      period.nameIn(SCORES, [192, 0, 2, 1, 0, 0, 0, 0]),
      other.nameIn(SCORES, network),
    ];
    expect(period.nameIn(SCORES, network)).toBe(names[0]);
    for (const hour of [500_000, 500_001]) {
      const [ifOpened = 0, ...others] = period.namesIfOpened(SCORES, network, hour * HOUR + 15_000);
      expect(others).toEqual([]);
      // One process may have heard of an opening in the hour before.
      const early = period.namesIfOpened(SCORES, network, hour * HOUR + 14_999);
      expect(early.slice(1)).toEqual([ifOpened]);
      period.noteOpened(SCORES, hour - 1);
      expect(period.nameIn(SCORES, network)).toBe(early[0]);
      period.noteOpened(SCORES, hour);
      expect(period.nameIn(SCORES, network)).toBe(ifOpened);
      names.push(ifOpened);
    }
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toBeLessThan(2 ** 48);
  });
});
