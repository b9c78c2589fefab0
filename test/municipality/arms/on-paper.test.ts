// Arms as they were taken from a designer's drawing, on paper: a sign of PDF/X, and the head of a document.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readArms } from '../../../sign-generator/arms/read.ts';
import { preflight } from '../../../sign-generator/preflight/check.ts';
import { takeArms } from '../../../server/municipality/arms/take-arms.ts';
import { pageOf } from '../../sign-generator/arms-page.ts';
import { drawPdfPage } from '../../support/pdf.ts';

const FOLDER = path.join(import.meta.dirname, 'drawings');

it.each(readdirSync(FOLDER))('%s is printed as paths of the inks', async (name) => {
  const told = await takeArms(readFileSync(path.join(FOLDER, name), 'utf8'));
  if (!('arms' in told)) throw new Error(JSON.stringify(told.reasons));
  const page = await pageOf(readArms(told.arms));
  expect((await preflight(await readFile(page))).findings).toEqual([]);
  // Not an empty sheet: a tenth of it has ink at least.
  const { data } = await drawPdfPage(page, 1, 40);
  const inked = data.filter((value, i) => i % 4 === 1 && value < 250).length;
  expect(inked).toBeGreaterThan(data.length / 40);
});
