// What is published of a municipality and of a location as a whole: fields of theirs.
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import { AnsweredQuestionType } from '../../municipality/questions/answer-counts.ts';
import { paceOf, PaceType } from './publication-interval.ts';
import { findLastDay } from './store-days.ts';
import {
  answersOfLocation,
  DAYS,
  daysFrom,
  PART,
  partFrom,
  summaryOfLocation,
  SummaryType,
  summaryWithin,
} from './summary.ts';

builder.objectFields(MunicipalityType, (t) => ({
  summary: t.field({
    type: SummaryType,
    args: PART,
    description: 'What is published of it, or of a part of it, summed.',
    resolve: ({ id }, args, context) => summaryWithin(context, id, { ...partFrom(args), ...daysFrom(args) }),
  }),
  publishedUpTo: t.field({
    type: 'Date',
    nullable: true,
    description:
      'The last day on which something of it was published, counted or apart; null where nothing is.',
    resolve: ({ id }, _args, { database, grant }) =>
      findLastDay(database.citizen.pool, grant('aggregates.read', id)),
  }),
}));

builder.objectFields(LocationType, (t) => ({
  summary: t.field({
    type: SummaryType,
    args: DAYS,
    description: 'What is published of it, summed; one statement for a whole page of locations.',
    resolve: (location, args, context) => summaryOfLocation(context, location, daysFrom(args)),
  }),
  pace: t.field({
    type: PaceType,
    nullable: true,
    complexity: 20,
    description: 'How often something of it is published; null where that is too rare to tell.',
    resolve: (location, _args, context) => paceOf(context, location),
  }),
  answers: t.field({
    type: [AnsweredQuestionType],
    args: DAYS,
    complexity: { field: 20, multiplier: 5 },
    description: 'The published answers to follow-up questions, by question. Never linked with scores.',
    resolve: (location, args, context) => answersOfLocation(context, location, daysFrom(args)),
  }),
}));
