// What is remembered of the templates of a city: its categories, questions and options, and what a template wrote there.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import type { Had } from './offer.ts';
import type { Present } from './rules.ts';

/** Whoever applies templates: to a city that is being set up, or later. */
export type Applying = Grant<'municipalities.onboard'> | Grant<'templates.apply'>;

/** A row of the city, with its id. */
export interface PresentRow extends Present {
  readonly id: bigint;
}

export interface NewRow {
  readonly key: string;
  readonly position: number;
}

export type CategoryColumns = {
  readonly name: Texts;
  readonly ratingQuestion: Texts;
  readonly icon: string;
};
export type QuestionColumns = {
  readonly text: Texts;
  readonly fromScore: number;
  readonly toScore: number;
};
export type OptionColumns = { readonly text: Texts };

/** The hash that a template wrote last, by key. */
export async function listRemembered(tx: Tenant, { municipalityId }: Applying): Promise<Map<string, string>> {
  const rows = await tx.templateRow.findMany({ where: { municipalityId } });
  return new Map(rows.map(({ key, hash }) => [key, hash]));
}

/** Remembers the hashes, in place of earlier ones. */
export async function remember(
  tx: Tenant,
  { municipalityId }: Applying,
  rows: readonly { readonly key: string; readonly hash: string }[],
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO template_rows (municipality_id, key, hash)
      SELECT ${municipalityId}, key, hash
      FROM unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ hash }) => hash)}::text[]) AS r (key, hash)
      ON CONFLICT (municipality_id, key) DO UPDATE SET hash = excluded.hash`,
  );
}

/** The city's categories by key. */
export async function listCategoryRows(
  tx: Tenant,
  { municipalityId }: Applying,
): Promise<Map<string, PresentRow & { readonly position: number }>> {
  const rows = await tx.category.findMany({ where: { municipalityId } });
  return new Map(
    rows.map(({ id, key, name, ratingQuestion, icon, position, retiredOn }) => [
      key,
      {
        id,
        position,
        isRetired: retiredOn !== null,
        content: { name: textsOf(name), ratingQuestion: textsOf(ratingQuestion), icon },
      },
    ]),
  );
}

/** What decides which categories the city may be given. */
export async function listHad(tx: Tenant, applying: Applying): Promise<Had> {
  return { remembered: await listRemembered(tx, applying), present: await listCategoryRows(tx, applying) };
}

/** A question of the city, with its options by key. */
export interface PresentQuestion extends PresentRow {
  readonly categoryId: bigint;
  readonly key: string;
  readonly fromScore: number;
  readonly toScore: number;
  readonly options: ReadonlyMap<string, PresentRow>;
}

/** The city's questions. */
export async function listQuestionRows(tx: Tenant, { municipalityId }: Applying): Promise<PresentQuestion[]> {
  const rows = await tx.question.findMany({ where: { municipalityId }, include: { options: true } });
  return rows.map(({ id, key, categoryId, fromScore, toScore, text, retiredOn, options }) => ({
    id,
    key,
    categoryId,
    fromScore,
    toScore,
    isRetired: retiredOn !== null,
    content: { text: textsOf(text), fromScore, toScore },
    options: new Map(
      options.map((option) => [
        option.key,
        { id: option.id, isRetired: option.retiredOn !== null, content: { text: textsOf(option.text) } },
      ]),
    ),
  }));
}

/** Adds categories; answers their ids by key. */
export async function addCategories(
  tx: Tenant,
  { municipalityId }: Applying,
  rows: readonly (NewRow & CategoryColumns)[],
): Promise<Map<string, bigint>> {
  const made = await tx.category.createManyAndReturn({
    data: rows.map((row) => ({ municipalityId, ...row })),
    select: { id: true, key: true },
  });
  return new Map(made.map(({ id, key }) => [key, id]));
}

/** Adds a question; answers its id. */
export async function addQuestion(
  tx: Tenant,
  { municipalityId }: Applying,
  row: NewRow & QuestionColumns & { readonly categoryId: bigint },
): Promise<bigint> {
  return (await tx.question.create({ data: { municipalityId, ...row }, select: { id: true } })).id;
}

/** Adds options, of any questions. */
export async function addOptions(
  tx: Tenant,
  { municipalityId }: Applying,
  rows: readonly (NewRow & OptionColumns & { readonly questionId: bigint })[],
): Promise<void> {
  await tx.option.createMany({ data: rows.map((row) => ({ municipalityId, ...row })) });
}

/** Changes what a category says. */
export async function changeCategory(
  tx: Tenant,
  { municipalityId }: Applying,
  id: bigint,
  columns: CategoryColumns,
): Promise<void> {
  await tx.category.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { ...columns, version: { increment: 1 } },
  });
}

/** Changes what a question says; with null only its version, for its options are part of it. */
export async function changeQuestion(
  tx: Tenant,
  { municipalityId }: Applying,
  id: bigint,
  columns: QuestionColumns | null,
): Promise<void> {
  await tx.question.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { ...columns, version: { increment: 1 } },
  });
}

/** Changes what an option says. */
export async function changeOption(
  tx: Tenant,
  { municipalityId }: Applying,
  id: bigint,
  columns: OptionColumns,
): Promise<void> {
  await tx.option.update({ where: { municipalityId_id: { municipalityId, id } }, data: columns });
}
