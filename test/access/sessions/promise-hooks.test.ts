// better-auth works under many calls at once, and leaves no hook on the promises of the process when the last one is over.
import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { join, newJar, PASSWORD, signIn, whoIs } from '../../apps/members/account.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

/** Whether better-auth hooks promises; what else a test's process holds may do so, too. */
async function areHooked(): Promise<boolean> {
  const storages = await Promise.all([
    getCurrentAuthContextAsyncLocalStorage(),
    getCurrentDBAdapterAsyncLocalStorage(),
    getRequestStateAsyncLocalStorage(),
  ]);
  return storages.some((storage) => Reflect.get(storage, 'enabled'));
}

it('sign-ins, wrong ones and questions at once are each answered as alone; then promises are free', async () => {
  const emails = ['maria', 'ivan', 'petya', 'georgi'].map((name) => `${name}@hooks.bg`);
  const jars = [];
  for (const email of emails) jars.push({ email, jar: await join(server, city, email, 'ADMIN') });
  for (let round = 0; round < 2; round += 1) {
    const asked = jars.map(async ({ email, jar }) => expect(await whoIs(jar)).toBe(email));
    const signedIn = emails.map(async (email) => {
      const jar = newJar(server);
      expect((await signIn(jar, email)).status).toBe(200);
      expect(await whoIs(jar)).toBe(email);
    });
    const wrong = emails.map(async (email) =>
      expect((await signIn(newJar(server), email, `${PASSWORD}!`)).status).toBe(401),
    );
    await Promise.all([...asked, ...signedIn, ...wrong]);
    expect(await areHooked(), `round ${round}`).toBe(false);
  }
});
