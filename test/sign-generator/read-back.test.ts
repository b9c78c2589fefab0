// Codes read back from pages, a sign a page: another code, a page too few or one too many does not pass.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readBack } from '../../sign-generator/job/read-back.ts';
import type { Sign } from '../../sign-generator/sign.ts';
import { makeSlides } from '../../sign-generator/slides/files.ts';
import { sampleList, sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const sign = (number: number): Sign => sampleSign({ number });
const [first, second, third] = [sign(1), sign(2), sign(3)];
let pdf: Buffer;
beforeAll(async () => {
  const out = join(await temporaryFolder(), 'out');
  await makeSlides(sampleList([first, second]), out, {});
  pdf = await readFile(join(out, 'slides-light.pdf'));
});

/** The codes of the signs that were yielded. */
async function codesOf(signs: readonly Sign[]): Promise<string[]> {
  const codes: string[] = [];
  for await (const each of readBack(pdf, signs, { sizeOf: () => ({ width: 1920, height: 1080 }) }))
    codes.push(each.sign.code);
  return codes;
}

it('yields each sign once its code was read', async () => {
  expect(await codesOf([first, second])).toEqual([first.code, second.code]);
});

it.each<[what: string, signs: readonly Sign[], page: RegExp]>([
  ['another code', [second, first], /1/],
  ['another code behind one that is right', [first, third], /2/],
  ['a page too many', [first], /2/],
  ['a page too few', [first, second, third], /2 codes where 3/],
])('%s is refused', async (_what, signs, said) => {
  await expect(codesOf(signs)).rejects.toThrow(said);
});
