// Counts in bounded memory, windows over time, and the ids that are remembered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BallotId } from '../../../server/foundation/ballot.ts';
import { Counts } from '../../../server/voting/standing/bounded-counts.ts';
import { JudgedIds, type Judged } from '../../../server/voting/standing/replay-cache.ts';
import { Window } from '../../../server/voting/standing/sliding-counter.ts';
import { Windows } from '../../../server/voting/standing/city-counters.ts';

describe('counts', () => {
  it('say how often each key was added and not taken back, while there is room', () => {
    const step = fc.tuple(fc.nat(20), fc.boolean());
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const counts = new Counts(100);
        const expected = new Map<number, number>();
        for (const [key, isBack] of steps) {
          const before = expected.get(key) ?? 0;
          if (isBack && before > 0) counts.takeBack(key);
          else if (!isBack) expect(counts.add(key)).toBe(key);
          expected.set(key, Math.max(0, before + (isBack ? -1 : 1)));
        }
        for (const [key, count] of expected) expect(counts.get(key)).toBe(count);
        expect(counts.size).toBe([...expected.values()].filter((count) => count > 0).length);
      }),
    );
  });

  it('that are full count strangers together, never anybody less than he was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 40), { maxLength: 300 }), (keys) => {
        const counts = new Counts(10);
        const added = new Map<number, number>();
        for (const key of keys) {
          counts.add(key);
          added.set(key, (added.get(key) ?? 0) + 1);
          expect(counts.get(key)).toBeGreaterThanOrEqual(added.get(key) ?? 0);
        }
      }),
    );
  });

  it('take back where they added, also when the key got a count of its own meanwhile', () => {
    const counts = new Counts(1);
    const own = counts.add(1);
    const shared = counts.add(2);
    expect(shared).toBeLessThan(0);
    counts.takeBack(own);
    counts.takeBack(shared);
    expect(counts.size).toBe(0);
  });
});

describe('a window', () => {
  const MINUTE = 60_000;
  const start = Date.parse('2026-11-24T10:00:00Z');
  const windowOf = (ats: readonly number[], now: number): Window => {
    const window = new Window();
    for (const at of ats) window.add(window.moveTo(at), 1);
    window.moveTo(now);
    return window;
  };

  it('holds what came in the last hour, and at most a minute more', () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 3 * 1440 }), { maxLength: 100 });
    fc.assert(
      fc.property(arrivals, fc.nat(200), (minutes, later) => {
        const ats = minutes.toSorted((a, b) => a - b).map((minute) => start + minute * MINUTE);
        const now = (ats.at(-1) ?? start) + later * MINUTE;
        const within = (span: number) => ats.filter((at) => now - at < span * MINUTE).length;
        const window = windowOf(ats, now);
        expect(window.quarter).toBe(within(16));
        expect(window.hour).toBe(within(61));
        expect(window.isEmptyAt(now)).toBe(within(61) === 0);
      }),
    );
  });

  it('gives back what it took, as far as it still counts', () => {
    const window = new Window();
    const minute = window.moveTo(start);
    window.add(minute, 1);
    window.moveTo(start + 30 * MINUTE);
    window.add(minute, -1);
    expect(window.hour).toBe(0);
    window.add(minute, -1);
    window.moveTo(start + 3000 * MINUTE);
    window.add(minute, -1);
    expect(window.hour).toBe(0);
  });

  it('stands still while the clock is set back', () => {
    const window = windowOf([start, start - 30 * MINUTE], start - 30 * MINUTE);
    expect(window.hour).toBe(2);
  });

  it('of a channel is forgotten when nothing is left of it', () => {
    const windows = new Windows();
    const window = windows.ofChannel('score', '10.0.0.0/8');
    window.add(window.moveTo(start), 1);
    windows.ofChannel('answer', '10.0.0.0/8');
    expect(windows.size).toBe(2);
    windows.forgetIdle(start + MINUTE);
    expect(windows.size).toBe(1);
    windows.forgetIdle(start + 61 * MINUTE);
    expect(windows.size).toBe(0);
  });
});

describe('ids that were judged', () => {
  const judged = (): Judged => ({
    locationId: 7n,
    kind: 'score',
    trust: { standing: 'COUNTED', reason: null },
    arrival: null,
    taken: null,
    underWay: 0,
    agreement: null,
    isInBox: false,
    wasReceived: false,
  });
  const id = (n: number) => `id ${n}` as BallotId;

  it('are the latest, at the least 25,000 and at the most 50,000', () => {
    const ids = new JudgedIds();
    for (let n = 0; n < 200_000; n += 1) {
      ids.remember(id(n), judged());
      if (n % 10_000 === 0) expect(ids.find(id(Math.max(0, n - 24_999)))).toBeDefined();
    }
    expect(ids.size).toBeLessThanOrEqual(50_000);
    expect(ids.find(id(0))).toBeUndefined();
  });

  it('are forgotten half a day to a day later, however few they are', () => {
    const HOUR = 3_600_000;
    const ids = new JudgedIds();
    for (let hour = 0; hour < 24 * 7; hour += 1) {
      ids.forgetOld(hour * HOUR);
      ids.remember(id(hour), judged());
      expect(ids.find(id(Math.max(0, hour - 11)))).toBeDefined();
      expect(ids.size).toBeLessThanOrEqual(24);
    }
    expect(ids.find(id(24 * 6 - 1))).toBeUndefined();
    for (const hour of [180, 192]) ids.forgetOld(hour * HOUR);
    expect(ids.size).toBe(0);
  });

  it('are forgotten only by the slip that they stand for', () => {
    const ids = new JudgedIds();
    const [one, other] = [judged(), judged()];
    ids.remember(id(1), one);
    ids.forget(id(1), other);
    expect(ids.find(id(1))).toBe(one);
    ids.forget(id(1), one);
    expect(ids.find(id(1))).toBeUndefined();
  });
});
