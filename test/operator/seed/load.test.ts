// Loading a folder: once makes it, twice changes nothing, an edit changes its row, and a printed code never changes.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isEmpty, loadMunicipality } from '../../../server/operator/seed/load.ts';
import { readFolder } from '../../../server/operator/seed/folder.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { story } from '../../support/story.ts';
import { cityFolder, copyFolder, type FolderCopy } from './folder-copy.ts';

let db: TestDatabase;
const load = (folder: string, { operator } = db) => loadMunicipality(operator.prisma, folder);
const isRight = { created: 0, changed: 0 };

async function codes({ owner } = db): Promise<Record<string, string>> {
  const signs = await owner.prisma.sign.findMany({
    select: { code: true, municipality: true, signCode: { select: { location: true } } },
  });
  return Object.fromEntries(
    signs.map(({ code, municipality, signCode }) => [
      code,
      `${municipality.slug} ${signCode.location.externalId}`,
    ]),
  );
}

beforeAll(async () => {
  db = await testDatabase();
  for (const city of ['stara-zagora', 'kazanlak']) await load(cityFolder(city));
});
afterAll(() => db.close());

describe('an empty database', () => {
  const step = story();
  let empty: TestDatabase;
  beforeAll(async () => {
    empty = await testDatabase();
  });
  afterAll(() => empty.close());

  step('says so, and takes both cities in as the operator', async () => {
    expect(await isEmpty(empty.operator.prisma)).toBe(true);
    const { created } = await load(cityFolder('stara-zagora'), empty);
    const city = readFolder(cityFolder('stara-zagora'));
    expect(created).toBe(
      [
        city.settlements,
        city.categories,
        city.locations,
        city.tablets,
        city.signs,
        city.questions,
        city.options,
        city.improvements,
      ].reduce((all, { length }) => all + length, 1),
    );
    await load(cityFolder('kazanlak'), empty);
    expect(await isEmpty(empty.operator.prisma)).toBe(false);
  });

  step('then holds what the files say', async () => {
    const place = await empty.owner.prisma.location.findFirstOrThrow({
      where: { externalId: 'kindergarten-33' },
      include: { category: { include: { questions: { include: { options: true } } } }, settlement: true },
    });
    expect(place).toMatchObject({
      name: { bg: 'ДГ № 33 „Люляк“', en: 'Kindergarten No. 33 “Lyulyak”' },
      kind: 'place',
      registrationNumber: null,
      isDemo: true,
      retiredOn: null,
      settlement: { ekatte: '68850', kind: 'city' },
      category: { key: 'kindergartens', ratingQuestion: { bg: 'Как оценявате тази детска градина?' } },
    });
    expect(place.category.questions.flatMap(({ options }) => options)).toHaveLength(15);
    const bare = await empty.owner.prisma.location.findFirstOrThrow({ where: { externalId: 'park-03' } });
    expect(bare.address).toBeNull();
  });

  step('and changes nothing the second time', async () => {
    const before = await codes(empty);
    expect(await load(cityFolder('stara-zagora'), empty)).toMatchObject(isRight);
    expect(await load(cityFolder('kazanlak'), empty)).toMatchObject(isRight);
    expect(await codes(empty)).toEqual(before);
  });
});

