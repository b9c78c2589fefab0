// What a vote's page looks up is kept up: after any time nobody who asks makes a statement, and what changed is seen as soon as before.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grant } from '../../../server/access/grants/grant.ts';
import { CITIZEN } from '../../../server/access/grants/viewer.ts';
import { createRemembered } from '../../../server/municipality/lookup-cache.ts';
import { createCity, type City } from '../../support/city.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { hear } from '../../tenancy/heard.ts';

let db: TestDatabase;
let cities: readonly City[];
beforeAll(async () => {
  db = await testDatabase();
  cities = [await createCity(db.owner.pool, { places: 2 }), await createCity(db.owner.pool)];
});
afterAll(() => db.close());

/** Memories of a clock that the test sets, and all that a page behind a city's first code looks up. */
function remembering() {
  const state = { time: 0 };
  const remembered = createRemembered({ citizen: db.citizen, now: () => state.time, freshMs: 5_000 });
  const lookUp = async ({ id, slug, places: [place] }: City) => {
    const [read, ask] = [grant(CITIZEN, 'municipalities.read', id), grant(CITIZEN, 'questions.read', id)];
    if (!place) throw new Error('The city has no place.');
    const { sign } = await remembered.sign(grant(CITIZEN, 'signs.find', null), place.code);
    const lists = await Promise.all([
      remembered.categories(read),
      remembered.settlements(read),
      remembered.questions(ask),
    ]);
    const wordings = await remembered.wordings(grant(CITIZEN, 'municipalities.find', null), slug);
    return { sign, lists: lists.map((list) => list.map((item) => item.id)), languages: wordings?.length };
  };
  return { state, remembered, lookUp };
}

it('each city has its own lists, however many are read together, and nobody waits for them', async () => {
  const { state, remembered, lookUp } = remembering();
  const all = () => Promise.all(cities.map(lookUp));
  const first = await all();
  for (const [at, { categoryId, settlementId, questionId, id }] of cities.entries()) {
    expect(first[at]?.lists).toEqual([[categoryId], [settlementId], [questionId]]);
    expect(first[at]?.sign?.municipality.id).toBe(id);
  }
  const heard = hear(db, ['citizen']);
  for (state.time = 2_500; state.time < 20_000; state.time += 2_500) await remembered.keepUp();
  expect((await heard(all)).statements).toEqual([]);
  expect(await all()).toEqual(first);
});

it('a sign that is taken down is seen so in the next round', async () => {
  const { state, remembered, lookUp } = remembering();
  const [city] = cities;
  if (!city) throw new Error('There is no city.');
  expect((await lookUp(city)).sign?.isRetired).toBe(false);
  const [{ code } = { code: '' }] = city.places;
  await db.owner.pool.query('UPDATE signs SET retired_on = current_date WHERE code = $1', [code]);
  state.time = 2_500;
  expect((await lookUp(city)).sign?.isRetired).toBe(false);
  await remembered.keepUp();
  expect((await lookUp(city)).sign?.isRetired).toBe(true);
});
