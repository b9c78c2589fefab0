// Of how many visitors a summary is, and its average by visitors: what stands beside every number of ratings where visitors are known.
import { builder } from '../../api/builder.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';
import { countOf } from '../../foundation/score-statistics.ts';
import { SummaryType } from '../aggregates/summary.ts';
import { WeightedType } from './weighted-type.ts';
import { responseLoader } from './loaders.ts';
import { averageByVisitors, responseRate, together, visitedShare, type ToldResponse } from './rules.ts';

export const ResponseType = builder.objectRef<ToldResponse>('Response').implement({
  description: 'Of how many visitors ratings are, in the whole months of which visitors are known.',
  fields: (t) => ({
    visitors: t.exposeFloat('visitors', {
      description: 'How many came: a whole number, as the municipality tells it.',
    }),
    answers: t.exposeInt('answers', { description: 'How many ratings were published in these months.' }),
    rate: t.float({
      nullable: true,
      description:
        'Their share of the visitors, 0 to 1; null below the smallest group that is published, and where more answered than came.',
      resolve: ({ answers, visitors, threshold }) => responseRate(answers, visitors, threshold),
    }),
    places: t.exposeInt('places', { description: 'Of how many places visitors are known.' }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Who counted them; null where several did.',
    }),
  }),
});

builder.objectFields(SummaryType, (t) => ({
  response: t.field({
    type: ResponseType,
    nullable: true,
    description: 'Of how many visitors the ratings are; null where no visitors are known.',
    resolve: async (summary, _args, { loaders }) => {
      const found = together(await loaders(responseLoader).load(summary));
      if (found === null) return null;
      const { threshold } = await loaders(municipalityLoader).load(summary.grant.municipalityId);
      return { ...found, threshold };
    },
  }),
  visitedShare: t.float({
    nullable: true,
    description:
      'What share of the ratings comes from places and months of which visitors are known, 0 to 1; null where nothing is published.',
    resolve: async (summary, _args, { loaders }) =>
      visitedShare(await loaders(responseLoader).load(summary), countOf(summary.counts)),
  }),
  weighted: t.field({
    type: WeightedType,
    nullable: true,
    description: 'The average by visitors; null where these are known of fewer than half of the ratings.',
    resolve: async (summary, _args, { loaders }) =>
      averageByVisitors(await loaders(responseLoader).load(summary), countOf(summary.counts)),
  }),
}));
