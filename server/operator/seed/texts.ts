// A municipality's own languages: languages/<tag>.json, one for each that does not come with the platform.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isLanguage } from '../../../client/text/texts.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { findTextsProblems } from '../../foundation/texts/rules.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { TextsRow } from '../../municipality/tables/data.ts';
import { DataError } from '../../municipality/tables/error.ts';
import type { Counts } from './merge.ts';

function parse(file: string): object {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content === 'object' && content !== null) return content;
  } catch (cause) {
    throw new DataError({ file }, cause instanceof Error ? cause.message : String(cause), { cause });
  }
  throw new DataError({ file }, 'must hold one object');
}

/**
 * The texts in each of the languages that does not come with the platform. Throws a DataError that names every text that
 * is missing or wrong, a language without its file, or a file without its language.
 */
export function readTexts(folder: string, languages: readonly string[]): TextsRow[] {
  const own = languages.filter((language) => !isLanguage(language));
  const languagesFolder = path.join(folder, 'languages');
  const files = existsSync(languagesFolder) ? readdirSync(languagesFolder) : [];
  const given = files.flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
  const stray = given.find((language) => !own.includes(language));
  if (stray !== undefined) {
    const reason = isLanguage(stray)
      ? `the texts in ${stray} come with the platform`
      : `${stray} is not among the languages of municipality.json`;
    throw new DataError({ file: path.join(languagesFolder, `${stray}.json`) }, reason);
  }
  return own.map((language) => {
    const file = path.join(languagesFolder, `${language}.json`);
    if (!given.includes(language))
      throw new DataError({ file }, `must be there, with every text of the pages in ${language}`);
    const content = parse(file);
    const problems = findTextsProblems(content, language);
    if (problems.length > 0) throw new DataError({ file }, `\n  ${problems.join('\n  ')}`);
    return { language, content };
  });
}

/** Makes the table hold these texts of the municipality, and none in another language of its own. */
export async function replaceTexts(
  tx: Prisma.TransactionClient,
  municipalityId: MunicipalityId,
  rows: readonly TextsRow[],
): Promise<Counts> {
  const where = { municipalityId };
  const stored = new Map((await tx.texts.findMany({ where })).map((row) => [row.language, row.content]));
  const wanted = rows.filter(({ language, content }) => !isDeepStrictEqual(stored.get(language), content));
  // In a language of the platform there is only what members put in its place.
  const gone = [...stored.keys()].filter(
    (language) => !isLanguage(language) && !rows.some((row) => row.language === language),
  );
  const renewed = wanted.filter(({ language }) => stored.has(language)).map(({ language }) => language);
  await tx.texts.deleteMany({ where: { ...where, language: { in: [...gone, ...renewed] } } });
  await tx.texts.createMany({
    // It was read from JSON.
    data: wanted.map(({ language, content }) => ({
      municipalityId,
      language,
      content: content as Prisma.InputJsonObject,
    })),
  });
  return {
    created: wanted.length - renewed.length,
    changed: gone.length + renewed.length,
    unchanged: rows.length - wanted.length,
  };
}
