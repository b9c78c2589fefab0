// What a member who moderates can ask and decide: ten comments at a time, shown or hidden, each decision taken back as easily.
import { actorOf } from '../../access/grants/viewers.ts';
import { change } from '../../access/journal/change.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { pagesBy } from '../../api/list-pages.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { idOrNull } from '../../api/scalars.ts';
import { cityField, cityMutation } from '../../municipality/municipalities/city-field.ts';
import { commentOrder, cursorOf } from './comment-cursor.ts';
import {
  CommentStateType,
  HidingReasonType,
  ModeratedCommentConnectionType,
  ModeratedCommentType,
  type ModeratedComment,
} from './moderation-type.ts';
import {
  countDecided,
  decide,
  isBound,
  isProposal,
  listBeside,
  listDecided,
  type DecidedComment,
} from './store-moderation.ts';
import { keepProposalLetters } from './proposal-letters.ts';
import { sendKept, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import { toldOf } from './journal-fields.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import { suggest } from './suggest.ts';
import { isUuid } from '../../foundation/uuid.ts';

/** As many as are opened together at the least, so that no smaller group is ever looked at. */
const GROUP = 10;
/** Of one decision on many. */
const MOST_DECIDED = 50;

const PAGES = pagesBy(cursorOf('moderatedComments'), GROUP, commentOrder, GROUP);

builder.queryField('moderatedComments', (t) =>
  cityField(t, {
    type: ModeratedCommentConnectionType,
    access: 'comments.moderate',
    args: {
      state: t.arg({ type: CommentStateType, description: 'Only those in this state.' }),
      proposed: t.arg.boolean({
        description: 'Only those that are proposed to be hidden, or only those that are not; by itself both.',
      }),
      isDanger: t.arg.boolean({
        description: 'Only those that sounded, when they were opened, as if somebody may be harmed.',
      }),
      location: t.arg.id({ description: 'Only of this location.' }),
      settlement: t.arg.id({ description: 'Only of places that are in this settlement now.' }),
      category: t.arg.id({ description: 'Only of places that are of this category now.' }),
      ...PAGES.args,
    },
    complexity: (args) => ({ ...PAGES.cost(args), field: 5 }),
    description: `Comments to look at, ${GROUP} at a time, and never fewer: newest month first and shuffled within it.`,
    resolve: async ({ grant: moderate, context }, args) => {
      const slice = PAGES.wanted(args);
      const filter = {
        state: args.state ?? null,
        proposed: args.proposed ?? null,
        isDanger: args.isDanger ?? null,
        locationId: idOrNull(args.location),
        settlementId: idOrNull(args.settlement),
        categoryId: idOrNull(args.category),
      };
      return asGranted(context, moderate, async (tx) => {
        const found = await listDecided(tx, moderate, filter, slice);
        const page = PAGES.cut(found, slice);
        const totalCount = await countDecided(tx, moderate, filter);
        return { ...page, nodes: moderated(context, moderate, page.nodes), totalCount };
      });
    },
  }),
);

interface Moderated {
  readonly outcome: 'CommentsModerated';
  readonly decided: readonly DecidedComment[];
  readonly meanwhile: readonly DecidedComment[];
  readonly ofAll: (comments: readonly DecidedComment[]) => ReturnType<typeof moderated>;
}

const CommentsModeratedType = builder.objectRef<Moderated>('CommentsModerated').implement({
  description: 'What was decided is kept.',
  fields: (t) => ({
    decided: t.field({
      type: [ModeratedCommentType],
      description: 'The comments that are now as was decided.',
      resolve: ({ decided, ofAll }) => ofAll(decided),
    }),
    meanwhile: t.field({
      type: [ModeratedCommentType],
      description:
        'Those that were not what was seen any more: somebody was quicker, and they stay as they are.',
      resolve: ({ meanwhile, ofAll }) => ofAll(meanwhile),
    }),
  }),
});

const ModerateCommentsResult = outcomesOf(
  'ModerateCommentsResult',
  'What became of a decision on comments.',
  [CommentsModeratedType, InvalidType],
);

const ModerateCommentsInput = builder.inputType('ModerateCommentsInput', {
  description: 'A decision on comments.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    comments: t.idList({ required: true, description: `The comments, 1 to ${MOST_DECIDED}.` }),
    seen: t.field({
      type: CommentStateType,
      required: true,
      description: 'What they were when they were seen.',
    }),
    seenProposed: t.field({
      type: HidingReasonType,
      description: 'Why they were proposed to be hidden when they were seen; null: they were not.',
    }),
    state: t.field({
      type: CommentStateType,
      required: true,
      description:
        'What they are to be; NEW takes back. HIDDEN of whoever is bound to their places only proposes it.',
    }),
    because: t.field({ type: HidingReasonType, description: 'Why, where they are to be hidden.' }),
  }),
});

