// What was decided on this page: sent at once, kept beside what was read, and taken back by the same way.
import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { ModerateCommentsDocument } from '../../generated/documents.ts';
import type {
  CommentsQuery,
  CommentState,
  HidingReason,
  ModeratedFragment,
} from '../../generated/operations.ts';
import { useMembership } from '../../parts/shell/membership.ts';

export type Read = CommentsQuery['moderatedComments']['nodes'][number];

/** A comment as it is now. */
export interface Shown extends Read {
  /** It was decided here, or by somebody else meanwhile: it stays on the page, with a way back. */
  readonly isDecided: boolean;
  /** Somebody else was quicker. */
  readonly isMeanwhile: boolean;
  /** It came to this page as a proposal: a decision on it leads to another one, and not back. */
  readonly wasProposed: boolean;
}

/** Whether what was decided here can be taken back. */
export function mayTakeBack({ isDecided, isMeanwhile, wasProposed }: Shown): boolean {
  return isDecided && !isMeanwhile && !wasProposed;
}

interface Known {
  readonly row: ModeratedFragment;
  readonly isMeanwhile: boolean;
}

export interface Moderation {
  readonly shown: readonly Shown[];
  /** Decides the comments, and answers how many are as was decided: others were decided meanwhile. */
  readonly decide: (
    comments: readonly Shown[],
    state: CommentState,
    because?: HidingReason,
  ) => Promise<number>;
  /** Makes them again what they were when the page was read. */
  readonly takeBack: (comments: readonly Shown[]) => Promise<number>;
  readonly failure: Error | undefined;
}

export function useModeration(read: readonly Read[]): Moderation {
  const { slug } = useMembership().municipality;
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map());
  const [send, { error }] = useMutation(ModerateCommentsDocument);
  const shown = read.map((comment) => {
    const { row, isMeanwhile = false } = known.get(comment.id) ?? {};
    const isDecided =
      row !== undefined &&
      (row.state !== comment.state || row.proposedBecause !== comment.proposedBecause || isMeanwhile);
    return { ...comment, ...row, isDecided, isMeanwhile, wasProposed: comment.proposedBecause !== null };
  });
  const decide: Moderation['decide'] = async (comments, state, because) => {
    const [first] = comments;
    if (!first) return 0;
    const ids = comments.map(({ id }) => id);
    const { state: seen, proposedBecause: seenProposed } = first;
    const input = {
      municipality: slug,
      comments: ids,
      seen,
      seenProposed: seenProposed ?? null,
      state,
      because: because ?? null,
    };
    const { data } = await send({ variables: { input } }).catch(() => ({ data: undefined }));
    if (data?.moderateComments.__typename !== 'CommentsModerated') return 0;
    const { decided, meanwhile } = data.moderateComments;
    setKnown((before) => {
      const after = new Map(before);
      for (const row of decided) after.set(row.id, { row, isMeanwhile: false });
      for (const row of meanwhile) after.set(row.id, { row, isMeanwhile: true });
      return after;
    });
    return decided.length;
  };
  const takeBack: Moderation['takeBack'] = (comments) => {
    const was = read.find(({ id }) => id === comments[0]?.id);
    return was ? decide(comments, was.state, was.because ?? undefined) : Promise.resolve(0);
  };
  return { shown, decide, takeBack, failure: error };
}
