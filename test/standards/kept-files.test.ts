// What is kept in the repository is text, or one of a few kinds that a person can look at: no program, and nothing packed.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../sources.ts';

/** Pictures, papers that printing is tried with, a printing condition of the ICC, and a small file of streets. */
const KINDS = new Set(['.icc', '.pdf', '.pmtiles', '.png', '.webp']);
const LOOKED_AT = 8_192;

function isText(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(LOOKED_AT);
    return !bytes.subarray(0, readSync(file, bytes)).includes(0);
  } finally {
    closeSync(file);
  }
}

it('is text, or of a kind that is known', () => {
  const paths = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '');
  expect(paths.length).toBeGreaterThan(1_000);
  expect(paths.filter((path) => !KINDS.has(extname(path)) && !isText(join(root, path)))).toEqual([]);
});
