// What is remembered of follow-up questions and their options.
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import type { Owned } from '../municipalities/rules.ts';

const withOptions = { options: { orderBy: { position: 'asc' } } } as const;

export type Question = Owned<Prisma.QuestionGetPayload<{ include: { options: true } }>>;

/** The questions of the categories, with their options, each in its order. */
export function listQuestions(
  prisma: PrismaClient,
  grant: Grant<'questions.read'>,
  categoryIds: readonly bigint[],
): Promise<Question[]> {
  return prisma.question.findMany({
    where: { municipalityId: grant.municipalityId, categoryId: { in: [...categoryIds] } },
    include: withOptions,
    orderBy: { position: 'asc' },
  }) as Promise<Question[]>;
}

/** The municipality's question of the id, with its options, if there is one. */
export function findQuestion(
  prisma: PrismaClient,
  grant: Grant<'questions.read'>,
  id: bigint,
): Promise<Question | null> {
  return prisma.question.findUnique({
    where: { municipalityId_id: { municipalityId: grant.municipalityId, id } },
    include: withOptions,
  }) as Promise<Question | null>;
}
