// What can be asked of a report's numbers: the same shapes as a summary has, but as they were when they were gathered.
import { WaysType } from '../../results/aggregates/ways-type.ts';
import { IntervalType } from '../../results/aggregates/interval-type.ts';
import { averageOf, countOf, intervalOf, type Counts } from '../../foundation/score-statistics.ts';
import { builder } from '../../api/builder.ts';
import { LANGUAGE, inLanguage } from '../../municipality/municipalities/refs.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { ResponseType } from '../../results/responses/graphql.ts';
import { WeightedType } from '../../results/responses/weighted-type.ts';
import { StaffPulseType } from './staff-figures.ts';
import { ReportMysteryType } from './mystery-type.ts';
import type {
  Difference,
  FrozenImprovement,
  FrozenPart,
  FrozenPlace,
  FrozenPromises,
  ReportFigures,
} from './frozen-figures.ts';

const NumbersType = builder.objectRef<Counts>('ReportNumbers').implement({
  description: 'Published ratings, summed, as they were. A count of 0 means: not enough answers.',
  fields: (t) => ({
    count: t.int({ description: 'How many.', resolve: (counts) => countOf(counts) }),
    average: t.float({
      nullable: true,
      description: 'Their mean, 1 to 10; null where there are none.',
      resolve: (counts) => averageOf(counts),
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: 'The interval of the average; null where there are none.',
      resolve: (counts) => intervalOf(counts),
    }),
    distribution: t.intList({
      description: 'How many gave each score: ten numbers, score 1 first.',
      resolve: (counts) => [...counts],
    }),
  }),
});

const DifferenceType = builder.enumType('ReportDifference', {
  description: 'What may be said of an average and that of the year before.',
  values: {
    HIGHER: { description: 'Higher by a tenth at least, and that is unlikely to be chance.' },
    LOWER: { description: 'Lower by a tenth at least, and that is unlikely to be chance.' },
    SAME: { description: 'No difference that would be seen and is unlikely to be chance.' },
  } satisfies Record<Difference, object>,
});

const SINCE_BEFORE =
  'What may be said of the difference from the year before, each place compared with itself, and all that are named beside it ' +
  'taken together; null where one of the years has nothing.';

const RESPONSE = 'Of how many visitors the ratings are; null where none were known.';

const PartType = builder.objectRef<FrozenPart>('ReportPart').implement({
  description: 'A category, a settlement or a group of places in a report.',
  fields: (t) => ({
    name: t.string(inLanguage('What it was called.', ({ name }) => name)),
    numbers: t.expose('counts', { type: NumbersType, description: 'Its ratings.' }),
    before: t.expose('before', { type: NumbersType, description: 'Those of the year before.' }),
    sinceBefore: t.expose('sinceBefore', { type: DifferenceType, nullable: true, description: SINCE_BEFORE }),
    response: t.field({
      type: ResponseType,
      nullable: true,
      description: RESPONSE,
      resolve: ({ response }) => response ?? null,
    }),
  }),
});

const MonthType = builder.objectRef<ReportFigures['months'][number]>('ReportMonth').implement({
  description: 'A month of a report.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'Its first day.' }),
    numbers: t.expose('counts', { type: NumbersType, description: 'What was published in it.' }),
    before: t.expose('before', { type: NumbersType, description: 'The same month of the year before.' }),
  }),
});

const PlaceType = builder.objectRef<FrozenPlace>('ReportPlace').implement({
  description: 'A place in a report.',
  fields: (t) => ({
    name: t.string(inLanguage('What it was called.', ({ name }) => name)),
    category: t.string(inLanguage('Its category.', ({ category }) => category)),
    numbers: t.expose('counts', { type: NumbersType, description: 'Its ratings.' }),
    response: t.field({
      type: ResponseType,
      nullable: true,
      description: RESPONSE,
      resolve: ({ response }) => response ?? null,
    }),
  }),
});

const ReportImprovementType = builder.objectRef<FrozenImprovement>('ReportImprovement').implement({
  description: 'What was improved in the year of a report.',
  fields: (t) => ({
    doneOn: t.expose('doneOn', { type: 'Date', description: 'When.' }),
    text: t.string(inLanguage('What was done.', ({ text }) => text)),
    where: t.stringList({
      description: 'The places, the category, the settlement; none: everywhere.',
      args: LANGUAGE,
      resolve: ({ where }, { language }) => where.map((name) => textIn(name, language)),
    }),
  }),
});

