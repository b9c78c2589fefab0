// How the ratings were before and after an improvement, as it is asked for.
import { countedFields } from '../../results/aggregates/interval-type.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { builder } from '../../api/builder.ts';
import { differenceOf, ENOUGH, type Difference, type Span, type Verdict } from './effect.ts';

export interface Effect {
  readonly before: Side;
  readonly after: Side;
  readonly verdict: Verdict;
}

export interface Side extends Span {
  readonly counts: Counts;
}

const VerdictType = builder.enumType('EffectVerdict', {
  description:
    'What may be said of ratings before and after: of chance among those who answered, and of no cause.',
  values: {
    TOO_EARLY: { description: 'The days to compare with are not over.' },
    NOT_ENOUGH: { description: `Fewer than ${ENOUGH} ratings on one side.` },
    HIGHER: { description: 'Higher after it, by more than chance explains (95 %).' },
    LOWER: { description: 'Lower after it, by more than chance explains (95 %).' },
    UNCLEAR: { description: 'What difference there is may be chance.' },
  } as const satisfies Record<Verdict, object>,
});

const SideType = builder.objectRef<Side>('EffectSide').implement({
  description:
    'What is published of the places together in some months. A count of 0 means: not enough answers yet.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', { type: 'Date', description: 'The last day.' }),
    ...countedFields(t, { count: 'How many ratings.', interval: 'The interval of the average.' }),
  }),
});

const DifferenceType = builder.objectRef<Difference>('EffectDifference').implement({
  description: 'The average after less the average before, with its 95 % interval.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The difference.' }),
    lower: t.exposeFloat('lower', { description: 'The lower bound.' }),
    upper: t.exposeFloat('upper', { description: 'The upper bound.' }),
  }),
});

export const EffectType = builder.objectRef<Effect>('Effect').implement({
  description:
    'Published ratings of three months before, and of three months that begin a month after: in between some still speak of before.',
  fields: (t) => ({
    before: t.expose('before', { type: SideType, description: 'Before.' }),
    after: t.expose('after', { type: SideType, description: 'After.' }),
    verdict: t.expose('verdict', { type: VerdictType, description: 'What may be said of the two.' }),
    difference: t.field({
      type: DifferenceType,
      nullable: true,
      description: 'How far they differ; null until that can be told.',
      resolve: ({ before, after, verdict }) =>
        verdict === 'TOO_EARLY' ? null : differenceOf(before.counts, after.counts),
    }),
  }),
});
