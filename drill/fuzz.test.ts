// The fuzz drill for a minute, with a seed of its own.
import { expect, it } from 'vitest';
import { BESIDE_TESTS, fuzz, MOST_GROWTH_MB } from './fuzz/program.ts';
import { openScene } from './fuzz/scene.ts';

const SEED = 20_261_128;

it('the fuzz drill finds nothing in a minute', { timeout: 1_200_000 }, async () => {
  const scene = await openScene('');
  const { faults, requests, certain, unseen, bugs, growth } = await fuzz(scene, {
    seconds: 60,
    seed: SEED,
    bounds: BESIDE_TESTS,
  });
  await scene.close();
  expect(faults).toEqual([]);
  expect(bugs).toEqual([]);
  expect(growth).toBeLessThan(MOST_GROWTH_MB);
  // However slow the machine is, each text came to each input that is open to all.
  expect(requests).toBeGreaterThanOrEqual(certain);
  expect(certain).toBeGreaterThan(4_000);
  expect(unseen).toEqual([]);
});
