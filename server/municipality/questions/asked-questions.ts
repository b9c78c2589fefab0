// The follow-up questions of a category: those that are asked, and all of which there may be answers.
import type { Context } from '../../api/context.ts';
import { inUse } from '../../foundation/retirement.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Question } from './store.ts';

/** The questions of the municipality's category that are asked, in their order, as they were some seconds ago. */
export async function askedQuestions(
  context: Pick<Context, 'remembered' | 'grant'>,
  municipalityId: MunicipalityId,
  category: bigint,
): Promise<Question[]> {
  return inUse(await questionsOf(context, municipalityId, category));
}

/** The same with those out of use: a page that was opened before may still answer them, and what was said stays. */
export async function questionsOf(
  { remembered, grant }: Pick<Context, 'remembered' | 'grant'>,
  municipalityId: MunicipalityId,
  category: bigint,
): Promise<Question[]> {
  const questions = await remembered.questions(grant('questions.read', municipalityId));
  return questions.filter(({ categoryId }) => categoryId === category);
}
