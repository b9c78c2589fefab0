// Members' pages on a host of their own: there and nowhere else, with nothing beside them; and what the browser is told of them.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({ membersHost: 'members.proba.bg' });
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

/** Asks this machine as if it were the host. */
function get(host: string, path: string): Promise<Answered> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const headers = { host: `${host}:${port}`, accept: 'text/html' };
    request({ host: 'localhost', port, path, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

describe('MEMBERS_HOST', () => {
  it('has what is for members, and leads there', async () => {
    expect((await get('members.proba.bg', '/members/auth/list-sessions')).status).toBe(401);
    const { status, headers } = await get('members.proba.bg', '/');
    expect([status, headers['location']]).toEqual([302, '/members']);
    expect((await get('members.proba.bg', '/livez')).status).toBe(200);
  });

  it('has nothing that is for citizens', async () => {
    for (const path of [
      `/s/${city.places[0]?.code}`,
      `/results/${city.slug}`,
      '/explore',
      '/anonymity',
      '/worker.js',
    ])
      expect([path, (await get('members.proba.bg', path)).status]).toEqual([path, 404]);
  });

  it('is the only one that has what is for members', async () => {
    for (const host of ['localhost', 'members.proba.bg.elsewhere.example', 'MEMBERS.proba.bg.'])
      for (const path of ['/members', '/members/', '/members/auth/list-sessions', '/members/graphql'])
        expect([host, path, (await get(host, path)).status]).toEqual([host, path, 404]);
    expect((await get('localhost', `/results/${city.slug}`)).status).toBe(200);
  });
});

describe('the browser', () => {
  it.each(['/members/auth/list-sessions', '/members/graphql', '/members/auth/none'])(
    'is told of %s that it is for TLS, in no frame, and kept nowhere',
    async (path) => {
      const { headers } = await get('members.proba.bg', path);
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
    },
  );
});
