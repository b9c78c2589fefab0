// What is remembered of follow-up questions and their options.
import type { Prisma, PrismaClient } from '../../../prisma/generated/client.ts';
import type { GrantOrMore } from '../../access/grants/grant.ts';
import type { Owned } from '../../foundation/municipality-id.ts';

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
