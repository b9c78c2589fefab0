// What a summary is asked for, as it comes in.
import { StandingType } from '../../voting/ballots/refs.ts';
import type { Standing } from '../../foundation/ballot.ts';
import { builder } from '../../api/builder.ts';
import { idOrNull } from '../../api/scalars.ts';
import type { SummaryFilter } from './store.ts';

interface Filter {
  municipality: string;
  settlement?: string | null | undefined;
  category?: string | null | undefined;
  location?: string | null | undefined;
  standing?: Standing[] | null | undefined;
}

export const SummaryFilterInput = builder.inputRef<Filter>('SummaryFilter').implement({
  description: 'Which ratings to sum. Without a part, the whole municipality.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    settlement: t.id({ description: 'Only in this settlement.' }),
    category: t.id({ description: 'Only of this category.' }),
    location: t.id({ description: 'Only of this location.' }),
    standing: t.field({
      type: [StandingType],
      defaultValue: ['COUNTED'],
      description: 'Which standings to sum together.',
    }),
  }),
});

/** The filter that the input asks for, but its days. */
export function filterFrom(input: Filter): Partial<SummaryFilter> {
  return {
    settlementId: idOrNull(input.settlement),
    categoryId: idOrNull(input.category),
    locationId: idOrNull(input.location),
    standing: input.standing ?? ['COUNTED'],
  };
}
