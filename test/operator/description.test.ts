// What the form of a new municipality comes to: a city.yaml that says the same, and is read as one.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  BLANK,
  filesOf,
  LANGUAGES,
  membersOf,
  TEMPLATES,
} from '../../client/operator/onboarding/description.ts';
import { partProblems } from '../../client/operator/onboarding/problems.ts';
import { yamlOf, type Members } from '../../client/operator/onboarding/yaml.ts';
import schema from '../../server/onboarding/city.schema.json' with { type: 'json' };
import { readDocument } from '../../server/onboarding/document.ts';
import { readStructure } from '../../server/onboarding/structure.ts';

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
  expect(others).toEqual({ settlements: FILLED.settlements, places: FILLED.places, arms: FILLED.arms });
  expect(parse((await yaml?.text()) ?? '')).toEqual({
    ...{ slug: 'chirpan', name: { bg: 'Чирпан' }, municipality: 'SZR36', languages: ['bg', 'en'] },
    ...{ timeZone: 'Europe/Sofia', colour: '#1f4d3a', arms: 'arms.svg', threshold: 5, openingHour: 3 },
    ...{ commentsAllowed: false, urgentPhone: '112' },
    controller: { name: { bg: 'Община „Чирпан“: #1' }, address: { bg: 'пл. Съединение 1\nЧирпан' } },
    dataProtectionOfficer: { phone: '+359 416 00 000' },
    ...{ settlements: 'Ek_atte.csv', templates: [...TEMPLATES], places: 'места.xlsx' },
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
    ...['admin.email MISSING', 'controller MISSING', 'dataProtectionOfficer UNREACHABLE'],
    ...['municipality MISSING', 'name MISSING', 'places MISSING', 'settlements MISSING', 'slug MISSING'],
  ]);
  const emptied = { ...FILLED, threshold: null, openingHour: null, templates: [], languages: null } as const;
  expect(structureOf(emptied).toSorted()).toEqual([
    ...['languages.bg MISSING', 'openingHour WRONG_TYPE', 'templates NONE_HERE', 'threshold WRONG_TYPE'],
  ]);
});

it('offers every template and every order of languages that the schema knows', () => {
  const { templates, languages } = schema.properties;
  expect(TEMPLATES).toEqual(templates.items.enum);
  expect(new Set(LANGUAGES.flatMap((each) => each.split(',')))).toEqual(new Set(languages.items.enum));
});

it('shows beside fields what is wrong with them, once a field, and the rest apart', () => {
  const problem = (file: string, field: string | null, sentence: string) => ({
    file,
    line: 1,
    field,
    sentence,
  });
  const row = problem('places.csv', 'Категория', 'Няма такова.');
  const whole = problem('city.yaml', null, 'Файлът е празен.');
  const told = [problem('city.yaml', 'slug', 'Едно.'), problem('city.yaml', 'slug', 'Две.'), row, whole];
  expect(partProblems(told)).toEqual({
    faults: [{ field: 'slug', fault: 'Едно. Две.' }],
    others: [row, whole],
  });
});
