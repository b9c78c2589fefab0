// What is remembered of follow-up questions and their options. Nothing is deleted: somebody may have chosen it.
import type { Prisma, PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant, GrantOrMore } from '../../access/grants/grant.ts';
import type { Owned } from '../../foundation/municipality-id.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';

const withOptions = { options: { orderBy: { position: 'asc' } } } as const;

export type Question = Owned<Prisma.QuestionGetPayload<{ include: { options: true } }>>;

/** The municipality's questions, with their options, each in its order; those of others too where more are granted. */
export function listQuestions(
  prisma: PrismaClient,
  ...grants: GrantOrMore<'questions.read'>
): Promise<Question[]> {
  return prisma.question.findMany({
    where: { municipalityId: { in: grants.map(({ municipalityId }) => municipalityId) } },
    include: withOptions,
    orderBy: { position: 'asc' },
  }) as Promise<Question[]>;
}

type Edit = Grant<'questions.edit'>;

/** What a member says of a question. */
export interface QuestionColumns {
  readonly text: Texts;
  readonly fromScore: number;
  readonly toScore: number;
  readonly retiredOn: Date | null;
}

/** What a member says of an option; without an id it is new. */
export interface OptionColumns {
  readonly id: bigint | null;
  readonly key: string;
  readonly text: Texts;
  readonly position: number;
  readonly retiredOn: Date | null;
}

const WITH_OPTIONS = {
  options: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.QuestionInclude;

/** All questions of a category, also those out of use; null where there is no such category. */
export async function listQuestionsOf(
  tx: Tenant,
  { municipalityId }: Edit,
  categoryId: bigint,
): Promise<Question[] | null> {
  const category = await tx.category.findUnique({
    where: { municipalityId_id: { municipalityId, id: categoryId } },
    include: { questions: { include: WITH_OPTIONS } },
  });
  return category && category.questions.map((row) => ({ ...row, municipalityId }));
}

/** Writes a question with its options; a new one where `id` is null. */
export async function writeQuestion(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint | null,
  question: QuestionColumns & { readonly key: string; readonly categoryId: bigint },
  options: readonly OptionColumns[],
): Promise<Question> {
  // Bands do not overlap, so this is the order of the scale.
  const columns = { ...question, position: question.fromScore };
  const { id: questionId } =
    id === null
      ? await tx.question.create({ data: { municipalityId, ...columns } })
      : await tx.question.update({
          where: { municipalityId_id: { municipalityId, id } },
          data: { ...columns, version: { increment: 1 } },
        });
  for (const { id: optionId, ...option } of options) {
    if (optionId === null) await tx.option.create({ data: { municipalityId, questionId, ...option } });
    else
      await tx.option.update({
        where: { municipalityId_id: { municipalityId, id: optionId } },
        data: option,
      });
  }
  const row = await tx.question.findUniqueOrThrow({
    where: { municipalityId_id: { municipalityId, id: questionId } },
    include: WITH_OPTIONS,
  });
  return { ...row, municipalityId };
}
