// A municipality's languages are remembered for some seconds, and then read again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grant } from '../../../server/access/grants/grant.ts';
import { CITIZEN } from '../../../server/access/grants/viewer.ts';
import { createRemembered } from '../../../server/municipality/lookup-cache.ts';
import { createCity, type City } from '../../support/city.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

let db: TestDatabase;
let city: City;
beforeAll(async () => {
  db = await testDatabase();
  city = await createCity(db.owner.pool);
});
afterAll(() => db.close());

test('a new language is on offer after the time, not before; an unknown city has none', async () => {
  let time = 0;
  const remembered = createRemembered({ citizen: db.citizen, now: () => time, freshMs: 5_000 });
  const find = grant(CITIZEN, 'municipalities.find', null);
  const spoken = async () =>
    (await remembered.wordings(find, city.slug))?.map(({ language }) => language) ?? null;
  expect(await spoken()).toEqual(['bg', 'en']);

  await db.operator.prisma.texts.create({
    data: { municipalityId: city.id, language: 'tr', content: { vote: { send: 'Gönder' } } },
  });
  await db.operator.prisma.municipality.update({
    where: { id: city.id },
    data: { languages: ['tr', 'bg'] },
  });
  time = 2_000;
  expect(await spoken()).toEqual(['bg', 'en']);
  time = 5_001;
  expect(await spoken()).toEqual(['tr', 'bg']);
  const [turkish] = (await remembered.wordings(find, city.slug)) ?? [];
  expect(turkish?.texts.vote.send).toBe('Gönder');
  expect(await remembered.wordings(find, 'nowhere')).toBeNull();
});

test('a language without texts is not on offer', async () => {
  const { id, slug } = await createCity(db.owner.pool);
  await db.operator.prisma.municipality.update({ where: { id }, data: { languages: ['bg', 'ro'] } });
  const remembered = createRemembered({ citizen: db.citizen, now: () => 0, freshMs: 0 });
  const wordings = await remembered.wordings(grant(CITIZEN, 'municipalities.find', null), slug);
  expect(wordings?.map(({ language }) => language)).toEqual(['bg']);
});
