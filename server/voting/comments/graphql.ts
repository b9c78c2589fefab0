// What a citizen can send beside a score, where the municipality allows it; and what its members read.
import { ballotIdFrom, cast } from '../ballots/cast.ts';
import { AlreadyReceivedType, CommentsClosedType } from '../ballots/outcomes.ts';
import { StandingType } from '../ballots/refs.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { connectionOf, toPage } from '../../api/list-pages.ts';
import { idFrom, pageCost, pageSize } from '../../api/scalars.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { CAST_ON } from '../../municipality/codes/cast-on.ts';
import { readCode } from '../../municipality/codes/reading.ts';
import { SignRetiredType, SignUnknownType } from '../../municipality/codes/refs.ts';
import { afterFrom, cursorOf } from './comment-cursor.ts';
import { CommentReceivedType, CommentType } from './refs.ts';
import { LONGEST_COMMENT } from '../../foundation/ballot.ts';
import { findComment } from '../masking/rules.ts';
import { listComments } from './store.ts';
import './moderating.ts';

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

const CURSOR = cursorOf('comments');

builder.queryField('comments', (t) =>
  cityField(t, {
    type: CommentConnectionType,
    access: 'comments.read',
    args: {
      location: t.arg.id({ description: 'Only of this location.' }),
      standing: t.arg({ type: StandingType, description: 'Only those that have this standing.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    complexity: pageCost,
    description: 'What citizens wrote, newest month first and shuffled within it, for members.',
    resolve: async ({ grant: read, context }, args) => {
      const size = pageSize(args.first ?? 50);
      const after = afterFrom(CURSOR, args.after);
      const locationId = args.location ? idFrom(args.location) : null;
      const filter = { locationId, standing: args.standing ?? null };
      const comments = await asGranted(context, read, (tx) =>
        listComments(tx, read, filter, { after, take: size + 1 }),
      );
      return toPage(CURSOR, comments, size, ({ month, id }) => [month, id]);
    },
  }),
);
