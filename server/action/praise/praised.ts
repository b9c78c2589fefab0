// What citizens praised at places, in the words of the options that they chose.
import type { Context } from '../../api/context.ts';
import { groupBy } from '../../api/loaders.ts';
import type { Asked } from '../../results/results/table-request.ts';
import type { Question } from '../../municipality/questions/store.ts';
import { sumPraise } from './store.ts';
import { questionsLoader } from '../../municipality/questions/loaders.ts';

export interface PraisedOption {
  readonly option: Question['options'][number];
  readonly chosen: number;
  readonly respondents: number;
}

/** By place what was chosen, the most often first. */
export async function praisedAt(
  locationIds: readonly bigint[],
  { grant, span }: Pick<Asked, 'grant' | 'span'>,
  { database, loaders }: Pick<Context, 'database' | 'loaders'>,
): Promise<(locationId: bigint) => PraisedOption[]> {
  const { municipalityId } = grant;
  const rows = await sumPraise(database.citizen.pool, grant, locationIds, span);
  const categories = [...new Set(rows.map(({ categoryId }) => categoryId))];
  const questions = await Promise.all(
    categories.map((id) => loaders(questionsLoader).load({ municipalityId, id })),
  );
  const options = new Map(
    questions.flat().flatMap((question) => question.options.map((option) => [option.id, option])),
  );
  const atPlace = groupBy(rows, ({ locationId }) => locationId);
  return (locationId) =>
    (atPlace.get(locationId) ?? []).flatMap((row) => {
      const option = options.get(row.optionId);
      return option ? [{ ...row, option }] : [];
    });
}
