// A mistake in a folder is refused with its file, line, column and reason.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataError } from '../../../server/municipality/tables/error.ts';
import { readFolder } from '../../../server/operator/seed/folder.ts';
import type { FolderCopy } from './folder-copy.ts';
import { cityFolder, copyFolder } from './folder-copy.ts';

let folder: FolderCopy;
/** Languages beyond Bulgarian and English: each has a column of its own in most files. */
const extraLanguages = readFolder(cityFolder('kazanlak')).municipality.languages.length - 2;

beforeEach(() => {
  folder = copyFolder('kazanlak');
});
afterEach(() => folder.remove());

function refusal(): string {
  try {
    readFolder(folder.path);
  } catch (error) {
    if (error instanceof DataError) return error.message.replace(`${folder.path}/`, '');
    throw error;
  }
  return 'nothing is wrong';
}

test('the folder as it is committed has no mistake', () => {
  expect(refusal()).toBe('nothing is wrong');
});

describe('a bad cell', () => {
  test.each([
    [
      'locations.csv',
      'service-centre,35167',
      'service-centre,99999',
      'line 2, column ekatte: "99999" is not there',
    ],
    [
      'locations.csv',
      'parks,place',
      'parks,places',
      'line 8, column kind: must be place or vehicle or online, not "places"',
    ],
    ['locations.csv', /true\n/, 'yes\n', 'line 2, column demo: must be true or false, not "yes"'],
    ['locations.csv', 'Парк „Розариум“', '', 'line 8, column name_bg: must not be empty'],
    ['locations.csv', '42.6202', '142.6202', 'line 8, column latitude: must be from -90 to 90, not 142.6202'],
    ['locations.csv', '42.6202', '', 'line 8, column latitude: must not be empty'],
    [
      'locations.csv',
      'parks,place',
      'parks,vehicle',
      'line 8, column registration_number: must be there for a vehicle, and only for a vehicle',
    ],
    ['settlements.csv', '35167', '3516', 'line 2, column ekatte: must be five digits, not "3516"'],
    [
      'settlements.csv',
      '42.6187',
      '42,6187',
      'line 2: Invalid Record Length: columns length is 7, got 8 on line 2',
    ],
    [
      'categories.csv',
      'kmetstva,1,',
      'kmetstva,first,',
      'line 2, column position: must be a number, not "first"',
    ],
    ['categories.csv', 'name_en,', '', 'line 1: the heading lacks name_en'],
    ['categories.csv', 'name_en,', 'name_en,name_de,', 'line 1: the heading has an unknown column name_de'],
    ['questions.csv', 'better,5,8', 'better,5,11', 'line 3, column to_score: must be from 5 to 10, not 11'],
    [
      'questions.csv',
      'better,5,8',
      'better,5.5,8',
      'line 3, column from_score: must be a whole number, not 5.5',
    ],
    [
      'options.csv',
      'kmetstva,problem,waiting',
      'kmetstva,question,waiting',
      'line 2, column question: "kmetstva/question" is not there',
    ],
  ])('%s: %s → %s', (file, from, to, message) => {
    folder.edit(file, from, to);
    expect(refusal()).toBe(`${file}, ${message}`);
  });
});

test('a code with a wrong digit', () => {
  folder.edit(
    'signs.csv',
    /^(\d{8})(\d),service-centre/m,
    (_, head, last) => `${head}${(Number(last) + 1) % 10},service-centre`,
  );
  expect(refusal()).toMatch(
    /^signs\.csv, line 2, column code: must be seven digits and their two check digits, not "\d{9}"$/,
  );
});

test('a place that stands twice', () => {
  folder.edit('locations.csv', 'local-taxes,', 'service-centre,');
  expect(refusal()).toBe(
    'locations.csv, line 3, column external_id: "service-centre" stands in line 2 already',
  );
});

describe('municipality.json', () => {
  test.each([
    ['"threshold": 5', '"threshold": 3', 'column threshold: must be a whole number from 5 to 100, not 3'],
    [
      'Europe/Sofia',
      'Europe/Vitosha',
      'column timeZone: must be a time zone like Europe/Sofia, not "Europe/Vitosha"',
    ],
    ['"host": null', '"host": null, "motto": ""', 'column motto: is not known'],
    [
      '"bg": "Казанлък",',
      '',
      'column name: must be a text per language, with bg, not {"en":"Kazanlak","tr":"Kazanlık"}',
    ],
  ])('%s → %s', (from, to, message) => {
    folder.edit('municipality.json', from, to);
    expect(refusal()).toBe(`municipality.json, ${message}`);
  });

  test('broken', () => {
    folder.edit('municipality.json', '{', '');
    expect(refusal()).toMatch(/^municipality\.json: /);
  });
});

