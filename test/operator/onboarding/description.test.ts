// What the form of a new municipality comes to: a city.yaml that says the same, and is read as one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FileSlot } from '../../../client/operator/onboarding/answer.ts';
import { BLANK, filesOf, LANGUAGES, membersOf } from '../../../client/operator/onboarding/description.ts';
import { CATEGORIES, categoriesOf, TEMPLATES } from '../../../client/operator/onboarding/categories.ts';
import { categoryHoursFaults, writeHours } from '../../../client/operator/onboarding/hours.ts';
import { partProblems } from '../../../client/operator/onboarding/problems.ts';
import { yamlOf, type Members } from '../../../client/operator/onboarding/yaml.ts';
import { hoursOf } from '../../../client/text/hours.ts';
import { onboardingBg } from '../../../client/text/onboarding.bg.ts';
import { onboardingEn } from '../../../client/text/onboarding.en.ts';
import { readHours } from '../../../server/municipality/imports/hours-cell.ts';
import { readTemplates } from '../../../server/municipality/templates/catalog.ts';
import schema from '../../../server/operator/onboarding/city.schema.json' with { type: 'json' };
import { readDocument } from '../../../server/operator/onboarding/yaml-document.ts';
import { readStructure } from '../../../server/operator/onboarding/check-structure.ts';

const word = fc.stringMatching(/^[a-z][a-zA-Z]{0,9}$/);
const { members } = fc.letrec<{ members: Members; value: Members[string] }>((tie) => ({
  members: fc.dictionary(word, tie('value'), { maxKeys: 5 }),
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string()),
    tie('members'),
  ),
}));

it('whatever is written is read as it was', () => {
  fc.assert(
    fc.property(members, (written) => {
      fc.pre(Object.keys(written).length > 0);
      expect(parse(yamlOf(written), { schema: 'core' })).toEqual(written);
    }),
  );
});

/** What the form holds where all of it is filled in. */
const FILLED = {
  ...BLANK,
  slug: ' chirpan ',
  name: { bg: 'Чирпан', en: '' },
  municipality: 'SZR36',
  arms: new File(['<svg/>'], 'arms.svg'),
  boundary: new File(['{}'], 'boundary.geojson'),
  controller: {
    ...BLANK.controller,
    name: { bg: 'Община „Чирпан“: #1' },
    address: { bg: 'пл. Съединение 1\nЧирпан' },
  },
  dataProtectionOfficer: { ...BLANK.dataProtectionOfficer, phone: '+359 416 00 000' },
  settlements: new File([''], 'Ek_atte.csv'),
  places: new File([''], 'места.xlsx'),
  admin: { email: 'admin@chirpan.example', name: 'Мария Иванова', language: 'bg' },
} as const;

it('says what was filled in, and leaves out what was not', async () => {
  const { yaml, ...others } = filesOf(FILLED);
  const { settlements, places, arms, boundary } = FILLED;
  expect(others).toEqual({ settlements, places, arms, boundary });
  expect(parse((await yaml?.text()) ?? '')).toEqual({
    slug: 'chirpan',
    name: { bg: 'Чирпан' },
    municipality: 'SZR36',
    languages: ['bg', 'en'],
    timeZone: 'Europe/Sofia',
    colour: '#1f4d3a',
    arms: 'arms.svg',
    boundary: 'boundary.geojson',
    threshold: 5,
    openingHour: 3,
    commentsAllowed: false,
    urgentPhone: '112',
    controller: { name: { bg: 'Община „Чирпан“: #1' }, address: { bg: 'пл. Съединение 1\nЧирпан' } },
    dataProtectionOfficer: { phone: '+359 416 00 000' },
    settlements: 'Ek_atte.csv',
    templates: [...TEMPLATES],
    places: 'места.xlsx',
    admin: { email: 'admin@chirpan.example', name: 'Мария Иванова', language: 'bg' },
  });
});

const structureOf = (values: typeof BLANK) => {
  const document = readDocument('city.yaml', Buffer.from(yamlOf(membersOf(values))));
  if (!('value' in document)) throw new Error('It is no YAML.');
  return readStructure('city.yaml', document).problems.map(({ field, kind }) => `${field} ${kind}`);
};

it('has the structure of a city; of what is left empty each is missed by its name', () => {
  expect(structureOf(FILLED)).toEqual([]);
  expect(structureOf(BLANK).toSorted()).toEqual([
    'admin.email MISSING',
    'controller MISSING',
    'dataProtectionOfficer UNREACHABLE',
    'municipality MISSING',
    'name MISSING',
    'places MISSING',
    'settlements MISSING',
    'slug MISSING',
  ]);
  const emptied = { ...FILLED, threshold: null, openingHour: null, templates: [], languages: null } as const;
  expect(structureOf(emptied).toSorted()).toEqual([
    'languages.bg MISSING',
    'openingHour WRONG_TYPE',
    'templates NONE_HERE',
    'threshold WRONG_TYPE',
  ]);
});

