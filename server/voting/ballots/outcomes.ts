// The outcomes of sending a slip, as types of the schema.
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import type { Location } from '../../municipality/locations/store.ts';
import { askedQuestions } from '../../municipality/questions/asked-questions.ts';
import { QuestionType } from '../../municipality/questions/refs.ts';
import type { Question } from '../../municipality/questions/store.ts';
import { findQuestionFor, type Score } from '../../foundation/ballot.ts';

interface Received<Outcome extends string> {
  readonly outcome: Outcome;
  readonly location: Location;
}

interface Followed<Outcome extends string> extends Received<Outcome> {
  /** The score that may have a question behind it; null for an answer, which has none. */
  readonly score: Score | null;
}

/** The question that follows, looked up only where it is asked for. */
async function questionAfter(
  { location, score }: Followed<string>,
  context: Context,
): Promise<Question | null> {
  if (score === null) return null;
  const { municipalityId, categoryId } = location;
  return findQuestionFor(score, await askedQuestions(context, municipalityId, categoryId));
}

export const RatingReceivedType = builder.objectRef<Followed<'RatingReceived'>>('RatingReceived').implement({
  description: 'The score is in the ballot box: stored for good before this was said.',
  fields: (t) => ({
    location: t.expose('location', { type: LocationType, description: 'The place that was rated.' }),
    question: t.field({
      type: QuestionType,
      nullable: true,
      description: 'The question that follows such a score; null where none does.',
      resolve: (received, _args, context) => questionAfter(received, context),
    }),
  }),
});

export const AlreadyReceivedType = builder
  .objectRef<Followed<'AlreadyReceived'>>('AlreadyReceived')
  .implement({
    description: 'This ballotId is in the box already, and cannot be changed.',
    fields: (t) => ({
      location: t.expose('location', { type: LocationType, description: 'The place.' }),
      question: t.field({
        type: QuestionType,
        nullable: true,
        description: 'The question that follows such a score, for a page whose first answer got lost.',
        resolve: (received, _args, context) => questionAfter(received, context),
      }),
    }),
  });

export const AnswerReceivedType = builder.objectRef<Received<'AnswerReceived'>>('AnswerReceived').implement({
  description: 'The answer is in the ballot box: stored for good before this was said.',
  fields: (t) => ({
    location: t.expose('location', { type: LocationType, description: 'The place.' }),
  }),
});

export const CommentsClosedType = builder.objectRef<Received<'CommentsClosed'>>('CommentsClosed').implement({
  description: 'The municipality takes no comments: this one was not kept.',
  fields: (t) => ({
    location: t.expose('location', { type: LocationType, description: 'The place.' }),
  }),
});
