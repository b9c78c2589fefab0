// The page of judges names each of them, with what it was asked; and none of them failed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../sources.ts';
import { JUDGES } from './judges.ts';
import { printParts } from './table.ts';

it('has a row for each judge, of its release, and says what is declined', () => {
  const page = readFileSync(join(root, 'docs/judges.md'), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`npm run judges -- '));
  expect(rows).toHaveLength(JUDGES.length);
  for (const [at, { name, claim, suite, declined }] of JUDGES.entries()) {
    const cells = rows[at]?.split('|').map((cell) => cell.trim()) ?? [];
    expect([cells[1], cells[2], cells[5], cells[6]]).toEqual([
      claim,
      suite,
      `\`npm run judges -- ${name}\``,
      declined,
    ]);
    expect(cells[4]).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

it('names the files of which mutants are made', () => {
  expect(readFileSync(join(root, 'docs/judges.md'), 'utf8')).toContain(printParts());
});
