// Comments as whoever moderates sees them: with what was decided, and what the rules noticed.
import { builder } from '../../api/builder.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { CommentType } from './refs.ts';
import type { CommentState, HidingReason } from './rules.ts';
import type { DecidedComment } from './store-moderation.ts';
import type { Suggestion, SuggestionKind } from './suggest.ts';

/** A comment with its notes, which are made where they are asked for. */
export interface ModeratedComment extends DecidedComment {
  readonly mayDecide: boolean;
  readonly suggestions: () => Promise<readonly Suggestion[]>;
}

export const CommentStateType = builder.enumType('CommentState', {
  description: 'What became of an opened comment.',
  values: {
    NEW: { description: 'No member has decided yet. It is shown to members.' },
    KEPT: { description: 'A member looked at it and left it. It is shown to members.' },
    HIDDEN: { description: 'It is shown only to those who moderate.' },
  } as const satisfies Record<CommentState, object>,
});

export const HidingReasonType = builder.enumType('HidingReason', {
  description: 'Why a comment is hidden. Criticism is no reason.',
  values: {
    PERSONAL: { description: 'It names somebody, or says something of a person that is not public.' },
    ABUSE: { description: 'It insults or threatens.' },
    ADVERTISING: { description: 'It advertises something.' },
    REPEAT: { description: 'It was written again and again.' },
    NONSENSE: { description: 'It says nothing.' },
  } as const satisfies Record<HidingReason, object>,
});

const SuggestionKindType = builder.enumType('CommentSuggestionKind', {
  description: 'What a rule noticed about a comment.',
  values: {
    DANGER: {
      description: 'It sounds as if somebody may be harmed: a threat, or a child. Admins were told.',
    },
    MASKED: { description: 'Something personal was masked: what is left may still tell whose.' },
    PERSONAL: { description: 'It holds digits that may be of a phone or a document.' },
    NAME: { description: 'It holds what is written like the name of a person.' },
    ABUSE: { description: 'It holds an insult or a swear word.' },
    REPEAT: { description: 'Nearly the same was written at the same place in the same month.' },
    LINK: { description: 'It holds an address of a web page.' },
    SHOUTING: { description: 'It is mostly capitals, or has many marks of exclamation.' },
    WORDLESS: { description: 'It holds no words.' },
  } as const satisfies Record<SuggestionKind, object>,
});

const CommentSuggestionType = builder.objectRef<Suggestion>('CommentSuggestion').implement({
  description: 'A note for whoever moderates. It decides nothing.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SuggestionKindType, description: 'What was noticed.' }),
    words: t.exposeString('words', {
      nullable: true,
      description: 'The words that it is about; null where it is about all of the comment.',
    }),
    times: t.exposeInt('times', {
      nullable: true,
      description: 'Of REPEAT: how many others say nearly the same.',
    }),
  }),
});

export const ModeratedCommentType = builder.objectRef<ModeratedComment>('ModeratedComment').implement({
  description: 'A comment with what members decided of it. It tells no score and no day.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, which is that of the comment.' }),
    comment: t.field({ type: CommentType, description: 'The comment.', resolve: (comment) => comment }),
    state: t.expose('state', { type: CommentStateType, description: 'What became of it.' }),
    because: t.expose('because', {
      type: HidingReasonType,
      nullable: true,
      description: 'Why it is hidden.',
    }),
    decidedBy: t.exposeString('decidedBy', {
      nullable: true,
      description: 'Who decided last; null where nobody did. When is not kept.',
    }),
    proposedBecause: t.expose('proposedBecause', {
      type: HidingReasonType,
      nullable: true,
      description: 'Why somebody who is bound to its place proposes to hide it; null where nobody does.',
    }),
    proposedBy: t.exposeString('proposedBy', {
      nullable: true,
      description: 'Who proposes that. It stays shown until somebody decides who is not bound to its place.',
    }),
    mayDecide: t.exposeBoolean('mayDecide', {
      description:
        'Whether whoever asks may decide of it: not of what others proposed, where he or she is bound to its place.',
    }),
    suggestions: t.field({
      type: [CommentSuggestionType],
      complexity: 5,
      description: 'What the rules noticed, the gravest first.',
      resolve: async ({ suggestions }) => [...(await suggestions())],
    }),
  }),
});

export const ModeratedCommentConnectionType = countedConnectionOf<ModeratedComment>(
  'ModeratedCommentConnection',
  ModeratedCommentType,
  {
    description: 'A group of comments to look at.',
    nodes: 'The comments of this group.',
    totalCount: 'How many comments match in all.',
  },
);
