// A change as it is asked for: of the whole or of a category, a settlement or a location, with what it is a change of.
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { CategoryType, SettlementType } from '../../municipality/municipalities/refs.ts';
import { verdictOf, type Change } from './period-change.ts';
import type { ChangeOfPart, PartChange } from './changes.ts';
import type { Span } from './spans.ts';
import { SummaryType } from './summary.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import { categoryLoader, settlementLoader } from '../../municipality/municipalities/loaders.ts';

export const SpanType = builder.objectRef<Span>('Span').implement({
  description: 'Days on which ratings were published, both included.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', { type: 'Date', description: 'The last day.' }),
  }),
});

const VerdictType = builder.enumType('ChangeVerdict', {
  description: 'Where a change comes from, as far as may be said.',
  values: {
    UNLIKELY: {
      value: 'unlikely',
      description: 'Unlikely to be chance: the same places were rated otherwise.',
    },
    MIX: {
      value: 'mix',
      description:
        'The averages differ beyond chance, and the same places do not: others were rated, or in other shares.',
    },
    CHANCE: { value: 'chance', description: 'It may be chance.' },
  } as const,
});

export const ChangeType = builder.objectRef<Change>('Change').implement({
  description: 'How an average differs from an earlier one.',
  fields: (t) => ({
    amount: t.exposeFloat('amount', {
      description: 'The later average less the earlier one: below 0 it fell.',
    }),
    probability: t.exposeFloat('probability', {
      nullable: true,
      description:
        'How likely chance alone makes a change at least as large at the same places (score test of Mantel, a place a stratum); null where no place was published in both periods.',
    }),
    isUnlikely: t.exposeBoolean('isUnlikely', {
      description:
        'It is unlikely to be chance, a tenth at the least, and the same places confirm it. Among the parts of a list, at most one in twenty of those told so is chance (Benjamini and Hochberg).',
    }),
    verdict: t.field({ type: VerdictType, description: 'Where it comes from.', resolve: verdictOf }),
  }),
});

export const PartChangeType = builder.objectRef<PartChange>('PartChange').implement({
  description: 'What was published in three periods, and what changed between them.',
  fields: (t) => ({
    now: t.field({
      type: SummaryType,
      description: 'The period.',
      resolve: ({ summaries }) => summaries.now,
    }),
    before: t.field({
      type: SummaryType,
      description: 'The period before it.',
      resolve: ({ summaries }) => summaries.before,
    }),
    yearAgo: t.field({
      type: SummaryType,
      description: 'The same period a year ago.',
      resolve: ({ summaries }) => summaries.yearAgo,
    }),
    sinceBefore: t.expose('sinceBefore', {
      type: ChangeType,
      nullable: true,
      description: 'Since the period before it; null where one of the two has nothing published.',
    }),
    sinceYearAgo: t.expose('sinceYearAgo', {
      type: ChangeType,
      nullable: true,
      description: 'Since the same period a year ago; null where one of the two has nothing published.',
    }),
  }),
});

const keyOf = ({ id, change }: ChangeOfPart) => ({
  municipalityId: change.summaries.now.grant.municipalityId,
  id,
});

export const CategoryChangeType = builder.objectRef<ChangeOfPart>('CategoryChange').implement({
  description: 'What changed of a category.',
  fields: (t) => ({
    category: t.field({
      type: CategoryType,
      description: 'The category.',
      resolve: (part, _args, { loaders }) => loaders(categoryLoader).load(keyOf(part)),
    }),
    change: t.expose('change', { type: PartChangeType, description: 'Its periods.' }),
  }),
});

export const SettlementChangeType = builder.objectRef<ChangeOfPart>('SettlementChange').implement({
  description: 'What changed of a settlement.',
  fields: (t) => ({
    settlement: t.field({
      type: SettlementType,
      description: 'The settlement.',
      resolve: (part, _args, { loaders }) => loaders(settlementLoader).load(keyOf(part)),
    }),
    change: t.expose('change', { type: PartChangeType, description: 'Its periods.' }),
  }),
});

export const LocationChangeType = builder.objectRef<ChangeOfPart>('LocationChange').implement({
  description: 'What changed of a location.',
  fields: (t) => ({
    location: t.field({
      type: LocationType,
      description: 'The location.',
      resolve: (part, _args, { loaders }) => loaders(locationLoader).load(keyOf(part)),
    }),
    change: t.expose('change', { type: PartChangeType, description: 'Its periods.' }),
  }),
});
