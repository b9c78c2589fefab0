// What is typed in the place of an address of e-mail may be none: it is nobody's account, in the letter after twenty tries too.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOOPBACK } from '../../../server/foundation/networks.ts';
import { newJar } from '../../apps/members/account.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK });
});
afterAll(() => server.close());

it.each(['somebody', '7', '00000000-0000-4000-8000-000000000000', '@', ''])('is "%s"', async (email) => {
  for (let at = 0; at < 25; at += 1) {
    const headers = { 'x-forwarded-for': `2001:db8:${at.toString(16)}::1` };
    const { status } = await newJar(server).send(
      '/auth/sign-in/email',
      { email, password: 'wrong' },
      headers,
    );
    expect([400, 401]).toContain(status);
  }
  await server.gate.afterwards.rest();
  expect(server.log.errors()).toEqual([]);
});
