// Follow-up questions and their options.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityData } from '../../municipality/tables/data.ts';
import type { Counts } from './merge.ts';
import { idOf, merge } from './merge.ts';

/** Makes the two tables hold what the folder says. */
export async function mergeQuestions(
  tx: Prisma.TransactionClient,
  municipalityId: MunicipalityId,
  categoryIds: ReadonlyMap<string, bigint>,
  data: MunicipalityData,
): Promise<readonly Counts[]> {
  const questions = await merge(
    {
      key: ({ categoryId, key }: { readonly categoryId: bigint; readonly key: string }) =>
        `${categoryId}/${key}`,
      stored: () => tx.question.findMany({ where: { municipalityId } }),
      create: (rows) =>
        tx.question.createManyAndReturn({ data: rows.map((row) => ({ municipalityId, ...row })) }),
      update: (id, row) =>
        tx.question.update({ where: { municipalityId_id: { municipalityId, id } }, data: row }),
    },
    data.questions.map(({ category, ...row }) => ({ ...row, categoryId: idOf(categoryIds, category) })),
  );
  const options = await merge(
    {
      key: ({ questionId, key }: { readonly questionId: bigint; readonly key: string }) =>
        `${questionId}/${key}`,
      stored: () => tx.option.findMany({ where: { municipalityId } }),
      create: (rows) =>
        tx.option.createManyAndReturn({ data: rows.map((row) => ({ municipalityId, ...row })) }),
      update: (id, row) =>
        tx.option.update({ where: { municipalityId_id: { municipalityId, id } }, data: row }),
    },
    data.options.map(({ category, question, ...row }) => ({
      ...row,
      questionId: idOf(questions.ids, `${idOf(categoryIds, category)}/${question}`),
    })),
  );
  return [questions.counts, options.counts];
}
