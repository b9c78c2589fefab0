// POST /operator/onboarding/register: a file of the register comes in, the list of its municipalities goes out.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import { readBytes } from '../../foundation/body.ts';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { formIn } from '../../foundation/form-body.ts';
import { MAX_FILE_BYTES } from '../../foundation/sheets/cells/rules.ts';
import { municipalitiesIn, type RegisterMunicipality } from '../../municipality/register/municipalities.ts';
import { readRegisterInChild } from '../../municipality/register/read-in-child.ts';
import { RegisterError } from '../../municipality/register/read.ts';
import type { OwnersFile } from './checked-city.ts';
import { sentenceOf } from './problem-words.ts';
import { slugFor } from './proposed-slug.ts';
import { fileIn, takeTurn } from './sent-files.ts';

/** A municipality that a city can be begun with, and a slug for it; null where none comes of its name. */
type Offered = RegisterMunicipality & { readonly slug: string | null };

type ToldRegister = { readonly municipalities: readonly Offered[] } | { readonly refused: string };

/** The file, and what a form adds. */
const MOST_BYTES = MAX_FILE_BYTES + 10_000;

/** Answers all municipalities of the edition, by name; or why the file is none. */
export async function answerRegister(
  request: IncomingMessage,
  response: ServerResponse,
  { searchParams }: URL,
  { viewer }: Context,
): Promise<void> {
  // Before anything of the file is read.
  grant(viewer, 'platform.read', null);
  const language = fileLanguage(searchParams);
  const form = await formIn(request.headers['content-type'] ?? '', await readBytes(request, MOST_BYTES));
  const file = await fileIn(form, 'settlements');
  if (file === null) throw new AppError('BAD_INPUT', 'The form has no file "settlements".');
  const told = await takeTurn(() => toldOf(file, language));
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(told));
}

async function toldOf({ name, bytes }: OwnersFile, language: 'bg' | 'en'): Promise<ToldRegister> {
  try {
    const found = municipalitiesIn(await readRegisterInChild(bytes));
    return { municipalities: found.map((each) => ({ ...each, slug: slugFor(each.name.bg) })) };
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const { line, fault: kind } = error;
    return { refused: sentenceOf({ file: name, line, field: null, kind, detail: null }, language) };
  }
}
