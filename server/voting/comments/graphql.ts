// What a citizen can send beside a score, where the municipality allows it; and what its members read.
import { ballotIdFrom, cast } from '../ballots/cast.ts';
import { AlreadyReceivedType, CommentsClosedType } from '../ballots/outcomes.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { connectionOf } from '../../api/connections.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { CAST_ON } from '../../municipality/codes/cast-on.ts';
import { readCode } from '../../municipality/codes/reading.ts';
import { SignRetiredType, SignUnknownType } from '../../municipality/codes/refs.ts';
import { searchFrom } from '../../municipality/locations/connection.ts';
import { COMMENT_FILTER, filterFrom } from './filter.ts';
import { pageOfComments, PAGES } from './comment-page.ts';
import { CommentReceivedType, CommentType } from './refs.ts';
import { LONGEST_COMMENT } from '../../foundation/ballot.ts';
import { findComment } from '../masking/rules.ts';
import './moderating.ts';
import './theme-type.ts';

/** What a page of a search looks through at the most: some 40 milliseconds. */
const SEARCH_COST = 5_000;

const CommentResult = outcomesOf('CommentResult', 'What became of a comment.', [
  CommentReceivedType,
  AlreadyReceivedType,
  CommentsClosedType,
  SignRetiredType,
  SignUnknownType,
]);

const CommentInput = builder.inputType('CommentInput', {
  description: 'A comment, never linked with the score or the answer.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the sign.' }),
    ballotId: t.id({ required: true, description: 'Another random UUID, drawn for this one comment.' }),
    text: t.string({
      required: true,
      description: `1 to ${LONGEST_COMMENT} UTF-16 units. What looks like personal data is masked before it is sealed.`,
    }),
    castOn: t.field(CAST_ON),
  }),
});

builder.mutationField('comment', (t) =>
  t.field({
    type: CommentResult,
    access: 'ballots.cast',
    args: { input: t.arg({ type: CommentInput, required: true, description: 'The comment.' }) },
    description: 'Sends a comment. The same ballotId again changes nothing, whatever it says.',
    resolve: async (_root, { input }, context) => {
      const id = ballotIdFrom(input.ballotId);
      const text = findComment(input.text);
      if (text === null) throw new AppError('BAD_INPUT', `text has 1 to ${LONGEST_COMMENT} characters.`);
      const sign = await readCode(context, input.code, input.castOn, 'slip');
      if (sign.outcome !== 'Sign') return sign;
      const { location, municipality } = sign;
      if (!municipality.commentsAllowed) return { outcome: 'CommentsClosed' as const, location };
      const receipt = await cast(context, sign, id, { kind: 'comment', text });
      return receipt === 'new'
        ? { outcome: 'CommentReceived' as const, location }
        : { outcome: 'AlreadyReceived' as const, location, score: null };
    },
  }),
);

const CommentConnectionType = connectionOf('CommentConnection', CommentType, {
  description: 'A page of comments.',
  nodes: 'The comments of this page.',
});

builder.queryField('comments', (t) =>
  cityField(t, {
    type: CommentConnectionType,
    access: 'comments.read',
    args: {
      ...COMMENT_FILTER,
      search: t.arg.string({
        description:
          'Words that the text has all of, in any form, in Latin letters too, or nearly so. What is looked through is bounded: a page may be short, or empty, and more follow.',
      }),
      ...PAGES.args,
    },
    complexity: (args) => ({ ...PAGES.cost(args), ...(args.search?.trim() && { field: SEARCH_COST }) }),
    description: 'What citizens wrote, newest month first and shuffled within it, for members.',
    resolve: ({ municipality, grant: read, context }, args) => {
      const filter = filterFrom(args, context.viewer, municipality.id);
      return pageOfComments(context, read, { filter, search: searchFrom(args.search) }, PAGES.wanted(args));
    },
  }),
);
