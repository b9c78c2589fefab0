// Judges a page by IBM's rules of accessibility, which see other things than axe's.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Found {
  readonly ruleId: string;
  readonly message: string;
  readonly snippet: string;
  readonly value: readonly [string, string];
}
declare global {
  interface Window {
    ace?: {
      readonly Checker: new () => {
        check(document: Document, rules: readonly string[]): Promise<{ readonly results: readonly Found[] }>;
      };
    };
  }
}

const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** Fails, naming each rule with what breaks it, if the page breaks one. `mistaken`: what the engine says that is none, and why. */
export async function expectByIbm(page: Page, mistaken: Readonly<Record<string, string>>): Promise<void> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(engine);
  const failures = await page.evaluate(async () => {
    // Into what is folded it does not look, and takes its labels for missing.
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    if (!window.ace) throw new Error('The engine is not there.');
    const { results } = await new window.ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    return results
      .filter(({ value }) => value[1] === 'FAIL')
      .map(({ ruleId, message, snippet }) => [`${ruleId} ${message}`, snippet]);
  });
  expect(failures.filter(([what = '']) => !(what in mistaken))).toEqual([]);
}
