// An opening in the schema, with its counts and what members decided of it.
import { averageOf, countOf } from '../../foundation/score-statistics.ts';
import { toldOrNull, WaysType } from '../aggregates/ways-type.ts';
import { ReasonType, StandingType } from '../../voting/ballots/refs.ts';
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import type { Opening, Reclassification } from './store.ts';
import { locationOf } from '../../municipality/locations/loaders.ts';

const ReclassificationType = builder.objectRef<Reclassification>('Reclassification').implement({
  description: 'A decision that an opening has another standing. Decisions are only ever added.',
  fields: (t) => ({
    standing: t.expose('standing', { type: StandingType, description: 'The standing that it gave.' }),
    note: t.exposeString('note', { description: 'Why.' }),
    decidedBy: t.exposeString('decidedBy', { description: 'Who decided: the name of then.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When it was decided.' }),
  }),
});

export const OpeningType = builder.objectRef<Opening>('Opening').implement({
  description: 'A group of ratings that was opened together: the smallest part that is ever told.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    location: t.field({
      type: LocationType,
      description: 'The place that was rated.',
      resolve: locationOf,
    }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: 'The day on which it was opened.' }),
    standing: t.expose('standing', {
      type: StandingType,
      description: 'How far its ratings are trusted, after the last decision.',
    }),
    reason: t.expose('reason', {
      type: ReasonType,
      nullable: true,
      description: 'Why most of its votes were unconfirmed when it was opened; null where they were counted.',
    }),
    count: t.int({ description: 'How many ratings it has.', resolve: ({ counts }) => countOf(counts) }),
    average: t.float({
      nullable: true,
      description: 'Their mean, 1 to 10.',
      resolve: ({ counts }) => averageOf(counts),
    }),
    distribution: t.exposeIntList('counts', {
      description: 'How many gave each score: ten numbers, score 1 first.',
    }),
    ways: t.field({
      type: WaysType,
      nullable: true,
      description: 'By which ways they came, where that is told.',
      resolve: toldOrNull,
    }),
    reclassifications: t.expose('reclassifications', {
      type: [ReclassificationType],
      complexity: { field: 1, multiplier: 3 },
      description: 'What was decided of it, oldest first.',
    }),
  }),
});
