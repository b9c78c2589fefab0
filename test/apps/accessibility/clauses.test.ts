// The table of EN 301 549 in docs/accessibility.md, and the same as an OpenACR: every criterion of WCAG 2.1 A and AA has a clause,
// every file that is named is there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../sources.ts';
import { printOpenAcr } from './open-acr.ts';
import { OTHERS } from './others.ts';
import { printClauses } from './table.ts';
import { WEB } from './web.ts';

/** The criteria of each guideline at the levels A and AA (WCAG 2.1). */
const CRITERIA: Readonly<Record<string, readonly number[]>> = {
  '1.1': [1],
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2, 3, 4, 5],
  '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4],
  '2.2': [1, 2],
  '2.3': [1],
  '2.4': [1, 2, 3, 4, 5, 6, 7],
  '2.5': [1, 2, 3, 4],
  '3.1': [1, 2],
  '3.2': [1, 2, 3, 4],
  '3.3': [1, 2, 3, 4],
  '4.1': [1, 2, 3],
};

it('has each criterion once, and each chapter from 5 to 13', () => {
  const wanted = Object.entries(CRITERIA).flatMap(([guideline, numbers]) =>
    numbers.map((number) => `9.${guideline}.${number}`),
  );
  expect(wanted).toHaveLength(50);
  expect(WEB.map(({ clause }) => clause)).toEqual([...wanted, '9.6']);
  const chapters = new Set([...OTHERS, ...WEB].map(({ clause }) => Number.parseInt(clause, 10)));
  expect([...chapters].toSorted((one, other) => one - other)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13]);
});

it('names files that are there, and says why where there is none', () => {
  for (const { clause, verdict, evidence, why } of [...WEB, ...OTHERS]) {
    expect(evidence.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(evidence.length > 0, clause).toBe(verdict !== 'NOTHING');
    expect(why !== '', clause).toBe(verdict !== 'TESTED');
  }
});

it('is what docs/accessibility.md says', async () => {
  await expect(printClauses(WEB, OTHERS)).toMatchFileSnapshot(join(root, 'docs/accessibility.md'));
});

it('is what docs/openacr.yaml says', async () => {
  await expect(printOpenAcr(WEB)).toMatchFileSnapshot(join(root, 'docs/openacr.yaml'));
});
