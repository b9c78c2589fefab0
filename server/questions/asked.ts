// The follow-up questions that are asked at a place.
import type { Context } from '../graphql/context.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { Question } from './store.ts';

/** The questions of the municipality's category, in their order, as they were some seconds ago. */
export async function questionsOf(
  { remembered, grant }: Pick<Context, 'remembered' | 'grant'>,
  municipalityId: MunicipalityId,
  category: bigint,
): Promise<Question[]> {
  const questions = await remembered.questions(grant('questions.read', municipalityId));
  return questions.filter(({ categoryId }) => categoryId === category);
}
