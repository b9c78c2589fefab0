// The cookies of members: what they are called, how long they are good, and who never sees them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { join, newJar, setUpFactor, signIn, whoIs } from './account.ts';

/** What a line that sets a cookie says, beside its value. */
function attributesOf(line: string): { name: string; attributes: string[] } {
  const [pair = '', ...attributes] = line.split('; ');
  return { name: pair.split('=')[0] ?? '', attributes: attributes.toSorted() };
}

const TWELVE_HOURS = 12 * 60 * 60;

describe.each([
  ['over TLS', 'https://kazva.example.bg', '__Host-kazva', ['Secure']],
  ['on a machine of one’s own', undefined, 'kazva', []],
] as const)('%s', (_where, publicUrl, prefix, secure) => {
  let server: TestServer;
  let city: City;
  beforeAll(async () => {
    server = await startTestServer(publicUrl === undefined ? {} : { publicUrl });
    city = await createCity(server.database.owner.pool);
  });
  afterAll(() => server.close());

  it('each is this host’s alone, hidden from scripts and from other sites', async () => {
    const email = 'petya@proba.bg';
    const jar = await join(server, city, email);
    expect(jar.lines.map(attributesOf)).toEqual([
      {
        name: `${prefix}.session_token`,
        attributes: ['HttpOnly', `Max-Age=${TWELVE_HOURS}`, 'Path=/', 'SameSite=Strict', ...secure],
      },
    ]);
    const { code } = await setUpFactor(jar);
    await jar.send('/auth/two-factor/verify-totp', { code: code() });
    const other = newJar(server);
    await signIn(other, email);
    expect([...other.cookies.keys()]).toEqual([`${prefix}.two_factor`]);
    for (const line of other.lines)
      expect(attributesOf(line).attributes).toEqual(
        expect.arrayContaining(['HttpOnly', 'Path=/', 'SameSite=Strict', ...secure]),
      );
    for (const line of [...jar.lines, ...other.lines]) expect(line).not.toMatch(/domain/i);
  });

  it('a session ends after twelve hours, whatever is done meanwhile', async () => {
    const email = 'ivan@proba.bg';
    const jar = await join(server, city, email);
    const row = async () => {
      const { rows } = await server.database.owner.pool.query<{ id: string; seconds: number; end: Date }>(
        `SELECT s.id, extract(epoch FROM expires_at - s.created_at)::int AS seconds, expires_at AS end
         FROM sessions s JOIN users u ON u.id = user_id WHERE email = '${email}'`,
      );
      return rows[0];
    };
    const before = await row();
    expect(before?.seconds).toBe(TWELVE_HOURS);
    for (let times = 0; times < 3; times += 1) expect(await whoIs(jar)).toBe(email);
    await jar.send('/auth/list-sessions');
    expect(await row()).toEqual(before);
    await server.database.owner.pool.query(
      `UPDATE sessions SET expires_at = now() - interval '1 second' WHERE id = '${before?.id}'`,
    );
    expect(await whoIs(jar)).toBeNull();
  });

  it('one that was changed is nobody’s', async () => {
    const jar = await join(server, city, 'maria@proba.bg');
    const name = `${prefix}.session_token`;
    const value = jar.cookies.get(name) ?? '';
    for (const changed of [
      value.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
      value.split('.')[0] ?? '',
      'x',
    ]) {
      jar.cookies.set(name, changed);
      expect(await whoIs(jar)).toBeNull();
    }
  });

  it('citizens’ pages look the same with it, and set none', async () => {
    const jar = await join(server, city, 'elena@proba.bg');
    const cookie = [...jar.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const paths = [
      '/',
      `/s/${city.places[0]?.code}`,
      `/results/${city.slug}`,
      '/explore',
      '/anonymity',
      '/graphql',
    ];
    for (const path of paths) {
      const get = async (headers: Record<string, string>) => {
        const response = await fetch(server.url + path, { headers: { accept: 'text/html', ...headers } });
        expect([path, response.headers.get('set-cookie')]).toEqual([path, null]);
        // A page's ballot id is drawn anew each time.
        return (await response.text()).replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'id');
      };
      expect(await get({ cookie })).toBe(await get({}));
    }
    const asked = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: server.gate.membersUrl },
      body: JSON.stringify({ query: '{ me { email } }' }),
    });
    expect(await asked.json()).toMatchObject({ data: { me: null } });
    expect(asked.headers.get('set-cookie')).toBeNull();
  });
});
