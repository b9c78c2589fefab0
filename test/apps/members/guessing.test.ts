// Who guesses is slowed down by network and account, so that strangers find nothing, lock nobody out, and learn of no account.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOPBACK } from '../../../server/foundation/networks.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { join, newJar, PASSWORD, setUpFactor, signIn, whoIs } from './account.ts';

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
