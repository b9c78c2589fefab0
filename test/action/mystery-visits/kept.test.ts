// What is kept of mystery-client visits, and for how long: notes and names until the July after, and all else.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { forgetMysteryClients } from '../../../server/action/mystery-visits/store-forget.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { plan, PROGRAMME, TELL, told } from './programmes.ts';

let server: TestServer;
let city: City;
let analyst: SignedIn;
let clock = new Date();

beforeAll(async () => {
  server = await startTestServer({ now: () => clock });
  city = await createCity(server.database.owner.pool, { places: 3 });
  analyst = await server.signIn(city, { role: 'analyst' });
});
beforeEach(() => {
  clock = new Date('2026-11-10T09:00:00Z');
});
afterAll(() => server.close());

const read = async (id: string) =>
  (await server.ask(PROGRAMME, { slug: city.slug, id }, analyst)).data.mysteryProgramme;
const tell = (pass: string, visit: object) => server.ask(TELL, { input: { visits: [visit] } }, pass);

it('notes and names of mystery clients are forgotten in the July after, and nothing else', async () => {
  const { id, pass, visits } = await plan(server, city, analyst);
  await tell(pass, told(visits[0]?.id, 8, { note: 'Бележка.' }));
  await forgetMysteryClients(server.database.jobs, new Date('2027-06-30T09:00:00Z'));
  expect((await read(id)).links).toHaveLength(1);
  await forgetMysteryClients(server.database.jobs, new Date('2027-07-01T09:00:00Z'));
  const programme = await read(id);
  expect(programme).toMatchObject({ toldCount: 1, links: [] });
  expect(programme.visits[0]).toMatchObject({ note: null, toldOn: '2026-11-10' });
  expect(programme.visits[0].answers).toHaveLength(3);
});
