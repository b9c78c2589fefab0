// What the annual report tells of mystery-client visits: programmes that are over, of five visits and more to two places and more.
import { afterAll, beforeAll, expect } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import { plan, TELL, told } from './programmes.ts';

const FIGURES = `query ($slug: String!) { reportYear(municipality: $slug, year: 2026) { figures { mystery { from to visits places channels mean
  sections { section mean visits } minutes { text mean visits } services { name mean visits } } } } }`;

const step = story();
let server: TestServer;
let city: City;
let admin: SignedIn;
let clock = new Date();
const during = new Date('2026-11-10T09:00:00Z');

beforeAll(async () => {
  server = await startTestServer({ now: () => clock });
  city = await createCity(server.database.owner.pool, { places: 3 });
  admin = await server.signIn(city, { role: 'analyst' });
  clock = during;
});
afterAll(() => server.close());

const mystery = async () =>
  (await server.ask(FIGURES, { slug: city.slug }, admin)).data.reportYear.figures.mystery;

/** A programme of so many visits a place, of which the first ones are told. */
async function run(each: number, scores: readonly number[]): Promise<void> {
  const { pass, visits } = await plan(server, city, admin, { each });
  for (const [at, score] of scores.entries())
    await server.ask(TELL, { input: { visits: [told(visits[at]?.id, score)] } }, pass);
}

step('tells nothing of what is under way, of too few, or of one place', async () => {
  // Two of three places; four visits; five visits of one place.
  await run(2, [9, 9, 9, 9, 9]);
  await run(2, [9, 9, 9, 9]);
  await run(5, [9, 9, 9, 9, 9]);
  expect(await mystery()).toEqual([]);
});

step(
  'tells of all of a programme when every visit is told, and of the rest when its link has ended',
  async () => {
    await run(2, [1, 2, 3, 4, 5, 6]);
    const all = {
      from: '2026-11-01',
      to: '2026-11-30',
      visits: 6,
      places: 3,
      channels: ['DESK'],
      mean: 6.75,
      sections: [
        { section: 'RECEPTION', mean: 10, visits: 6 },
        { section: 'OUTCOME', mean: 3.5, visits: 6 },
      ],
      minutes: [{ text: 'Минути чакане.', mean: 12, visits: 6 }],
      services: [{ mean: 6.75, visits: 6 }],
    };
    expect(await mystery()).toMatchObject([all]);
    clock = new Date('2026-12-08T12:00:00Z');
    const later = await mystery();
    // Five of two places or more, and never those of one place or four visits.
    expect(later.map(({ visits, places }: { visits: number; places: number }) => [visits, places])).toEqual([
      [5, 3],
      [6, 3],
    ]);
    expect(JSON.stringify(later)).not.toContain('note');
    clock = during;
  },
);
