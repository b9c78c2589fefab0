// Each requirement of the standards is answered once, with files that are there, and the pages say what the answers say.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../sources.ts';
import { readAnswers } from './answers.ts';
import { NUMBERS, type StandardName } from './numbers.ts';
import { pageOf, STANDARDS } from './page.ts';

const names = Object.keys(STANDARDS) as StandardName[];

it('asks for as much as the standards do', () => {
  const counts = names.map((name) => [name, NUMBERS[name].length]);
  expect(Object.fromEntries(counts)).toEqual({ asvs: 253, osps: 43, 'public-code': 46, dpg: 12 });
  expect(readdirSync(join(root, 'docs/standards')).toSorted()).toEqual(
    names.flatMap((name) => [`${name}.md`, `${name}.tsv`]).toSorted(),
  );
});

describe.each(names)('%s', (name) => {
  it('answers each requirement once, in its order', () => {
    const answered = readAnswers(name).map(({ number, level }) => ({ number, level }));
    expect(answered).toEqual(NUMBERS[name]);
  });

  it('shows evidence of what holds, and all of it is there', () => {
    const answers = readAnswers(name);
    const bare = answers.filter(({ state, evidence }) => state === 'holds' && evidence.length === 0);
    expect(bare.map(({ number }) => number)).toEqual([]);
    const gone = answers.flatMap(({ number, evidence }) =>
      evidence.filter((path) => !existsSync(join(root, path))).map((path) => `${number}: ${path}`),
    );
    expect(gone).toEqual([]);
  });

  it('has a page that is current', () => {
    expect(readFileSync(join(root, `docs/standards/${name}.md`), 'utf8')).toBe(
      pageOf(name, readAnswers(name)),
    );
  });
});
