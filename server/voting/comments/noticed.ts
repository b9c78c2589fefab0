// Comments with their notes: what stands beside them is read once for all of them, and only where somebody asks.
import type { Grant } from '../../access/grants/grant.ts';
import { asMember } from '../../foundation/database/tenant.ts';
import type { Context } from '../../api/context.ts';
import type { ModeratedComment } from './moderation-type.ts';
import { listBeside, type DecidedComment } from './store-moderation.ts';
import { suggest } from './suggest.ts';

/** The comments, each with a function that makes its notes. */
export function moderated(
  { database }: Pick<Context, 'database'>,
  moderate: Grant<'comments.moderate'>,
  comments: readonly DecidedComment[],
): ModeratedComment[] {
  const read = () =>
    asMember(database.member.prisma, moderate.municipalityId, (tx) => listBeside(tx, moderate, comments));
  let beside: ReturnType<typeof read> | undefined;
  return comments.map((comment) => ({
    ...comment,
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
