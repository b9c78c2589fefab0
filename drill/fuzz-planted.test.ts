// What the fuzz drill finds when faults that were once found are put back.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BESIDE_TESTS, fuzz } from './fuzz/program.ts';
import { openScene } from './fuzz/scene.ts';
import type { Fault } from './fuzz/watch.ts';

/** A quick machine takes 110 ms for a language of blanks. */
const BOUNDS = { ...BESIDE_TESTS, loop: 70 };
const SEED = 20_261_128;
const PLANTS = join(import.meta.dirname, 'fuzz/planted.mjs');

/** What each of the faults that are put back is looked for with: what comes with certainty to inputs of one kind. */
const KINDS = {
  'a comment of accents': /^mutation comment \(stranger\)/,
  'a workbook of brackets': /^file XLSX, a number's format/,
  'a period until 9999': /^query (praise|placePoints) \(stranger\) (from|to):/,
  'a hint that repeats what came': /^query \w+ \(stranger\) sort:/,
  'a language of blanks': /^header accept-language at \/:/,
  'a type of blanks': /^header content-type at \/graphql/,
} as const;

/** How each showed itself: what was sent, to which input, and what it took. */
function foundIn(faults: readonly Fault[]): Record<string, string> {
  const slow = faults.filter(({ kind }) => kind === 'loop' || kind === 'child');
  return Object.fromEntries(
    Object.entries(KINDS).flatMap(([fault, kind]) => {
      const one = slow.find(({ name }) => kind.test(name));
      return one ? [[fault, `${one.kind} ${one.name}`]] : [];
    }),
  );
}

it('the fuzz drill finds each of six faults when they are put back', { timeout: 1_200_000 }, async () => {
  const scene = await openScene(`--import ${PLANTS}`);
  let found: Record<string, string> = {};
  await fuzz(
    scene,
    {
      seconds: 0,
      seed: SEED,
      bounds: BOUNDS,
      isWanted: (name) => Object.entries(KINDS).some(([fault, kind]) => !(fault in found) && kind.test(name)),
    },
    (faults) => {
      found = foundIn(faults);
      return Object.keys(found).length === Object.keys(KINDS).length;
    },
  );
  await scene.close();
  console.log(found);
  expect(found).toEqual({
    'a comment of accents': expect.stringMatching(/^loop mutation comment .* input\.text: ".*" to/),
    'a workbook of brackets': expect.stringMatching(/^child file XLSX/),
    'a period until 9999': expect.stringMatching(/^loop .* to: "9999-12-/),
    'a hint that repeats what came': expect.stringMatching(/^loop .*/),
    'a language of blanks': expect.stringMatching(/^loop header accept-language .*: " " to/),
    'a type of blanks': expect.stringMatching(/^loop header content-type .*: " " to/),
  });
});
