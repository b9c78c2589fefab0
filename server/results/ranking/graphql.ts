// Whether the parts of a summary can be told apart: what is asked before they are shown in an order.
import { builder } from '../../api/builder.ts';
import { countOf, countsBy } from '../../foundation/score-statistics.ts';
import { cellsOf, placesOf, SummaryType } from '../aggregates/summary.ts';
import { rankingOf } from './ranking.ts';
import { RankingType } from './ranking-type.ts';

const PartsType = builder.enumType('Parts', {
  description: 'What a summary is broken down by.',
  values: {
    CATEGORIES: { value: 'categoryId', description: 'Services.' },
    SETTLEMENTS: { value: 'settlementId', description: 'Settlements.' },
    LOCATIONS: { value: 'locationId', description: 'Places.' },
  } as const,
});

builder.objectField(SummaryType, 'ranking', (t) =>
  t.field({
    type: RankingType,
    nullable: true,
    complexity: 20,
    args: {
      of: t.arg({ type: PartsType, required: true, description: 'Which parts.' }),
      atLeast: t.arg.int({ defaultValue: 1, description: 'Only those with so many ratings.' }),
    },
    description: 'What may be said of the order of its parts; null of fewer than five with ratings.',
    resolve: async (summary, { of, atLeast }, context) => {
      const least = atLeast ?? 1;
      const rows =
        of === 'locationId'
          ? await placesOf(summary, context)
          : [...countsBy(await cellsOf(summary, context), (cell) => cell[of]).values()].map((counts) => ({
              counts,
            }));
      return rankingOf(rows.filter(({ counts }) => countOf(counts) >= least));
    },
  }),
);
