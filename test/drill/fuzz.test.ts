// The fuzz drill for a minute, with a seed of its own; and what it finds when the faults that it once found are put back.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz/program.ts';
import { openScene } from './fuzz/scene.ts';
import type { Fault } from './fuzz/watch.ts';

// Other tests share the processor and its caches meanwhile: work takes up to twice as long.
const BOUNDS = { loop: 100, all: 2_000, livez: 200 };
const SEED = 20_261_128;
const PLANTS = join(import.meta.dirname, 'fuzz/planted.mjs');

/** How each of the five shows itself, whatever else is found. */
const FOUND: Readonly<Record<string, (fault: Fault) => boolean>> = {
  'a comment of accents': ({ name }) => name.includes(' comment ('),
  'a format of brackets': ({ name }) => name === 'file XLSX with styles',
  'a period until 9999': ({ name }) =>
    /(praise|Results|placePoints) \(/.test(name) || name.includes('query municipality'),
  'a hint that repeats what came': ({ name }) => /^(query|mutation) (?!comment )/.test(name),
  'a language of blanks': ({ name }) => name.startsWith('header accept-language'),
};

describe('npm run drill -- fuzz', () => {
  it('finds nothing in a minute', { timeout: 240_000 }, async () => {
    const scene = await openScene('');
    const { faults, requests, growth } = await fuzz(scene, { seconds: 60, seed: SEED, bounds: BOUNDS });
    const bugs = scene.output().match(/a bug/g) ?? [];
    await scene.close();
    expect(faults).toEqual([]);
    expect(bugs).toEqual([]);
    expect(growth).toBeLessThan(250);
    // A slow machine sends less; one that sends nothing proves nothing.
    expect(requests).toBeGreaterThan(100);
  });

  it('finds each of the five faults of November 2026 when it is put back', { timeout: 600_000 }, async () => {
    const scene = await openScene(`--import ${PLANTS}`);
    const isFound = (faults: readonly Fault[]) =>
      Object.entries(FOUND).filter(([, shows]) =>
        faults.some((fault) => fault.kind === 'loop' && shows(fault)),
      );
    const { faults } = await fuzz(
      scene,
      { seconds: 420, seed: SEED, bounds: BOUNDS },
      (found) => isFound(found).length === Object.keys(FOUND).length,
    );
    await scene.close();
    expect(isFound(faults).map(([name]) => name)).toEqual(Object.keys(FOUND));
  });
});
