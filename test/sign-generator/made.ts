// PDFs made by the generator for one test.
import { join } from 'node:path';
import { makeSigns } from '../../sign-generator/main.ts';
import type { ProfileWish } from '../../sign-generator/profile.ts';
import type { Sign } from '../../sign-generator/sign.ts';
import type { Standard } from '../../sign-generator/standard.ts';
import { temporaryFolder } from './temporary.ts';

/** Makes a PDF for the running test and returns its path. */
export async function makePdf(
  signs: readonly Sign[],
  press: { readonly standard?: Standard; readonly profile?: ProfileWish } = {},
): Promise<string> {
  const out = await temporaryFolder();
  await makeSigns({ signs, out, ...press });
  return join(out, 'signs.pdf');
}
