// Who guesses is slowed down by network and account, so that strangers find nothing, lock nobody out, and learn of no account.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../server/foundation/errors.ts';
import { COUNTS_BYTES } from '../../../server/access/sessions/try-counts.ts';
import {
  createThrottle,
  type Secret,
  type Throttle,
  type Try,
  type Written,
} from '../../../server/access/sessions/throttle.ts';
import { LOOPBACK, parseAddress } from '../../../server/foundation/networks.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { join, newJar, PASSWORD, setUpFactor, signIn, whoIs } from './account.ts';

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

describe('signing in', () => {
  let server: TestServer;
  let city: City;
  beforeAll(async () => {
    server = await startTestServer({ trustedProxies: LOOPBACK });
    city = await createCity(server.database.owner.pool);
  });
  afterAll(() => server.close());

  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('is locked for who guesses, and open for its owner', async () => {
    const email = 'petya@proba.bg';
    await join(server, city, email);
    const wrong = { email, password: 'грешна парола' };
    const guesser = newJar(server);
    const guess = () => guesser.send('/auth/sign-in/email', wrong, from('203.0.113.7'));
    for (let times = 0; times < 10; times += 1) expect((await guess()).status).toBe(401);
    const locked = await guess();
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    const right = { email, password: PASSWORD };
    expect((await guesser.send('/auth/sign-in/email', right, from('203.0.113.7'))).status).toBe(429);
    const owner = newJar(server);
    expect((await owner.send('/auth/sign-in/email', right, from('198.51.100.7'))).status).toBe(200);
    expect(await whoIs(owner)).toBe(email);
  });

  it('stays open for its owner while a stranger who knows the password tries codes, and tells the owner', async () => {
    const email = 'kmet@proba.bg';
    const jar = await join(server, city, email, 'ADMIN');
    const { code } = await setUpFactor(jar);
    const verify = '/auth/two-factor/verify-totp';
    expect((await jar.send(verify, { code: code() })).status).toBe(200);
    const right = new Set([-2, -1, 0, 1, 2, 3].map(code));
    const wrong = Array.from({ length: 40 }, (_, at) => String(100_000 + at)).filter(
      (each) => !right.has(each),
    );
    const stranger = newJar(server);
    const answers: number[] = [];
    for (const each of wrong.slice(0, 30)) {
      // Five wrong codes end a challenge: the stranger shows the password again.
      if (answers.length % 5 === 0) await signIn(stranger, email);
      answers.push((await stranger.send(verify, { code: each }, from('203.0.113.7'))).status);
    }
    expect(answers).toEqual([...Array(10).fill(401), ...Array(20).fill(429)]);
    const warnings = () =>
      server.letters.filter(({ to, text }) => to === email && text.includes('/forgotten'));
    await expect.poll(warnings).toHaveLength(1);

    const owner = newJar(server);
    const password = { email, password: PASSWORD };
    expect((await owner.send('/auth/sign-in/email', password, from('198.51.100.7'))).status).toBe(200);
    expect((await owner.send(verify, { code: code(1) }, from('198.51.100.7'))).status).toBe(200);
    expect(await whoIs(owner)).toBe(email);
  });

  it('is refused to sixty strangers with one account, which its owner hears of and gets into', async () => {
    const email = 'direktor@proba.bg';
    const password = 'грешна парола';
    await join(server, city, email);
    const tries: number[] = [];
    for (let at = 0; at < 60; at += 1) {
      const stranger = from(`2001:db8:${at.toString(16)}::1`);
      tries.push((await newJar(server).send('/auth/sign-in/email', { email, password }, stranger)).status);
    }
    expect(tries).toEqual([...Array(30).fill(401), ...Array(30).fill(429)]);
    const lettersWith = (words: string) =>
      server.letters.filter(({ to, text }) => to === email && text.includes(words));
    await expect.poll(() => lettersWith('двадесет грешни пароли')).toHaveLength(1);
    // From where the account was entered when it was made.
    const right = { email, password: PASSWORD };
    expect((await newJar(server).send('/auth/sign-in/email', right)).status).toBe(200);

    // From anywhere else a letter lets the owner in.
    const anew = from('198.51.100.99');
    expect((await newJar(server).send('/auth/sign-in/email', right, anew)).status).toBe(429);
    for (let times = 0; times < 5; times += 1)
      expect(
        (await newJar(server).send('/auth/request-password-reset', { email }, from(`203.0.113.${times}`)))
          .status,
      ).toBe(204);
    await server.gate.afterwards.rest();
    const [letter, ...others] = lettersWith('/password#');
    expect(others).toEqual([]);
    const [, token = ''] = /\/password#([\w-]+)/.exec(letter?.text ?? '') ?? [];
    expect(
      (await newJar(server).send('/auth/reset-password', { token, newPassword: PASSWORD }, anew)).status,
    ).toBe(200);
    expect((await newJar(server).send('/auth/sign-in/email', right, anew)).status).toBe(200);
  });

  it('takes a right backup code and a right confirmation, whoever failed before, also in the same network', async () => {
    const email = 'zam.kmet@proba.bg';
    const jar = await join(server, city, email, 'ADMIN');
    const { code, backupCodes } = await setUpFactor(jar);
    const verify = '/auth/two-factor/verify-totp';
    expect((await jar.send(verify, { code: code() })).status).toBe(200);
    const right = new Set([-2, -1, 0, 1, 2, 3].map(code));
    const wrong = Array.from({ length: 20 }, (_, at) => String(200_000 + at)).filter(
      (each) => !right.has(each),
    );
    const stranger = newJar(server);
    for (const [at, each] of wrong.slice(0, 12).entries()) {
      if (at % 4 === 0) await signIn(stranger, email);
      await stranger.send(verify, { code: each });
    }
    for (let at = 0; at < 30; at += 1) {
      if (at % 5 === 0) await signIn(stranger, email);
      const status = (await stranger.send('/auth/two-factor/verify-backup-code', { code: `wrong-${at}` }))
        .status;
      expect(status).not.toBe(429);
    }
    const owner = newJar(server);
    await signIn(owner, email);
    expect((await owner.send(verify, { code: code(1) })).status).toBe(429);
    const backup = { code: backupCodes[0] ?? '' };
    expect((await owner.send('/auth/two-factor/verify-backup-code', backup)).status).toBe(200);
    expect((await jar.send('/auth/confirm', { password: PASSWORD, code: backupCodes[1] ?? '' })).status).toBe(
      204,
    );
  });

  it('counts the codes of the account that is tried, in whichever way its cookie is written', async () => {
    const email = 'kasier@proba.bg';
    const jar = await join(server, city, email, 'ADMIN');
    const { code } = await setUpFactor(jar);
    const verify = '/auth/two-factor/verify-totp';
    expect((await jar.send(verify, { code: code() })).status).toBe(200);
    const stranger = newJar(server);
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      if (at % 4 === 0) await signIn(stranger, email);
      const name = 'kazva.two_factor';
      const value = stranger.cookies.get(name) ?? '';
      const cookie = [`${name}="${value}"`, `${name} =${value}`, `${name}=${value.replace('2', '%32')}`][
        at % 3
      ];
      const sent = { cookie: cookie ?? '', ...from('203.0.113.77') };
      statuses.push((await stranger.send(verify, { code: String(300_000 + at) }, sent)).status);
    }
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
    expect((await newJar(server).send(verify, { code: '123456' })).status).toBe(401);
  });

  it('is answered alike for who has an account and who has none', async () => {
    await join(server, city, 'known@proba.bg');
    const answer = async (path: string, body: object) => {
      const response = await newJar(server).send(path, body);
      const { date: _, ...headers } = Object.fromEntries(response.headers);
      return { status: response.status, headers, text: await response.text() };
    };
    const password = 'грешна парола';
    const [known, unknown] = [
      await answer('/auth/sign-in/email', { email: 'known@proba.bg', password }),
      await answer('/auth/sign-in/email', { email: 'unknown@proba.bg', password }),
    ];
    expect(known).toEqual(unknown);
    const reset = '/auth/request-password-reset';
    const [asked, askedInVain] = [
      await answer(reset, { email: 'known@proba.bg' }),
      await answer(reset, { email: 'unknown@proba.bg' }),
    ];
    // Answered before anybody looks whether there is such an account: in the same time, too.
    expect(asked).toEqual(askedInVain);
    expect(asked.status).toBe(204);
    const resets = () =>
      server.letters
        .filter(({ to, text }) => /known/.test(to) && text.includes('/password#'))
        .map(({ to }) => to);
    await expect.poll(resets).toEqual(['known@proba.bg']);
  });
});
