// The rules for sources bite: a file with what is attacked is found out by each rule that is named.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judgeSources } from './sources.ts';
import { within } from './within.ts';

const PLANTED: Readonly<Record<string, string>> = {
  'security/detect-eval-with-expression': 'export const run = (text: string): unknown => eval(text);',
  'security/detect-child-process':
    "import { exec } from 'node:child_process';\nexport const run = (text: string) => exec(text);",
  'security/detect-bidi-characters': 'export const text = "\u202E";',
  'no-unsanitized/property':
    'export const show = (one: Element, text: string): void => { one.innerHTML = text; };',
  'no-unsanitized/method': 'export const show = (text: string): void => document.write(text);',
};

it.each(Object.entries(PLANTED))('%s is found where it is planted', (rule, text) =>
  within(async (folder) => {
    writeFileSync(join(folder, 'planted.ts'), text);
    const { held, findings } = await judgeSources([folder]);
    expect(held).toBe(false);
    expect(findings.filter((finding) => finding.includes('planted.ts:')).join('\n')).toContain(rule);
  }),
);
