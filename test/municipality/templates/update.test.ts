// Templates brought up to date in a city, without touching what it changed.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import { onboard } from '../../../server/operator/onboarding/onboard-city.ts';
import { readCity } from '../../../server/operator/onboarding/read.ts';
import { readTemplates, type CategoryTemplate } from '../../../server/municipality/templates/catalog.ts';
import { updateTemplates } from '../../../server/municipality/templates/update.ts';
import { ALONE } from '../../../server/municipality/cells/cells.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { story } from '../../support/story.ts';
import { CHIRPAN, filesOf } from '../../operator/onboarding/made.ts';

let database: TestDatabase;
let id: MunicipalityId;

/** Onboards Chirpan into a database of its own. */
async function open(): Promise<void> {
  database = await testDatabase();
  const city = await readCity(filesOf(CHIRPAN));
  if (!('slug' in city)) throw new Error(JSON.stringify(city));
  const parts = {
    connections: database,
    viewer: OPERATOR,
    now: () => new Date(),
    isDry: false,
    report: () => undefined,
    cells: ALONE,
  };
  await onboard(city, parts);
  const row = await database.owner.prisma.municipality.findUniqueOrThrow({ where: { slug: 'chirpan' } });
  id = row.id as MunicipalityId;
}
const close = (): Promise<void> => database.close();

const tried = (templates: readonly CategoryTemplate[], isDry = false, added: readonly string[] = []) =>
  updateTemplates({ connections: database, now: () => new Date(), isDry, added }, id, templates);
const update = async (templates: readonly CategoryTemplate[], isDry = false, added?: readonly string[]) => {
  const updated = await tried(templates, isDry, added);
  if (updated.outcome !== 'updated') throw new Error(`${updated.key}: ${updated.fault}`);
  return updated.rows;
};
const changed = (rows: Awaited<ReturnType<typeof update>>) =>
  rows
    .filter(({ outcome }) => outcome !== 'UNCHANGED')
    .map(({ sort, path, outcome }) => [sort, path, outcome]);

describe('an update', () => {
  beforeEach(open);
  afterEach(close);

  it('changes nothing where nothing changed, and brings no category that the city did not want', async () => {
    const rows = await update(readTemplates());
    expect(changed(rows)).toEqual([]);
    expect(rows.some(({ path }) => path === 'schools')).toBe(true);
    expect(rows.some(({ path }) => path === 'vehicles')).toBe(false);
  });

  it('renews what nobody touched, adds what is new, and keeps what the city changed', async () => {
    const { prisma } = database.owner;
    const where = { municipalityId: id };
    // The city words one option anew, takes another out of use, and asks a question of its own in one category.
    await prisma.option.updateMany({
      where: { ...where, key: 'toilets', question: { category: { key: 'schools' } } },
      data: { text: { bg: 'Тоалетните на втория етаж', en: 'Toilets on the second floor' } },
    });
    await prisma.option.updateMany({
      where: { ...where, key: 'safety', question: { key: 'problem', category: { key: 'schools' } } },
      data: { retiredOn: new Date('2026-11-01') },
    });
    await prisma.question.updateMany({
      where: { ...where, key: 'liked', category: { key: 'sport' } },
      data: { text: { bg: 'Кое Ви зарадва?', en: 'What made you happy?' } },
    });
    const templates = readTemplates().map((category): CategoryTemplate => ({
      ...category,
      ratingQuestion: { bg: 'Как беше тук?', en: 'How was it here?' },
      questions: category.questions.map((question) => ({
        ...question,
        options: [
          ...question.options.map((option) =>
            ['toilets', 'safety', 'teaching'].includes(option.key)
              ? { ...option, text: { bg: 'Нова дума', en: 'New word' } }
              : option,
          ),
          { key: 'new', position: 6, text: { bg: 'Друго важно', en: 'Something else' } },
        ],
      })),
    }));
    const dry = await update(templates, true);
    expect(await prisma.option.count({ where: { ...where, key: 'new' } })).toBe(0);
    const rows = await update(templates);
    expect(rows).toEqual(dry);
    const told = changed(rows);
    expect(told).toContainEqual(['category', 'schools', 'CHANGED']);
    expect(told).toContainEqual(['option', 'schools/problem/teaching', 'CHANGED']);
    expect(told).toContainEqual(['option', 'schools/problem/new', 'CREATED']);
    expect(told).toContainEqual(['option', 'schools/problem/toilets', 'KEPT']);
    expect(told).toContainEqual(['option', 'schools/problem/safety', 'KEPT']);
    expect(told).toContainEqual(['question', 'sport/liked', 'KEPT']);
    expect(told.filter(([, path]) => String(path).startsWith('sport/liked/'))).toEqual([]);
    const kept = await prisma.option.findFirst({
      where: { ...where, key: 'toilets', question: { category: { key: 'schools' } } },
    });
    expect(kept?.text).toEqual({ bg: 'Тоалетните на втория етаж', en: 'Toilets on the second floor' });
    const again = await update(templates);
    expect(again.filter(({ outcome }) => outcome === 'CREATED' || outcome === 'CHANGED')).toEqual([]);
    const journal = await prisma.auditEntry.findMany({ where: { ...where, action: 'templates.apply' } });
    expect(new Set(journal.map(({ subject }) => subject))).toEqual(new Set(['Category', 'Question']));
  });

  it('asks no question beside one of the city’s own', async () => {
    const sport = readTemplates().find(({ key }) => key === 'sport');
    if (sport === undefined) throw new Error('There is sport.');
    const extra = {
      key: 'extra',
      fromScore: 5,
      toScore: 5,
      position: 9,
      text: { bg: 'Защо?', en: 'Why?' },
      options: [],
    };
    const rows = await update([{ ...sport, questions: [...sport.questions, extra] }]);
    expect(changed(rows)).toContainEqual(['question', 'sport/extra', 'KEPT']);
  });
});