describe('what citizens are told', () => {
  test.each([
    [
      'improvements.csv',
      '2026-10-20,true',
      '2026-10-20,yes',
      'line 2, column published: must be true or false, not "yes"',
    ],
    [
      'improvements.csv',
      '2026-10-20',
      '2026-02-30',
      'line 2, column done_on: must be a day like 2026-05-31, not "2026-02-30"',
    ],
    [
      'improvements.csv',
      '2026-10-20',
      'in May',
      'line 2, column done_on: must be a day like 2026-05-31, not "in May"',
    ],
    [
      'improvements.csv',
      'desk,service-centre,,',
      'desk,service-centre,parks,',
      'line 2, column location: must stand alone: a place has its category and settlement already',
    ],
    [
      'improvements.csv',
      'desk,service-centre,',
      'desk,service-center,',
      'line 2, column location: "service-center" is not there',
    ],
    ['improvements.csv', 'stops-stations', 'stops', 'line 7, column category: "stops" is not there'],
    ['improvements.csv', '27499', '27490', 'line 8, column ekatte: "27490" is not there'],
    [
      'improvements.csv',
      'kmetstvo-kran-ramp',
      'service-centre-desk',
      'line 3, column external_id: "service-centre-desk" stands in line 2 already',
    ],
    ['tablets.csv', 'service-centre', 'service-center', 'line 2, column desk: "service-center" is not there'],
    [
      'tablets.csv',
      /$/,
      'service-centre,Друг,Another,true\n'.replace(',true', `${','.repeat(extraLanguages)},true`),
      'line 3, column desk: "service-centre" stands in line 2 already',
    ],
  ])('%s: %s → %s', (file, from, to, message) => {
    folder.edit(file, from, to);
    expect(refusal()).toBe(`${file}, ${message}`);
  });

  test('an icon that is none', () => {
    folder.edit('categories.csv', ',PARK', ',TREE');
    expect(refusal()).toMatch(/^categories\.csv, line 6, column icon: must be BUILDING or .*, not "TREE"$/);
  });

  test('arms with something that runs', () => {
    folder.edit('arms.svg', '<g ', '<g onclick="alert(1)" ');
    expect(refusal()).toBe('arms.svg: <g> has the attribute onclick, which is not allowed');
  });

  test.each([
    ['"info@kazanlak.example"', '"info"', 'about.controller.email: must be an e-mail address or null'],
    ['"https://cpdp.bg"', '"cpdp.bg"', 'about.supervision.website: must be an address with https:// or null'],
    ['"controller"', '"owner"', 'about.owner: is not known'],
    ['"+359 431 00 000"', '"call us"', 'about.controller.phone: must be a phone number or null'],
    [
      /"email": "dpo@kazanlak.example",\s+"phone": "[^"]+"/,
      '"email": null, "phone": null',
      'about.dataProtectionOfficer: must be reachable in some way',
    ],
    [
      '"accessibility": null',
      '"accessibility": { "assessedOn": "2026-13-01", "method": "SELF", "result": "FULL", "gaps": null }',
      'about.accessibility.assessedOn: must be a day like 2026-05-31',
    ],
    [
      '"accessibility": null',
      '"accessibility": { "assessedOn": "2026-10-01", "method": "ME", "result": "FULL", "gaps": null }',
      'about.accessibility.method: must be SELF or THIRD_PARTY',
    ],
    [
      '"accessibility": null',
      '"accessibility": { "assessedOn": "2026-10-01", "method": "SELF", "result": "PARTIAL", "gaps": null }',
      'about.accessibility.gaps: must say what is not accessible, and only then',
    ],
  ])('municipality.json: %s → %s', (from, to, message) => {
    folder.edit('municipality.json', from, to);
    expect(refusal()).toBe(`municipality.json, column ${message}`);
  });
});

test('a file that is missing', () => {
  rmSync(path.join(folder.path, 'signs.csv'));
  expect(refusal()).toMatch(/^signs\.csv: ENOENT/);
});