describe('an edited folder', () => {
  let folder: FolderCopy;
  let before: Record<string, string>;

  beforeEach(async () => {
    folder = copyFolder('kazanlak');
    before = await codes();
  });
  afterEach(async () => {
    folder.remove();
    await load(cityFolder('kazanlak'));
  });

  test.each([
    ['municipality.json', '#7a2148', '#5a2148'],
    ['settlements.csv', 'Enina', 'Enina village'],
    ['categories.csv', 'Kindergartens', 'Nursery schools'],
    ['locations.csv', 'Музей на розата', 'Музей „Роза“'],
    ['locations.csv', 'İskra Tarih Müzesi,,', 'İskra Tarih Müzesi,ул. „Искра“ 1,1 Iskra St.'],
    ['questions.csv', 'What is the problem?', 'What went wrong?'],
    ['options.csv', 'Long wait', 'A long wait'],
    ['categories.csv', ',PLAYGROUND', ',PARK'],
    ['arms.svg', '#f7dde6', '#ffffff'],
    ['municipality.json', 'dpo@kazanlak.example', 'data@kazanlak.example'],
    ['tablets.csv', 'Tablet at', 'The tablet at'],
    ['improvements.csv', 'Six lime trees', 'Seven lime trees'],
    ['improvements.csv', '2026-10-20,true', '2026-10-21,true'],
    ['improvements.csv', '2026-11-20,false', '2026-11-20,true'],
  ])('%s: %s → %s changes one row', async (file, from, to) => {
    folder.edit(file, from, to);
    expect(await load(folder.path)).toMatchObject({ created: 0, changed: 1 });
    expect(await load(folder.path)).toMatchObject(isRight);
    expect(await codes()).toEqual(before);
  });

  test('gives a place another code: refused', async () => {
    const code = Object.keys(before).find((key) => before[key] === 'kazanlak rose-museum') ?? '';
    folder.edit('signs.csv', code, '100000017');
    folder.edit('locations.csv', 'Музей на розата', 'Музей „Роза“');
    await expect(load(folder.path)).rejects.toThrow(
      `signs.csv, line 11, column code: "rose-museum" has the code ${code} already, and codes never change`,
    );
    expect(await codes()).toEqual(before);
    expect(await load(cityFolder('kazanlak'))).toMatchObject(isRight);
  });

  test('gives a code another place: refused', async () => {
    folder.edit('signs.csv', 'rose-museum', 'park-rozarium');
    await expect(load(folder.path)).rejects.toThrow(
      /signs\.csv, line 11, column external_id: the code \d{9} belongs to another place, and codes never change$/,
    );
    expect(await codes()).toEqual(before);
  });

  test('has a code of another city: refused', async () => {
    const foreign = Object.keys(before).find((key) => before[key]?.startsWith('stara-zagora')) ?? '';
    folder.edit('signs.csv', /^\d{9},rose-museum/m, `${foreign},rose-museum`);
    await expect(load(folder.path)).rejects.toThrow(`the code ${foreign} belongs to another place`);
    expect(await codes()).toEqual(before);
  });

  test('has a mistake in its last file: nothing of it is written', async () => {
    folder.edit('locations.csv', 'Музей на розата', 'Музей „Роза“');
    folder.edit('options.csv', 'kmetstva,problem,waiting', 'kmetstva,question,waiting');
    await expect(load(folder.path)).rejects.toThrow('options.csv, line 2, column question');
    expect(await load(cityFolder('kazanlak'))).toMatchObject(isRight);
  });

  test('lacks a place: what has hung on a wall stays', async () => {
    folder.edit('signs.csv', /^\d{9},rose-museum\n/m, '');
    folder.edit('locations.csv', /^rose-museum.*\n/m, '');
    folder.edit('improvements.csv', /^rose-museum-labels.*\n/m, '');
    expect(await load(folder.path)).toMatchObject(isRight);
    expect(await codes()).toEqual(before);
  });

  test('would make a live city a demo, or a demo live: refused', async () => {
    const other = copyFolder('kazanlak');
    other.edit('municipality.json', '"isDemo": true', '"isDemo": false');
    await expect(load(other.path)).rejects.toThrow('column isDemo: the municipality is a demo');
    await db.owner.prisma.municipality.update({ where: { slug: 'kazanlak' }, data: { isDemo: false } });
    await expect(load(folder.path)).rejects.toThrow('column isDemo: the municipality is live');
    await db.owner.prisma.municipality.update({ where: { slug: 'kazanlak' }, data: { isDemo: true } });
  });

  test('has a second sign at a place, which may hang beside the first', async () => {
    folder.edit('signs.csv', /$/, '100000114,park-rozarium\n');
    expect(await load(folder.path)).toMatchObject({ created: 1, changed: 0 });
    expect((await codes())['100000114']).toBe('kazanlak park-rozarium');
  });

  test('moves a desk: its tablet stands where it does, and follows it', async () => {
    const find = () =>
      db.owner.prisma.location.findFirstOrThrow({
        where: { externalId: 'service-centre/tablet', municipality: { slug: 'kazanlak' } },
        include: { desk: true, category: true, settlement: true },
      });
    expect(await find()).toMatchObject({
      kind: 'tablet',
      latitude: 42.6192,
      desk: { externalId: 'service-centre' },
      category: { key: 'administrative-services' },
      settlement: { ekatte: '35167' },
    });
    folder.edit('locations.csv', '42.6192', '42.6195');
    expect(await load(folder.path)).toMatchObject({ created: 0, changed: 2 });
    expect(await find()).toMatchObject({ latitude: 42.6195 });
  });
});

test('a municipality of which no coordinates, arms, contacts or improvements are known is taken in', async () => {
  const folder = copyFolder('kazanlak');
  for (const file of ['arms.svg', 'improvements.csv', 'tablets.csv']) rmSync(path.join(folder.path, file));
  folder.edit('municipality.json', '"slug": "kazanlak"', '"slug": "bare"');
  folder.edit('municipality.json', /"about": [\s\S]*\n {2}\}/, '"about": null');
  folder.edit('signs.csv', /\n[\s\S]*/, '\n');
  folder.edit('settlements.csv', /(?<=[A-Za-z]),[\d.]+,[\d.]+$/gm, ',,');
  folder.edit('locations.csv', /[\d.]+,[\d.]+,true$/gm, ',,true');
  folder.edit('categories.csv', /,[A-Z]+$|,icon$/gm, '');
  await load(folder.path);
  const bare = await db.owner.prisma.municipality.findUniqueOrThrow({
    where: { slug: 'bare' },
    include: { settlements: true, categories: true, locations: true },
  });
  expect(bare).toMatchObject({ arms: null, about: null });
  for (const { latitude, longitude } of [...bare.settlements, ...bare.locations])
    expect([latitude, longitude]).toEqual([null, null]);
  for (const { icon } of bare.categories) expect(icon).toBe('OTHER');
  expect(await load(folder.path)).toMatchObject(isRight);
  folder.remove();
});
