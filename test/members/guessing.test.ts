// Who guesses is slowed down by network and name together, so that nobody locks a member out, and learns of no account.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { createThrottle } from '../../server/members/throttle.ts';
import { LOOPBACK, parseAddress } from '../../server/standing/networks.ts';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { join, newJar, PASSWORD, whoIs } from './account.ts';

describe('the throttle', () => {
  const here = parseAddress('203.0.113.7');
  const elsewhere = parseAddress('198.51.100.7');
  const isTaken = (attempt: Promise<unknown>) =>
    attempt.then(
      () => true,
      (error: unknown) => {
        if (error instanceof AppError && error.code === 'TOO_MANY_REQUESTS') return false;
        throw error;
      },
    );

  it('takes ten tries of a name from a network, and more from another or of another name', async () => {
    const throttle = createThrottle();
    for (let times = 0; times < 10; times += 1) expect(await isTaken(throttle(here, 'a'))).toBe(true);
    expect(await isTaken(throttle(here, 'a'))).toBe(false);
    expect(await isTaken(throttle(here, 'b'))).toBe(true);
    expect(await isTaken(throttle(elsewhere, 'a'))).toBe(true);
  });

  it('takes sixty tries from a network, of however many names', async () => {
    const throttle = createThrottle();
    const tries = Array.from({ length: 70 }, (_, at) => isTaken(throttle(here, `name ${at}`)));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(60);
    expect(await isTaken(throttle(elsewhere, 'name 1'))).toBe(true);
  });

  it('counts an IPv6 network as one', async () => {
    const throttle = createThrottle();
    const tries = Array.from({ length: 12 }, (_, at) =>
      isTaken(throttle(parseAddress(`2001:db8:1:2::${(at + 1).toString(16)}`), 'a')),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(10);
  });

  it('does not count a secret that was right, so that a town hall can sign in in the morning', async () => {
    const throttle = createThrottle();
    for (let person = 0; person < 200; person += 1) await (await throttle(here, `name ${person}`))();
    for (let times = 0; times < 50; times += 1) await (await throttle(here, 'a'))();
    expect(await isTaken(throttle(here, 'a'))).toBe(true);
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
    const resets = () => server.letters.filter(({ text }) => text.includes('/password#')).map(({ to }) => to);
    await expect.poll(resets).toEqual(['known@proba.bg']);
  });
});