describe('an update with categories that a template gained later', () => {
  beforeAll(open);
  afterAll(close);

  const step = story();
  const [library, club, trams] = [
    ['libraries', 'education'] as const,
    ['clubs', 'sport'] as const,
    ['trams', 'transport'] as const,
  ].map(([key, template]): CategoryTemplate => {
    const [like] = readTemplates();
    if (like === undefined) throw new Error('There are templates.');
    return { ...like, key, template, name: { bg: `Ново: ${key}`, en: key } };
  });
  const grown = [...readTemplates(), library, club, trams].filter((each) => each !== undefined);
  const offered = async (added?: readonly string[]) => {
    const updated = await tried(grown, true, added);
    return updated.outcome === 'updated' ? updated.offered.map(({ key }) => key) : updated;
  };
  const where = () => ({ municipalityId: id });

  step('offers those of the templates that the city began with, and adds none', async () => {
    expect(await offered()).toEqual(['libraries', 'clubs']);
    const rows = await update(grown);
    expect(rows.some(({ path }) => path.startsWith('libraries'))).toBe(false);
    expect(await database.owner.prisma.category.count({ where: { ...where(), key: 'libraries' } })).toBe(0);
  });

  step('adds one where it is asked for, at the end and with its questions; the journal says so', async () => {
    const { prisma } = database.owner;
    const dry = await update(grown, true, ['libraries']);
    expect(await prisma.category.count({ where: { ...where(), key: 'libraries' } })).toBe(0);
    const rows = await update(grown, false, ['libraries']);
    expect(rows).toEqual(dry);
    expect(changed(rows)).toContainEqual(['category', 'libraries', 'CREATED']);
    expect(changed(rows)).toContainEqual(['question', 'libraries/problem', 'CREATED']);
    const last = await prisma.category.findFirstOrThrow({
      where: where(),
      orderBy: { position: 'desc' },
    });
    expect(last).toMatchObject({ key: 'libraries', retiredOn: null });
    const entry = await prisma.auditEntry.findFirst({
      where: { ...where(), action: 'templates.apply', subject: 'Category', subjectId: String(last.id) },
    });
    expect(entry?.after).toMatchObject({ name: { bg: 'Ново: libraries' } });
    // From now on it is brought up to date like the others, and not offered.
    expect(await offered()).toEqual(['clubs']);
    expect(changed(await update(grown)).filter(([, path]) => String(path).startsWith('libraries'))).toEqual(
      [],
    );
  });

  step('takes any category of the templates, and says which it cannot', async () => {
    expect(await offered(['trams'])).toEqual(['clubs']);
    expect(await tried(grown, false, ['clubs', 'opera'])).toEqual({
      outcome: 'refused',
      key: 'opera',
      fault: 'UNKNOWN',
    });
    expect(await tried(grown, false, ['schools'])).toMatchObject({ key: 'schools', fault: 'THERE' });
    expect(await database.owner.prisma.category.count({ where: { ...where(), key: 'clubs' } })).toBe(0);
  });

  step('never brings back what the city took out of use, nor stands beside one of its own', async () => {
    const { prisma } = database.owner;
    await prisma.category.updateMany({
      where: { ...where(), key: 'libraries' },
      data: { retiredOn: new Date('2026-11-01') },
    });
    const own = { key: 'clubs', position: 99, name: { bg: 'Клубове' }, ratingQuestion: { bg: 'Как е?' } };
    await prisma.category.create({ data: { ...where(), ...own } });
    expect(await offered()).toEqual([]);
    expect(await tried(grown, false, ['libraries'])).toMatchObject({ fault: 'RETIRED' });
    expect(await tried(grown, false, ['clubs'])).toMatchObject({ fault: 'THERE' });
    await update(grown);
    const both = { ...where(), key: { in: ['libraries', 'clubs'] } };
    expect(await prisma.category.findMany({ where: both, orderBy: { position: 'asc' } })).toEqual([
      expect.objectContaining({ key: 'libraries', retiredOn: new Date('2026-11-01') }),
      expect.objectContaining({ key: 'clubs', name: own.name, version: 1 }),
    ]);
  });

  step('does not bring back what is gone, and goes on with the rest', async () => {
    const { prisma } = database.owner;
    await prisma.templateRow.create({ data: { ...where(), key: 'category/clubs', hash: 'old' } });
    await prisma.category.deleteMany({ where: { ...where(), key: 'clubs' } });
    const told = changed(await update(grown));
    expect(told).toContainEqual(['category', 'clubs', 'KEPT']);
    expect(await prisma.category.count({ where: { ...where(), key: 'clubs' } })).toBe(0);
  });
});
