// The acts that papers name stand on the page of the law, and somebody has looked at each of them, and at each day, since it was due.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DOCUMENT_NAMES } from '../../server/operator/documents/rules.ts';
import { DOCUMENT_LANGUAGES, WORDS } from '../../server/operator/documents/text/words.ts';
import { root } from '../sources.ts';

const page = readFileSync(join(root, 'docs/law.md'), 'utf8');

/** The cells of the rows of the table below the heading. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const [, rest = ''] = page.split(`## ${heading}\n`);
  const lines = (rest.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
}

const acts = rowsBelow('Acts').map(([act = '', version = '', , looked = '', again = '']) => ({
  act,
  version,
  looked,
  again,
}));
const days = rowsBelow('Days to come').map(([day = '', act = '', , looked = '']) => ({ day, act, looked }));

/** As texts name the acts of the country, beside the page's name of each. */
const BULGARIAN: Readonly<Record<string, string>> = {
  'Закона за електронното управление': 'Electronic Governance Act, Bulgaria',
  'Наредбата за административното обслужване': 'Ordinance on Administrative Service, Bulgaria',
};

/** What nobody has looked at again, though it was due on the day (YYYY-MM-DD). */
function overdue(today: string): readonly string[] {
  return [
    ...acts.filter(({ again }) => again < today).map(({ act, again }) => `${act}: again by ${again}`),
    ...days
      .filter(({ day, looked }) => day < today && looked < day)
      .map(({ day, act }) => `${act}: ${day} has come`),
  ];
}

it('has been looked at since it was due: docs/law.md says what to do', () => {
  expect(acts.length).toBeGreaterThan(5);
  expect(days.length).toBeGreaterThan(1);
  expect(overdue(new Date().toISOString().slice(0, 10))).toEqual([]);
});

it('would be told of when a day has passed, and not before', () => {
  expect(overdue('2027-06-30')).toEqual([]);
  expect(overdue('2027-07-01')).toHaveLength(3);
  expect(overdue('2027-12-12')).toContain('Regulation (EU) 2024/2847: 2027-12-11 has come');
});

it('gives half a year and more until the next look, in days that can be', () => {
  const HALF_A_YEAR_MS = 180 * 86_400_000;
  for (const { act, looked, again } of acts)
    expect(Date.parse(again) - Date.parse(looked), act).toBeGreaterThan(HALF_A_YEAR_MS);
  const said = [
    ...acts.flatMap(({ looked, again }) => [looked, again]),
    ...days.flatMap(({ day, looked }) => [day, looked]),
  ];
  for (const day of said) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
});

it('names every act that papers and pages name', () => {
  const folders = ['server/operator/documents/text', 'client/text'];
  const texts = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  const found = (pattern: RegExp) =>
    new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([whole, number]) => number ?? whole)));
  const ofUnion = found(/\((?:EU|ЕС)\) (\d{4}\/\d{1,5})/g);
  expect(ofUnion.size).toBeGreaterThan(3);
  expect([...ofUnion].filter((number) => !acts.some(({ act }) => act.includes(`(EU) ${number},`)))).toEqual(
    [],
  );
  const ofCountry = found(/(?:Закон|Наредба)(?:а|ът|та)? за [а-я]+ [а-я]+/g);
  expect([...ofCountry].toSorted()).toEqual(Object.keys(BULGARIAN).toSorted());
  expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(Object.values(BULGARIAN)));
});

it('is said at the head of each document, with article and version', () => {
  const published = { bg: /^По чл\. \d.*ОВ L \d/, en: /^Under Article \d.*OJ L \d/ } as const;
  const silent = DOCUMENT_LANGUAGES.flatMap((language) =>
    DOCUMENT_NAMES.filter((name) => !published[language].test(WORDS[language].law[name] ?? '')),
  );
  // No act asks for a text for the press.
  expect(silent).toEqual(['PRESS', 'PRESS']);
});
