// What is remembered of the languages that municipalities speak, and of the texts in their own.
import type { Prisma, PrismaClient } from '../../../prisma/generated/client.ts';
import { isLanguage, languages, textsIn, type Wording } from '../../../client/text/texts.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { complete, findTextsProblems } from '../../foundation/texts/rules.ts';

export type Stored = { readonly language: string; readonly content: unknown };

function wordingIn(language: string, own: readonly Stored[]): Wording[] {
  const stored = own.find((texts) => texts.language === language);
  if (stored) return [{ language, texts: complete(stored.content, language) }];
  return isLanguage(language) ? [{ language, texts: textsIn(language) }] : [];
}

/** By slug: the languages of a municipality's pages in its order, each with its texts. Unknown slugs are left out. */
export async function listWordings(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
  slugs: readonly string[],
): Promise<Map<string, readonly Wording[]>> {
  const municipalities = await prisma.municipality.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, languages: true, texts: { select: { language: true, content: true } } },
  });
  return new Map(
    municipalities.map(({ slug, languages, texts }) => [
      slug,
      languages.flatMap((language) => wordingIn(language, texts)),
    ]),
  );
}

/** Every language of some municipality's pages. */
export async function listLanguages(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
): Promise<string[]> {
  const municipalities = await prisma.municipality.findMany({ select: { languages: true } });
  return [...new Set(municipalities.flatMap(({ languages: own }) => own))];
}

/** The languages that a municipality's pages can speak: those of the platform, and its own that have every text. */
export async function listCompleteLanguages(
  tx: Tenant,
  { municipalityId }: Grant<'settings.edit'>,
): Promise<string[]> {
  const own = (await tx.texts.findMany({ where: { municipalityId } })).filter(
    ({ language }) => !isLanguage(language),
  );
  const whole = own.filter(({ language, content }) => findTextsProblems(content, language).length === 0);
  return [...languages, ...whole.map(({ language }) => language)];
}

/** What a municipality says in a language in its own words; version 0 and nothing where it said nothing yet. */
export async function getOwnTexts(
  tx: Tenant,
  { municipalityId }: Grant<'settings.read'> | Grant<'texts.edit'>,
  language: string,
): Promise<Stored & { readonly version: number }> {
  const row = await tx.texts.findUnique({
    where: { municipalityId_language: { municipalityId, language } },
    select: { language: true, content: true, version: true },
  });
  return row ?? { language, content: {}, version: 0 };
}

/** Writes the texts of a language. */
export async function writeOwnTexts(
  tx: Tenant,
  { municipalityId }: Grant<'texts.edit'>,
  language: string,
  content: Prisma.InputJsonObject,
): Promise<void> {
  await tx.texts.upsert({
    where: { municipalityId_language: { municipalityId, language } },
    create: { municipalityId, language, content },
    update: { content, version: { increment: 1 } },
  });
}
