// Codes read back from pages, a sign a page: another code, a page too few or one too many does not pass.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBack } from '../../sign-generator/job/read-back.ts';
import type { Sign } from '../../sign-generator/sign.ts';
import { makeSlides } from '../../sign-generator/slides/files.ts';
import { sampleList, sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const sign = (number: number): Sign => sampleSign({ number });
const [first, second, third] = [sign(1), sign(2), sign(3)];

it('yields each sign once its code was read, and refuses another code, a page too many, or one too few', async () => {
  const out = join(await temporaryFolder(), 'out');
  await makeSlides(sampleList([first, second]), out, {});
  const pdf = await readFile(join(out, 'slides-light.pdf'));
  const codesOf = async (...signs: readonly Sign[]): Promise<string[]> => {
    const codes: string[] = [];
    for await (const each of readBack(pdf, signs, { sizeOf: () => ({ width: 1920, height: 1080 }) }))
      codes.push(each.sign.code);
    return codes;
  };
  expect(await codesOf(first, second)).toEqual([first.code, second.code]);
  await expect(codesOf(second, first)).rejects.toThrow('page 1');
  await expect(codesOf(first, third)).rejects.toThrow('page 2');
  await expect(codesOf(first)).rejects.toThrow('page 2');
  await expect(codesOf(first, second, third)).rejects.toThrow('2 codes where 3');
});
