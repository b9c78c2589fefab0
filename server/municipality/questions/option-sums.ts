// Published answers as they are summed: by option, from tallies of a place or from pools.

/** How many chose an option, of how many who answered its question. */
export interface ChosenOption {
  readonly categoryId: bigint;
  readonly questionId: bigint;
  readonly optionId: bigint;
  readonly respondents: number;
  readonly chosen: number;
}

/** A row of such a sum, as PostgreSQL gives it. */
export interface ChosenRow {
  readonly category_id: string;
  readonly question_id: string;
  readonly option_id: string;
  readonly respondents: number;
  readonly chosen: number;
}

/** The sum that a row holds. */
export function chosenOption({ category_id, question_id, option_id, ...counts }: ChosenRow): ChosenOption {
  return {
    ...counts,
    categoryId: BigInt(category_id),
    questionId: BigInt(question_id),
    optionId: BigInt(option_id),
  };
}
