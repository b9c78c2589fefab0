// What is remembered of the languages that municipalities speak, and of the texts in their own.
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { isLanguage, textsIn, type Wording } from '../../client/text/texts.ts';
import type { Grant } from '../access/grant.ts';
import { complete } from './rules.ts';

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
