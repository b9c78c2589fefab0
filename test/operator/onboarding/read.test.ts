// The files of a city: read as they are meant, and everything that is wrong with them told at once, with its line.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readableColours } from '../../../client/parts/colour/colour.ts';
import type { City } from '../../../server/operator/onboarding/checked-city.ts';
import { MOST_YAML_BYTES } from '../../../server/operator/onboarding/yaml-document.ts';
import { PROBLEMS, type Problem } from '../../../server/operator/onboarding/problem.ts';
import { readCity } from '../../../server/operator/onboarding/read.ts';
import { sayProblem } from '../../../server/operator/onboarding/problem-words.ts';
import { problemsBg, problemsEn } from '../../../server/operator/onboarding/text/problems.ts';
import { SQUARE } from '../../municipality/boundaries/areas.ts';
import { CHIRPAN, contentsOf, filesOf } from './made.ts';

const EXAMPLE = join(import.meta.dirname, '../../../prisma/templates/example');

const isProblems = (read: City | readonly Problem[]): read is readonly Problem[] => !('slug' in read);

/** What is wrong, as line, field and kind. */
async function wrongIn(others: Readonly<Record<string, string | Buffer>>): Promise<unknown[]> {
  const read = await readCity(filesOf(CHIRPAN, others));
  return isProblems(read) ? read.map(({ line, field, kind }) => [line, field, kind]) : [];
}

const yaml = String(contentsOf(CHIRPAN)['city.yaml']);

