// Who guesses is slowed down by network and name together, so that nobody locks a member out, and learns of no account.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { createThrottle } from '../../server/members/throttle.ts';
import { LOOPBACK, parseAddress } from '../../server/standing/networks.ts';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { join, newJar, PASSWORD, setUpFactor, signIn, whoIs } from './account.ts';

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

  const one = (address: typeof here, name: string, isCode = false) => ({ address, name, isCode });

  it('takes ten tries of a name from a network, and more from another or of another name', async () => {
    const throttle = createThrottle();
    for (let times = 0; times < 10; times += 1) expect(await isTaken(throttle(one(here, 'a')))).toBe(true);
    expect(await isTaken(throttle(one(here, 'a')))).toBe(false);
    expect(await isTaken(throttle(one(here, 'b')))).toBe(true);
    expect(await isTaken(throttle(one(elsewhere, 'a')))).toBe(true);
  });

  it('takes sixty tries from a network, of however many names', async () => {
    const throttle = createThrottle();
    const tries = Array.from({ length: 70 }, (_, at) => isTaken(throttle(one(here, `name ${at}`))));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(60);
    expect(await isTaken(throttle(one(elsewhere, 'name 1')))).toBe(true);
  });

  it('counts an IPv6 network as one', async () => {
    const throttle = createThrottle();
    const tries = Array.from({ length: 12 }, (_, at) =>
      isTaken(throttle(one(parseAddress(`2001:db8:1:2::${(at + 1).toString(16)}`), 'a'))),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(10);
  });

  it('does not count a secret that was right, so that a town hall can sign in in the morning', async () => {
    const throttle = createThrottle();
    for (let person = 0; person < 200; person += 1)
      await (await throttle(one(here, `name ${person}`))).giveBack();
    for (let times = 0; times < 50; times += 1) await (await throttle(one(here, 'a', true))).giveBack();
    expect(await isTaken(throttle(one(here, 'a')))).toBe(true);
  });

  it('takes thirty codes of an account from all networks, ten of them from one, and other secrets still', async () => {
    const throttle = createThrottle();
    const from = (network: number) => parseAddress(`198.51.${network}.7`);
    const codes = (network: number, account = 'a') =>
      Promise.all(Array.from({ length: 20 }, () => isTaken(throttle(one(from(network), account, true)))));
    const taken = (tries: readonly boolean[]) => tries.filter(Boolean).length;
    // What one network is refused takes nothing of what the others have.
    expect([taken(await codes(1)), taken(await codes(1))]).toEqual([10, 0]);
    expect([taken(await codes(2)), taken(await codes(3)), taken(await codes(4))]).toEqual([10, 10, 0]);
    expect(taken(await codes(4, 'b'))).toBe(10);
    expect(await isTaken(throttle(one(from(5), 'a')))).toBe(true);
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
