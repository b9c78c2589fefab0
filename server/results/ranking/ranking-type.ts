// What may be said of the order of a table, as it is asked for: whether it can be ranked, and the funnel in its place.
import { builder } from '../../api/builder.ts';
import type { StandsOut } from './funnel.ts';
import type { Placed, Ranking } from './ranking.ts';

const StandsOutType = builder.enumType('StandsOut', {
  description: 'Where an average lies beyond what chance does to one of so many ratings (99.8 % limits).',
  values: {
    ABOVE: { description: 'Higher.' },
    BELOW: { description: 'Lower.' },
  } as const satisfies Record<StandsOut, object>,
});

export const RankType = builder.objectRef<Placed>('Rank').implement({
  description: 'Where a row stands in its list.',
  fields: (t) => ({
    from: t.int({
      description:
        'The best of the places that chance leaves it, which hold for 95 of 100 rows; 1 is the highest average.',
      resolve: ({ ranks }) => ranks.from,
    }),
    to: t.int({ description: 'The poorest of them.', resolve: ({ ranks }) => ranks.to }),
    standsOut: t.expose('standsOut', {
      type: StandsOutType,
      nullable: true,
      description: 'Whether its average lies beyond what chance does; null: it does not.',
    }),
  }),
});

const FunnelType = builder.objectRef<Ranking>('Funnel').implement({
  description:
    'Averages by their number of ratings, with the limits of chance (99.8 %) around the mean of the rows.',
  fields: (t) => ({
    counts: t.intList({
      description: 'How many ratings each row with any has; as long as averages.',
      resolve: ({ rows }) => rows.map(({ count }) => count),
    }),
    averages: t.floatList({
      description: 'The average of each of them.',
      resolve: ({ rows }) => rows.map(({ average }) => average),
    }),
    mean: t.float({
      description: 'The mean of the rows, each as heavy as it is sure.',
      resolve: ({ effects }) => effects.mean,
    }),
    sizes: t.intList({
      description: 'Numbers of ratings, ascending, for which limits follow; as long as lowers and uppers.',
      resolve: ({ limits }) => limits.map(({ count }) => count),
    }),
    lowers: t.floatList({
      description: 'Below these chance alone takes one average of 1,000.',
      resolve: ({ limits }) => limits.map(({ lower }) => lower),
    }),
    uppers: t.floatList({
      description: 'Above these chance alone takes one average of 1,000.',
      resolve: ({ limits }) => limits.map(({ upper }) => upper),
    }),
  }),
});

export const RankingType = builder.objectRef<Ranking>('Ranking').implement({
  description: 'Whether the rows of a table can be told apart, or their order is mostly chance.',
  fields: (t) => ({
    rows: t.int({ description: 'How many rows have ratings.', resolve: ({ rows }) => rows.length }),
    reliability: t.exposeFloat('reliability', {
      description:
        'What part of how their averages differ is the rows’ own, 0 to 1, on average; the rest is chance.',
    }),
    isRankable: t.exposeBoolean('isRankable', { description: 'Whether reliability is at least 0.7.' }),
    neededCount: t.exposeInt('neededCount', {
      nullable: true,
      description: 'From so many ratings on a row can be told apart; null where rows do not differ.',
    }),
    standingOut: t.int({
      description: 'How many rows lie beyond what chance does.',
      resolve: ({ byRow }) => [...byRow.values()].filter((placed) => placed.standsOut !== null).length,
    }),
    funnel: t.field({ type: FunnelType, description: 'The picture of it.', resolve: (ranking) => ranking }),
  }),
});
