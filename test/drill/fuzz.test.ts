// The fuzz drill for a minute, with a seed of its own; and what it finds when faults that were once found are put back.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz/program.ts';
import { openScene } from './fuzz/scene.ts';
import type { Fault } from './fuzz/watch.ts';

// Other tests share the processor and its caches meanwhile: work takes up to twice as long.
const BOUNDS = { loop: 100, all: 2_000, livez: 200 };
const SEED = 20_261_128;
const PLANTS = join(import.meta.dirname, 'fuzz/planted.mjs');

/** How faults that are put back show themselves. */
const FOUND = {
  'a period until 9999': /^query (praise|\w+Results|placePoints) \(stranger/,
  'a language of blanks': /^header accept-language/,
} as const;

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

  it(
    'finds a period that is counted and a language of blanks when they are put back',
    { timeout: 600_000 },
    async () => {
      const scene = await openScene(`--import ${PLANTS}`);
      const findNames = (faults: readonly Fault[]) =>
        Object.entries(FOUND)
          .filter(([, name]) => faults.some((fault) => fault.kind !== 'INTERNAL' && name.test(fault.name)))
          .map(([name]) => name);
      const { faults } = await fuzz(
        scene,
        // What is sent is the same, less all that cannot show one of them.
        {
          ...{ seconds: 420, seed: SEED, bounds: BOUNDS },
          isWanted: (name) => Object.values(FOUND).some((wanted) => wanted.test(name)),
        },
        (found) => findNames(found).length === Object.keys(FOUND).length,
      );
      await scene.close();
      expect(findNames(faults)).toEqual(Object.keys(FOUND));
    },
  );
});