describe('the files of a city', () => {
  it('are read: the example that is committed', async () => {
    const read = await readCity({
      yaml: { name: 'city.yaml', bytes: await readFile(join(EXAMPLE, 'city.yaml')) },
      read: async (name) => ({ name, bytes: await readFile(join(EXAMPLE, name)) }),
    });
    if (isProblems(read)) throw new Error(read.map((problem) => sayProblem(problem, 'en')).join('\n'));
    expect(read).toMatchObject({ slug: 'chirpan', registerCode: 'SZR36', admin: { language: 'bg' } });
    expect(read.settlements).toHaveLength(20);
    expect(read.settlements).toContainEqual({
      ekatte: '46658',
      kind: 'village',
      name: { bg: 'Малко Тръново', en: 'Malko Tranovo' },
    });
    expect(read.places.toString().trim().split('\n')).toHaveLength(13);
    expect(read.settings.arms).toMatch(/^<svg/);
    expect([...read.hours.keys()]).toEqual(['kindergartens', 'nurseries', 'schools']);
    expect(read.settings.about?.supervision.name.bg).toBe('Комисия за защита на личните данни');
  });

  it('leave out what the schema says by default', async () => {
    const read = await readCity(filesOf(CHIRPAN));
    expect(read).toMatchObject({
      settings: { languages: ['bg', 'en'], timeZone: 'Europe/Sofia', threshold: 5, urgentPhone: '112' },
    });
  });

  it('are told all that is wrong at once, on its line', async () => {
    const wrong = yaml
      .replace('slug: chirpan', 'slug: Members')
      .replace('colour: "#1f4d3a"', 'colour: "#ffff00"\ncolours: red\nthreshold: 4\ntimeZone: Europe/Chirpan')
      .replace('email: admin@chirpan.example', 'email: nobody');
    const places = 'external_id,Име,Населено място,Категория\na,Едно,Чирпан,Кметство\na,,Казанлък,Кметства\n';
    expect(await wrongIn({ 'city.yaml': wrong, 'places.csv': places })).toEqual([
      [1, 'slug', 'NOT_WRITTEN_SO'],
      [6, 'colour', 'PALE'],
      [7, 'colours', 'STRANGE'],
      [8, 'threshold', 'OUT_OF_BOUNDS'],
      [9, 'timeZone', 'NOT_A_TIME_ZONE'],
      [24, 'admin.email', 'NOT_AN_EMAIL'],
      [2, 'Категория', 'NOT_KNOWN'],
      [3, 'Населено място', 'NOT_KNOWN'],
      [3, 'Име', 'REQUIRED'],
      [3, 'external_id', 'TWICE'],
    ]);
  });

  it('propose a colour that passes', async () => {
    const read = await readCity(filesOf(CHIRPAN, { 'city.yaml': yaml.replace('#1f4d3a', '#FFFF00') }));
    const [{ detail } = { detail: null }] = isProblems(read) ? read : [];
    expect(readableColours(detail ?? '').light.colour).toBe(detail);
  });

  it.each([
    ['Чирпан', 'Чирпан', 'chirpan'],
    ['Стара Загора', 'Stara Zagora', 'stara-zagora'],
    ['Я', 'Я', 'veliko-tarnovo'],
  ])('propose a slug to the city of %s', async (name, slug, proposed) => {
    const wrong = yaml.replace('slug: chirpan', `slug: ${slug}`).replace('bg: Чирпан', `bg: ${name}`);
    const read = await readCity(filesOf(CHIRPAN, { 'city.yaml': wrong }));
    expect(read).toMatchObject([{ field: 'slug', kind: 'NOT_WRITTEN_SO', detail: proposed }]);
  });

  it.each([
    ['nothing', '', [[null, null, 'YAML_EMPTY']]],
    ['a comment', '# nothing\n', [[null, null, 'YAML_EMPTY']]],
    ['5 MB', `# ${'x'.repeat(5_000_000)}`, [[null, null, 'YAML_TOO_LARGE']]],
    ['another encoding', Buffer.from([0x73, 0xcc, 0xee, 0x3a]), [[null, null, 'NOT_UTF8']]],
    ['a list', '- 1\n', [[1, null, 'NO_CITY']]],
    ['another file', 'ekatte,name\n81414,Чирпан\n', [[1, null, 'NO_CITY']]],
    [
      'tabs',
      yaml.replaceAll('  bg:', '\tbg:'),
      [
        [3, null, 'TAB'],
        [9, null, 'TAB'],
      ],
    ],
    ['two documents', 'a: 1\n---\nb: 2\n', [[2, null, 'TWO_DOCUMENTS']]],
    ['a member twice', `${yaml}slug: other\n`, [[23, null, 'KEY_TWICE']]],
    ['what is not closed', 'slug: "chirpan\n', [[1, null, 'QUOTE_OPEN']]],
    ['a slug of the platform', yaml.replace('chirpan', 'results'), [[1, 'slug', 'SLUG_RESERVED']]],
    ['an unknown municipality', yaml.replace('SZR36', 'XYZ99'), [[5, 'municipality', 'NOT_IN_REGISTER']]],
    [
      'missing files',
      yaml.replace('ekatte.csv', 'a').replace('places.csv', 'b'),
      [
        [13, 'settlements', 'NO_FILE'],
        [19, 'places', 'NO_FILE'],
      ],
    ],
    [
      'another language',
      yaml.replace('templates:', 'languages: [en]\ntemplates:'),
      [[14, 'languages.bg', 'MISSING']],
    ],
  ])('are refused with %s', async (_, text, expected) => {
    expect(await wrongIn({ 'city.yaml': text })).toEqual(expected);
  });

  it('say when places of a category are open, by its key or its name', async () => {
    const hours = 'hours:\n  Детски градини: Пн-Пт 07:00-19:00\n  schools: Mo 08:00-12:00, 13:00-17:00\n';
    const read = await readCity(filesOf(CHIRPAN, { 'city.yaml': yaml + hours }));
    if (isProblems(read)) throw new Error(JSON.stringify(read));
    expect(read.hours.get('kindergartens')).toHaveLength(5);
    expect(read.hours.get('schools')).toEqual([
      { weekday: 1, opensMinute: 480, closesMinute: 720 },
      { weekday: 1, opensMinute: 780, closesMinute: 1020 },
    ]);
    expect(read.hours.size).toBe(2);
  });

  it.each([
    ['schools: always', 'hours.schools', 'NOT_HOURS'],
    ['schools: Пн 08:00-12:00, 11:00-14:00', 'hours.schools', 'OVERLAPS'],
    ['schools: Пн 18:00-02:00', 'hours.schools', 'TOO_EARLY'],
    ['schools: 8', 'hours.schools', 'WRONG_TYPE'],
    ['schools: ""', 'hours.schools', 'NOT_WRITTEN_SO'],
    ['schools:', 'hours.schools', 'WRONG_TYPE'],
    ['school: Пн 08:00-12:00', 'hours.school', 'NOT_KNOWN'],
    // Of a template that was not chosen.
    ['health: Пн 08:00-12:00', 'hours.health', 'NOT_KNOWN'],
  ])('are refused with hours like %s', async (line, field, kind) => {
    expect(await wrongIn({ 'city.yaml': `${yaml}hours:\n  ${line}\n` })).toEqual([[24, field, kind]]);
  });

  it('are refused with hours that are no group, and with two of one category', async () => {
    expect(await wrongIn({ 'city.yaml': `${yaml}hours: Пн 08:00-12:00\n` })).toEqual([
      [23, 'hours', 'WRONG_TYPE'],
    ]);
    const twice = `${yaml}hours:\n  schools: Пн 08:00-12:00\n  Училища: Вт 08:00-12:00\n`;
    expect(await wrongIn({ 'city.yaml': twice })).toEqual([[25, 'hours.Училища', 'TWICE_HERE']]);
  });

  it('are refused with aliases, however few, before they are laid out', async () => {
    const layers = Array.from(
      { length: 9 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
    );
    const started = performance.now();
    const wrong = await wrongIn({ 'city.yaml': ['a0: &a0 [lol]', ...layers].join('\n') });
    expect(wrong).toHaveLength(81);
    expect(wrong[0]).toEqual([2, null, 'ALIAS']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('are refused where they lie in each other without end', async () => {
    const deep = '['.repeat(MOST_YAML_BYTES / 2);
    expect((await wrongIn({ 'city.yaml': deep })).length).toBeGreaterThan(0);
  });

  it('are refused where a table is none', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect(await wrongIn({ 'places.csv': '', 'ekatte.csv': 'a,b\n1,2\n' })).toEqual([
      [null, null, 'NO_REGISTER_COLUMNS'],
      [null, null, 'EMPTY'],
    ]);
    expect(await wrongIn({ 'places.csv': picture })).toEqual([[null, null, 'NOT_A_TABLE']]);
    expect(await wrongIn({ 'places.csv': 'Име,Адрес\nЕдно,Тук\n' })).toEqual([[1, null, 'NO_EXTERNAL_ID']]);
  });

  it('are read in the encoding of old spreadsheets too', async () => {
    const windows = Buffer.from(
      [...String(contentsOf(CHIRPAN)['places.csv'])].map((letter) => {
        const code = letter.charCodeAt(0);
        return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
      }),
    );
    expect(await wrongIn({ 'places.csv': windows })).toEqual([]);
  });

  it('have arms that are a drawing and nothing else', async () => {
    const withArms = yaml.replace('colour:', 'arms: arms.svg\ncolour:');
    const arms = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await wrongIn({ 'city.yaml': withArms, 'arms.svg': arms })).toEqual([
      [null, null, 'ARMS_REFUSED'],
    ]);
    expect(await wrongIn({ 'city.yaml': withArms })).toEqual([[6, 'arms', 'NO_FILE']]);
  });

  it('have a boundary that is one area', async () => {
    const withBoundary = yaml.replace('colour:', 'boundary: area.geojson\ncolour:');
    const area = JSON.stringify({ type: 'Polygon', coordinates: [SQUARE] });
    const read = await readCity(filesOf(CHIRPAN, { 'city.yaml': withBoundary, 'area.geojson': area }));
    expect(read).toMatchObject({ settings: { boundary: expect.stringMatching(/^{"type":"MultiPolygon"/) } });
    const open = JSON.stringify({ type: 'Polygon', coordinates: [[...SQUARE.slice(1, 4), 7]] });
    expect(await wrongIn({ 'city.yaml': withBoundary, 'area.geojson': open })).toEqual([
      [null, null, 'BOUNDARY_REFUSED'],
      [null, null, 'BOUNDARY_REFUSED'],
    ]);
    expect(await wrongIn({ 'city.yaml': withBoundary })).toEqual([[6, 'boundary', 'NO_FILE']]);
  });
});

describe('problems', () => {
  it('have a sentence each, in both languages', () => {
    for (const kind of PROBLEMS) {
      const problem: Problem = { file: 'city.yaml', line: 3, field: 'slug', kind, detail: 'x' };
      expect(sayProblem(problem, 'en')).toMatch(/^city\.yaml, line 3, slug: \p{Lu}/u);
      expect(sayProblem(problem, 'bg')).toMatch(/^city\.yaml, ред 3, slug: \p{Script=Cyrillic}/u);
    }
    expect(Object.keys(problemsBg.problems)).toEqual(Object.keys(problemsEn.problems));
  });
});
