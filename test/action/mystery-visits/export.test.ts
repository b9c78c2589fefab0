// The visits of a programme as a file.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayIn } from '../../../server/foundation/days.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { plan, TELL, told } from './programmes.ts';

let server: TestServer;
let city: City;
let analyst: SignedIn;
const today = dayIn('Europe/Sofia', new Date());
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { places: 1 });
  analyst = await server.signIn(city, { role: 'analyst' });
});
afterAll(() => server.close());

it('leaves as a file for members, without notes', async () => {
  const { id, pass, visits } = await plan(server, city, analyst, { beginsOn: today, endsOn: today });
  const visit = told(visits[0]?.id, 8, { note: 'Не за файла.' });
  await server.ask(TELL, { input: { visits: [visit] } }, pass);
  const take = (who: SignedIn) =>
    fetch(`${server.url}/members/files/mystery-visits/${city.slug}/${id}.csv?language=en`, {
      headers: who.headers,
    });
  const file = await (await take(analyst)).text();
  expect(file.split('\n')[0]).toContain('Place;Service;How;Visit;Day;Average (1–10);Минути чакане.');
  expect(file.split('\n')[1]).toContain(`at the desk;1;${today};9;12;yes;8`);
  expect(file).not.toContain('Не за файла');
  const editor = await server.signIn(city, { role: 'editor' });
  expect((await take(editor)).status).toBe(403);
});