it('begins with what a city gets of whom the file says nothing: the schema of the file and the table agree', () => {
  const said = (name: keyof typeof schema.properties) => {
    const property: object = schema.properties[name];
    return 'default' in property ? property.default : undefined;
  };
  const { languages, ...values } = BLANK;
  expect({ ...values, languages: languages?.split(',') }).toMatchObject({
    languages: said('languages'),
    timeZone: said('timeZone'),
    threshold: said('threshold'),
    openingHour: said('openingHour'),
    commentsAllowed: said('commentsAllowed'),
    urgentPhone: said('urgentPhone'),
    hours: said('hours'),
    admin: { language: schema.properties.admin.properties.language.default },
  });
  const table = readFileSync(join(import.meta.dirname, '../../../prisma/schema/municipality.prisma'), 'utf8');
  for (const name of ['languages', 'timeZone', 'threshold', 'openingHour', 'commentsAllowed'] as const) {
    const [, stored = ''] = new RegExp(`\\b${name} .*@default\\((.*?)\\)(?: |$)`, 'm').exec(table) ?? [];
    expect(JSON.parse(stored)).toEqual(said(name));
  }
  expect(/\bcolour .*@default\("(.*?)"\)/.exec(table)?.[1]).toBe(BLANK.colour);
});

it('offers every template and every order of languages that the schema knows', () => {
  const { templates, languages } = schema.properties;
  expect(TEMPLATES).toEqual(templates.items.enum);
  expect(new Set(LANGUAGES.flatMap((each) => each.split(',')))).toEqual(new Set(languages.items.enum));
});

it('offers hours for every category of every template, by the name that it has there', () => {
  const templates = readTemplates();
  expect(categoriesOf(TEMPLATES)).toEqual(templates.map(({ key }) => key));
  for (const { key, template } of templates) expect(CATEGORIES[template]).toContain(key);
  const names = (language: 'bg' | 'en') =>
    Object.fromEntries(templates.map(({ key, name }) => [key, name[language]]));
  expect(onboardingBg.fill.categoryNames).toEqual(names('bg'));
  expect(onboardingEn.fill.categoryNames).toEqual(names('en'));
});

/** A week: each day closed, or open once or twice, up to midnight. */
const week = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 0, maxLength: 4 }), {
    minLength: 7,
    maxLength: 7,
  })
  .map((days) =>
    days.flatMap((cuts, at) => {
      const minutes = cuts.map((cut) => cut * 5).toSorted((a, b) => a - b);
      return [0, 2].flatMap((from) => {
        const [opensMinute, closesMinute] = [minutes[from], minutes[from + 1]];
        return opensMinute === undefined || closesMinute === undefined
          ? []
          : [{ weekday: at + 1, opensMinute, closesMinute }];
      });
    }),
  );

it('says hours as the server reads them, whatever the week', () => {
  fc.assert(
    fc.property(week, (rows) => {
      expect(readHours(writeHours(hoursOf(rows)))).toEqual(rows);
    }),
  );
  const always = Array.from({ length: 7 }, (_, at) => ({
    weekday: at + 1,
    opensMinute: 0,
    closesMinute: 1440,
  }));
  expect(readHours(writeHours(hoursOf(always)))).toEqual(always);
});

it('has the hours of the categories that the city begins with, and no others', () => {
  const morning = hoursOf([{ weekday: 1, opensMinute: 480, closesMinute: 720 }]);
  const values = { ...FILLED, templates: ['sport'] as const, hours: { sport: morning, schools: morning } };
  expect(membersOf(values)['hours']).toEqual({ sport: 'Mo 08:00-12:00' });
  expect(structureOf(values)).toEqual([]);
  expect(membersOf({ ...values, hours: {} })['hours']).toBeUndefined();
  const late = {
    sport: [{ weekday: 1, opens: '18:00', closes: '02:00' }],
    schools: [{ weekday: 1, opens: '', closes: '12:00' }],
  };
  expect(categoryHoursFaults(late, values.templates)).toEqual([
    { field: 'hours.sport.0.closesMinute', fault: 'TOO_EARLY' },
  ]);
});

it('shows beside fields what is wrong with them, once a field, and the rest apart', () => {
  const problem = (slot: FileSlot, field: string | null, sentence: string) => ({
    file: 'all files are called so.csv',
    slot,
    line: 1,
    field,
    sentence,
  });
  const row = problem('places', 'Категория', 'Няма такова.');
  const whole = problem('yaml', null, 'Файлът е празен.');
  const arms = problem('arms', null, 'В рисунката има текст.');
  const register = problem('settlements', null, 'Това не е регистър.');
  const slugs = ['Едно.', 'Две.'].map((sentence) => problem('yaml', 'slug', sentence));
  expect(partProblems([arms, ...slugs, row, register, whole])).toEqual({
    faults: [
      { field: 'settlements', fault: 'Това не е регистър.' },
      { field: 'slug', fault: 'Едно. Две.' },
      { field: 'arms', fault: 'В рисунката има текст.' },
    ],
    others: [row, whole],
  });
});