builder.mutationField('moderateComments', (t) =>
  cityMutation(t, {
    type: ModerateCommentsResult,
    access: 'comments.moderate',
    args: { input: t.arg({ type: ModerateCommentsInput, required: true, description: 'The decision.' }) },
    description:
      'Keeps comments, hides them with a reason, or takes either back. Whoever is bound to places only proposes to hide, and somebody who is not decides; admins get a letter, once a day at the most. Nothing is deleted; the journal tells how many of which place, and no text.',
    resolve: async ({ municipality, grant: moderate, context }, { input }) => {
      const { state, seen } = input;
      const because = input.because ?? null;
      const ids = [...new Set(input.comments)];
      if (ids.length < 1 || ids.length > MOST_DECIDED)
        throw new AppError('BAD_INPUT', `1 to ${MOST_DECIDED} comments are decided at a time.`);
      if (!ids.every(isUuid)) throw new AppError('NOT_FOUND', 'There is no such comment here.');
      if ((state === 'HIDDEN') !== (because !== null))
        return invalid([{ field: 'because', fault: because === null ? 'REQUIRED' : 'NOT_ALLOWED' }]);
      if (isProposal(moderate, input) && seen === 'HIDDEN')
        return invalid([{ field: 'state', fault: 'NOT_ALLOWED' }]);
      const decidedBy = actorOf(context.viewer).signature;
      const decision = { ids, seen, seenProposed: input.seenProposed ?? null, state, because, decidedBy };
      const kept: KeptLetter[] = [];
      const moderatedNow = await change<Moderated | Invalid>(context, moderate, async (tx) => {
        const { comments, decided } = await decide(tx, moderate, decision);
        if (comments.length < ids.length) throw new AppError('NOT_FOUND', 'There is no such comment here.');
        const ours = comments.filter(({ id }) => decided.has(id));
        const outcome = {
          outcome: 'CommentsModerated' as const,
          decided: ours,
          meanwhile: comments.filter(({ id }) => !decided.has(id)),
          ofAll: (some: readonly DecidedComment[]) => moderated(context, moderate, some),
        };
        if (isProposal(moderate, decision) && ours.length > 0)
          kept.push(...(await keepProposalLetters(context, tx, municipality, moderate)));
        return {
          outcome,
          audit: await toldOf(context, moderate, ours, { ...decision, adminsTold: kept.length }),
        };
      });
      for (const letter of kept) await sendKept(context, letter);
      return moderatedNow;
    },
  }),
);

/** The comments, each with a function that makes its notes: what stands beside them is read once for all, where somebody asks. */
function moderated(
  { database, viewer }: Pick<Context, 'database' | 'viewer'>,
  moderate: Grant<'comments.moderate'>,
  comments: readonly DecidedComment[],
): ModeratedComment[] {
  const read = () => asGranted({ database }, moderate, (tx) => listBeside(tx, moderate, comments));
  let beside: ReturnType<typeof read> | undefined;
  const me = actorOf(viewer).signature;
  return comments.map((comment) => ({
    ...comment,
    mayDecide: !isBound(moderate) || comment.proposedBy === null || comment.proposedBy === me,
    suggestions: async () => {
      const others = (await (beside ??= read())).filter(
        ({ id, locationId }) => id !== comment.id && locationId === comment.locationId,
      );
      return suggest(
        comment.text,
        others.map(({ text }) => text),
      );
    },
  }));
}