const ReportPromisesType = builder.objectRef<FrozenPromises>('ReportPromises').implement({
  description: 'What became of what was promised first for a day of the year.',
  fields: (t) => ({
    kept: t.exposeInt('kept', { description: 'How many were done until that day.' }),
    late: t.exposeInt('late', { description: 'How many were done after it.' }),
    givenUp: t.exposeInt('givenUp', { description: 'How many were given up.' }),
    open: t.exposeInt('open', { description: 'How many are not done.' }),
  }),
});

export const FiguresType = builder.objectRef<ReportFigures>('ReportFigures').implement({
  description: 'What a report counts of a year of published ratings.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', { type: 'Date', description: 'The last day.' }),
    threshold: t.exposeInt('threshold', {
      description: 'How many ratings at the least were published together.',
    }),
    whole: t.expose('whole', { type: NumbersType, description: 'All of it.' }),
    before: t.expose('before', { type: NumbersType, description: 'The year before.' }),
    sinceBefore: t.expose('sinceBefore', { type: DifferenceType, nullable: true, description: SINCE_BEFORE }),
    response: t.field({
      type: ResponseType,
      nullable: true,
      description: RESPONSE,
      resolve: ({ response }) => response ?? null,
    }),
    visitedShare: t.float({
      nullable: true,
      description:
        'What share of the ratings came from places and months of which visitors were known; null where nothing was published.',
      resolve: ({ visitedShare }) => visitedShare ?? null,
    }),
    weighted: t.field({
      type: WeightedType,
      nullable: true,
      description: 'The average by visitors; null where these were known of fewer than half of the ratings.',
      resolve: ({ weighted }) => weighted ?? null,
    }),
    unconfirmed: t.expose('unconfirmed', {
      type: NumbersType,
      description: 'What is published apart, since more came than is usual.',
    }),
    pooled: t.expose('pooled', {
      type: NumbersType,
      description: 'What quiet places published together. No part of the rest.',
    }),
    openings: t.exposeInt('openings', { description: 'How many groups of ratings were published.' }),
    ways: t.field({
      type: WaysType,
      nullable: true,
      description: 'By which ways the ratings came; null where none of their groups tells it.',
      resolve: ({ ways }) => ways ?? null,
    }),
    placesRated: t.exposeInt('placesRated', { description: 'How many places have results.' }),
    placesInUse: t.exposeInt('placesInUse', { description: 'How many places could be rated.' }),
    months: t.expose('months', {
      type: [MonthType],
      complexity: { field: 1, multiplier: 12 },
      description: 'Each month.',
    }),
    categories: t.expose('categories', {
      type: [PartType],
      complexity: { field: 1, multiplier: 20 },
      description: 'Each category with results, by the lower bound of the interval.',
    }),
    settlements: t.expose('settlements', {
      type: [PartType],
      complexity: { field: 1, multiplier: 60 },
      description: 'Each settlement with results, by the lower bound of the interval.',
    }),
    groups: t.field({
      type: [PartType],
      complexity: { field: 1, multiplier: 20 },
      description:
        'Each group of places with results, by the lower bound of the interval; a place may be in several. Of an edition without a table of them: none.',
      resolve: ({ groups }) => [...(groups ?? [])],
    }),
    best: t.expose('best', { type: [PlaceType], description: 'The places with the highest lower bounds.' }),
    weakest: t.expose('weakest', {
      type: [PlaceType],
      description: 'The places with the lowest upper bounds.',
    }),
    staffPulses: t.field({
      type: [StaffPulseType],
      // They lie in the edition, four at the most: to read them is no work.
      complexity: { field: 0, multiplier: 0 },
      description:
        'What the staff said in pulses that ended in the year, as far as the head of administration lets it be told: the last four at the most.',
      resolve: ({ staffPulses }) => [...(staffPulses ?? [])],
    }),
    improvements: t.expose('improvements', {
      type: [ReportImprovementType],
      complexity: { field: 1, multiplier: 50 },
      description: 'What was improved, in the order of days.',
    }),
    promises: t.field({
      type: ReportPromisesType,
      nullable: true,
      description: 'What became of promises; null in an edition of before they were counted.',
      resolve: ({ promises }) => promises ?? null,
    }),
    mystery: t.field({
      type: [ReportMysteryType],
      complexity: { field: 1, multiplier: 4 },
      description: 'What mystery clients found, of each programme that was over.',
      resolve: ({ mystery }) => [...(mystery ?? [])],
    }),
  }),
});
