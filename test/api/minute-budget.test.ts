// What may be spent in a minute: taken once, told, refused where so much is not left, and forgotten with the minute.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Budget } from '../../server/api/minute-budget.ts';

const NOON = new Date('2026-11-25T12:00:00.000Z');
const payer = (who: string, perMinute = 100) => [{ who, perMinute }];
const after = (seconds: number) => new Date(NOON.getTime() + 1_000 * seconds);

describe('Budget', () => {
  it('never gives more than a minute has, and always what it still has', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }), (costs) => {
        const budget = new Budget(randomBytes);
        let spent = 0;
        for (const cost of costs) {
          const { isEnough, remaining } = budget.take(payer('a'), cost, NOON);
          expect(isEnough).toBe(spent + cost <= 100);
          if (isEnough) spent += cost;
          expect(remaining).toBe(100 - spent);
        }
      }),
    );
  });

  it('takes of one what it takes of no other', () => {
    const budget = new Budget(randomBytes);
    budget.take(payer('a'), 100, NOON);
    expect(budget.take(payer('b'), 1, NOON)).toEqual({ isEnough: true, remaining: 99, resetSeconds: 60 });
    expect(budget.take(payer('a'), 1, NOON).isEnough).toBe(false);
  });

  it('takes of several what all of them have, tells what the poorest has left, and else takes of none', () => {
    const budget = new Budget(randomBytes);
    const both = [...payer('network', 50), ...payer('key', 100)];
    expect(budget.take(both, 30, NOON)).toMatchObject({ isEnough: true, remaining: 20 });
    expect(budget.take(both, 30, NOON)).toMatchObject({ isEnough: false, remaining: 20 });
    expect(budget.take(payer('key'), 0, NOON).remaining).toBe(70);
    expect(budget.take(both.toReversed(), 20, NOON)).toMatchObject({ isEnough: true, remaining: 0 });
  });

  it('begins anew with each minute of the clock, under another secret', () => {
    const secrets: Buffer[] = [];
    const budget = new Budget((size) => {
      const secret = randomBytes(size);
      secrets.push(secret);
      return secret;
    });
    budget.take(payer('a'), 100, NOON);
    expect(budget.take(payer('a'), 1, after(59.5))).toEqual({
      isEnough: false,
      remaining: 0,
      resetSeconds: 1,
    });
    expect(budget.take(payer('a'), 1, after(60)).isEnough).toBe(true);
    expect(secrets).toHaveLength(2);
    // The first is overwritten: nobody can tell any more whose a count was.
    expect(secrets[0]?.every((byte) => byte === 0)).toBe(true);
    expect(secrets[1]?.some((byte) => byte !== 0)).toBe(true);
  });

  it('stays within its memory in a minute of very many networks, and still counts each', () => {
    const budget = new Budget(randomBytes);
    for (let at = 0; at < 100_000; at += 1) budget.take(payer(`network ${at}`), 1, NOON);
    // From here on they share counts: somebody may have less, and nobody more.
    const left = Array.from(
      { length: 10_000 },
      (_, at) => budget.take(payer(`late ${at}`), 1, NOON).remaining,
    );
    expect(Math.max(...left)).toBe(99);
    expect(Math.min(...left)).toBeLessThan(99);
    expect(budget.take(payer('network 7'), 100, NOON).isEnough).toBe(false);
  });
});

it('forgets what was spent once nobody asked for a minute, by a clock of its own, and not while somebody asks', () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const budget = new Budget(randomBytes);
  const left = () => budget.take(payer('a', 10), 1, NOON).remaining;
  expect(left()).toBe(9);
  vi.advanceTimersByTime(55_000);
  expect(left()).toBe(8);
  vi.advanceTimersByTime(55_000);
  expect(left()).toBe(7);
  vi.advanceTimersByTime(55_000);
  expect(left()).toBe(6);
  vi.advanceTimersByTime(120_000);
  expect(left()).toBe(9);
});

it('forgets a minute by its own clock, not by that of the minute before', () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const budget = new Budget(randomBytes);
  const left = (at: Date) => budget.take(payer('a', 10), 1, at).remaining;
  expect(left(NOON)).toBe(9);
  vi.advanceTimersByTime(59_000);
  expect(left(after(60))).toBe(9);
  vi.advanceTimersByTime(65_000);
  expect(left(after(60))).toBe(8);
});
