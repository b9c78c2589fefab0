// What is remembered of the languages that municipalities speak, and of the texts in their own.
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { isLanguage, languages, textsIn, type Wording } from '../../client/text/texts.ts';
import type { Grant } from '../access/grant.ts';
import type { Tenant } from '../database/tenant.ts';
import { complete, findTextsProblems } from './rules.ts';

type Stored = { readonly language: string; readonly content: unknown };

function wordingIn(language: string, own: readonly Stored[]): Wording[] {
  if (isLanguage(language)) return [{ language, texts: textsIn(language) }];
  const stored = own.find((texts) => texts.language === language);
  return stored ? [{ language, texts: complete(stored.content) }] : [];
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

/** The languages that a municipality's pages can speak: those of the platform, and its own that have every text. */
export async function listCompleteLanguages(
  tx: Tenant,
  { municipalityId }: Grant<'settings.edit'>,
): Promise<string[]> {
  const own = await tx.texts.findMany({ where: { municipalityId } });
  const whole = own.filter(({ language, content }) => findTextsProblems(content, language).length === 0);
  return [...languages, ...whole.map(({ language }) => language)];
}
