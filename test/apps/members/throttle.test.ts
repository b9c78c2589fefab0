// How often who guesses may try: by network, name and kind of secret, so that nobody else is kept out.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../server/foundation/errors.ts';
import { COUNTS_BYTES } from '../../../server/access/sessions/try-counts.ts';
import {
  createThrottle,
  type Secret,
  type Throttle,
  type Try,
  type Written,
} from '../../../server/access/sessions/throttle.ts';
import { parseAddress } from '../../../server/foundation/networks.ts';

describe('the throttle', () => {
  const now = new Date('2026-11-28T09:00:00Z');
  const here = parseAddress('203.0.113.7');
  const elsewhere = parseAddress('198.51.100.7');
  const stranger = (at: number) => parseAddress(`2001:db8:${at.toString(16)}::1`);
  const tried = (
    address: typeof here,
    account: string | null,
    secret: Secret = 'other',
    session: string | null = null,
  ) => ({
    address,
    account,
    secret,
    session,
  });
  const isTaken = (throttle: Throttle, attempt: Try, at = now) => {
    try {
      throttle.take(attempt, at);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'TOO_MANY_REQUESTS') return false;
      throw error;
    }
  };
  /** How many of so many tries are taken. */
  const taken = (throttle: Throttle, times: number, attempt: (at: number) => Try) =>
    Array.from({ length: times }, (_, at) => isTaken(throttle, attempt(at))).filter(Boolean).length;

  it('takes ten tries of a name from a network, and more from another or of another name', () => {
    const throttle = createThrottle();
    expect(taken(throttle, 12, () => tried(here, 'a'))).toBe(10);
    expect(isTaken(throttle, tried(here, 'b'))).toBe(true);
    expect(isTaken(throttle, tried(elsewhere, 'a'))).toBe(true);
    expect(isTaken(throttle, tried(here, 'a'), new Date(now.getTime() + 600_000))).toBe(true);
  });

  it('takes sixty tries from a /64, twice as many from a /56, and as many again from a /48, of however many names', () => {
    const spread = (network: (at: number) => string) => {
      const throttle = createThrottle();
      return taken(throttle, 400, (at) => tried(parseAddress(network(at)), `name ${at}`));
    };
    expect(spread(() => '203.0.113.7')).toBe(60);
    expect(spread((at) => `2001:db8:1:2::${(at + 1).toString(16)}`)).toBe(60);
    expect(spread((at) => `2001:db8:1:${(at % 256).toString(16)}::1`)).toBe(120);
    expect(spread((at) => `2001:db8:1:${(at * 100).toString(16)}::1`)).toBe(240);
    // A /48 of a tunnel has 65,536 networks, and twenty tries of one name.
    const throttle = createThrottle();
    expect(taken(throttle, 60, (at) => tried(parseAddress(`2001:db8:1:${at.toString(16)}::1`), 'a'))).toBe(
      20,
    );
  });

  it('does not count a secret that was right, so that a town hall can sign in in the morning', () => {
    const throttle = createThrottle();
    for (let person = 0; person < 200; person += 1)
      throttle.take(tried(here, `name ${person}`, 'password'), now).giveBack();
    for (let times = 0; times < 50; times += 1) throttle.take(tried(here, 'a', 'appCode'), now).giveBack();
    expect(isTaken(throttle, tried(here, 'a', 'password'))).toBe(true);
  });

  it.each(['password', 'appCode'] as const)(
    'takes thirty of an account from all strangers (%s), and none of them from its owner',
    (secret) => {
      const throttle = createThrottle();
      throttle.know(here, 'a', now);
      expect(taken(throttle, 60, (at) => tried(stranger(at), 'a', secret))).toBe(30);
      expect(isTaken(throttle, tried(elsewhere, 'b', secret))).toBe(true);
      // The owner from where he or she was before; a backup code; and what needs a session.
      expect(isTaken(throttle, tried(here, 'a', secret))).toBe(true);
      expect(taken(throttle, 100, () => tried(elsewhere, 'a', 'backupCode'))).toBe(100);
      expect(isTaken(throttle, tried(elsewhere, 'a', secret, 'session'))).toBe(true);
      expect(isTaken(throttle, tried(elsewhere, 'a', secret))).toBe(false);
      // Until a letter is opened there.
      throttle.know(elsewhere, 'a', now);
      expect(isTaken(throttle, tried(elsewhere, 'a', secret))).toBe(true);
      expect(isTaken(throttle, tried(stranger(99), 'a', secret), new Date(now.getTime() + 3_600_000))).toBe(
        true,
      );
    },
  );

  it('what one network is refused takes nothing of what the others have', () => {
    const throttle = createThrottle();
    const codes = (network: number, account = 'a') =>
      taken(throttle, 20, () => tried(parseAddress(`198.51.${network}.7`), account, 'appCode'));
    expect([codes(1), codes(1)]).toEqual([10, 0]);
    expect([codes(2), codes(3), codes(4)]).toEqual([10, 10, 0]);
    expect(codes(4, 'b')).toBe(10);
  });

  it('tells the longest of all waits', () => {
    const throttle = createThrottle();
    for (let times = 0; times < 10; times += 1) throttle.take(tried(here, 'a', 'appCode'), now);
    expect(() => throttle.take(tried(here, 'a', 'appCode'), now)).toThrow(
      expect.objectContaining({ retrySeconds: 3_600 }),
    );
  });

  it('warns the owner once a day, of twenty passwords or ten codes within an hour', () => {
    const throttle = createThrottle();
    const warnings = (secret: Secret) =>
      Array.from({ length: 30 }, (_, at) =>
        throttle.take(tried(stranger(at), 'a', secret), now).isSuspicious(),
      ).flatMap((isSuspicious, at) => (isSuspicious ? [at + 1] : []));
    expect([warnings('password'), warnings('appCode')]).toEqual([[20], [10]]);
  });

  it('lets one letter of a kind to an address in a quarter of an hour, whoever asks', () => {
    const throttle = createThrottle();
    const later = new Date(now.getTime() + 900_000);
    expect([now, now, later, later].map((at) => throttle.mayWrite('password', 'a@b.bg', at))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(throttle.mayWrite('address', 'a@b.bg', now)).toBe(true);
  });

  it('writes a hundred letters an hour for one member, and thirty a day of a city to one address', () => {
    const throttle = createThrottle();
    const written = (count: number, letter: (at: number) => Written) =>
      Array.from({ length: count }, (_, at) => {
        try {
          throttle.write(letter(at), now);
          return true;
        } catch (error) {
          if (error instanceof AppError && error.code === 'TOO_MANY_REQUESTS') return false;
          throw error;
        }
      }).filter(Boolean).length;
    expect(written(120, (at) => ({ sender: 'a', city: 1n, to: `${at}@b.bg` }))).toBe(100);
    expect(written(40, (at) => ({ sender: `s${at}`, city: 1n, to: 'shop@b.bg' }))).toBe(30);
    expect(written(40, (at) => ({ sender: `s${at}`, city: 2n, to: 'shop@b.bg' }))).toBe(30);
  });

  it('keeps less than 10 MB, whoever tries from however many networks, and forgets nobody for it', () => {
    // Minutes, a quarter, an hour, a day and a month.
    expect(5 * COUNTS_BYTES).toBeLessThan(10_000_000);
    const throttle = createThrottle();
    taken(throttle, 30, (at) => tried(stranger(at), 'a', 'password'));
    const before = process.memoryUsage().arrayBuffers;
    taken(throttle, 20_000, (at) => tried(stranger(at), `name ${at}`, 'password'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
    expect(isTaken(throttle, tried(stranger(20_001), 'a', 'password'))).toBe(false);
  });
});
