// From an invitation to a session with a second factor, over HTTP; and what is refused on the way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { join, ME, newJar, setUpFactor, signIn, whoIs } from './account.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

describe('an invitation', () => {
  it('makes a member, who signs in', async () => {
    const jar = await join(server, city, 'petya@proba.bg');
    const { data } = await jar.ask(ME);
    expect(data.me).toEqual({
      name: 'Петя Колева',
      email: 'petya@proba.bg',
      hasFactor: false,
      isConfirmed: true,
      memberships: [{ role: 'ANALYST', municipality: { slug: city.slug } }],
    });
  });
});

describe('a second factor', () => {
  it('is what an admin needs before anything else', async () => {
    const jar = await join(server, city, 'kmet@proba.bg', 'ADMIN');
    const members = `query ($slug: String!) { members(municipality: $slug) { name } }`;
    const before = await jar.ask(members, { slug: city.slug });
    expect(before.errors?.[0]?.extensions.code).toBe('FACTOR_FIRST');
    const { code, backupCodes } = await setUpFactor(jar);
    expect(backupCodes).toHaveLength(10);
    // Written down by hand: no sign is like another.
    for (const each of backupCodes) expect(each).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
    expect((await jar.send('/auth/two-factor/verify-totp', { code: code() })).status).toBe(200);
    expect((await jar.ask(members, { slug: city.slug })).errors).toBeUndefined();

    const again = newJar(server);
    expect(await (await signIn(again, 'kmet@proba.bg')).json()).toMatchObject({ twoFactorRedirect: true });
    expect(await whoIs(again)).toBeNull();
    expect((await again.send('/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await again.send('/auth/two-factor/verify-totp', { code: code(1) })).status).toBe(200);
    expect(await whoIs(again)).toBe('kmet@proba.bg');
  });
});

describe('codes', () => {
  it('of the app work once, whoever has them, and of two at the same time one works', async () => {
    const email = 'code@proba.bg';
    const jar = await join(server, city, email);
    const { code } = await setUpFactor(jar);
    const seen = code();
    expect((await jar.send('/auth/two-factor/verify-totp', { code: seen })).status).toBe(200);
    const thief = newJar(server);
    await signIn(thief, email);
    const replay = await thief.send('/auth/two-factor/verify-totp', { code: seen });
    expect([replay.status, await replay.json()]).toEqual([
      401,
      { code: 'INVALID_CODE', message: 'Invalid code' },
    ]);
    expect(await whoIs(thief)).toBeNull();

    const both = [newJar(server), newJar(server)];
    for (const each of both) await signIn(each, email);
    const next = code(1);
    const tries = both.map((each) => each.send('/auth/two-factor/verify-totp', { code: next }));
    expect((await Promise.all(tries)).map(({ status }) => status).toSorted()).toEqual([200, 401]);
    const confirmed = await jar.send('/auth/confirm', { password: 'сини череши през май', code: next });
    expect(confirmed.status).toBe(403);
  });

  it('kept for a lost phone work once', async () => {
    const email = 'backup@proba.bg';
    const jar = await join(server, city, email);
    const { code, backupCodes } = await setUpFactor(jar);
    await jar.send('/auth/two-factor/verify-totp', { code: code() });
    const [backup = ''] = backupCodes;
    const use = async () => {
      const each = newJar(server);
      await signIn(each, email);
      return (await each.send('/auth/two-factor/verify-backup-code', { code: backup })).status;
    };
    expect([await use(), await use()]).toEqual([200, 401]);
  });

  it('cannot be guessed: after five wrong ones the password is asked for again', async () => {
    const email = 'guess@proba.bg';
    const jar = await join(server, city, email);
    const { code } = await setUpFactor(jar);
    await jar.send('/auth/two-factor/verify-totp', { code: code() });
    const guesser = newJar(server);
    await signIn(guesser, email);
    const right = code(1);
    const wrong = Array.from({ length: 5 }, (_, at) =>
      String((Number(right) + 1 + at) % 1_000_000).padStart(6, '0'),
    );
    for (const each of wrong)
      expect((await guesser.send('/auth/two-factor/verify-totp', { code: each })).status).toBe(401);
    expect((await guesser.send('/auth/two-factor/verify-totp', { code: right })).status).toBe(400);
    expect(await whoIs(guesser)).toBeNull();
  });
});
