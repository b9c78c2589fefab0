// `npm run operator -- register`: the municipalities of a file of the register, each with the code that a city.yaml asks for.
import { readFile } from 'node:fs/promises';
import { say as fill } from '../../../client/text/say.ts';
import { because, Failure } from '../../foundation/failure.ts';
import { terminalLanguage } from '../../foundation/settings/env.ts';
import {
  isMeant,
  municipalitiesIn,
  type RegisterMunicipality,
} from '../../municipality/register/municipalities.ts';
import { readRegisterInChild } from '../../municipality/register/read-in-child.ts';
import { RegisterError } from '../../municipality/register/read.ts';
import { sayProblem } from '../onboarding/problem-words.ts';
import type { RegisterArgs } from './args-onboarding.ts';
import { terminalWords } from './text/words.ts';

/** Prints a line for each that may be meant, code first. Throws a Failure where the file is no register. */
export async function runRegister(
  { file, wanted, language: asked }: RegisterArgs,
  say: (sentence: string) => void,
): Promise<void> {
  const language = asked ?? terminalLanguage();
  const { register: words } = terminalWords(language);
  const bytes = await readFile(file).catch(because(`${file} cannot be read`));
  const all = await municipalitiesOf(file, bytes, language);
  const found = all.filter((each) => isMeant(each, wanted));
  for (const { code, name, district, settlements } of found) {
    const of = fill(words.of, { district: district[language], settlements: String(settlements) });
    process.stdout.write(`${code}  ${name.bg} / ${name.en}, ${of}\n`);
  }
  say(fill(words.count, { count: String(found.length), all: String(all.length) }));
}

async function municipalitiesOf(
  file: string,
  bytes: Buffer,
  language: 'bg' | 'en',
): Promise<RegisterMunicipality[]> {
  try {
    return municipalitiesIn(await readRegisterInChild(bytes));
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const { line, fault: kind } = error;
    throw new Failure(sayProblem({ file, line, field: null, kind, detail: null }, language), {
      cause: error,
    });
  }
}
