// What the journal tells of moderation: how many comments of which place became what. Neither text nor which one: the time of a
// line would tell by which day a comment was opened.
import type { Grant } from '../../access/grants/grant.ts';
import type { Changed } from '../../access/journal/rules.ts';
import type { Context } from '../../api/context.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { isProposal, type DecidedComment, type Decision } from './store-moderation.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';

/** A line for each place of the comments that were decided. */
export function toldOf(
  { loaders }: Pick<Context, 'loaders'>,
  moderate: Grant<'comments.moderate'>,
  decided: readonly DecidedComment[],
  /** With how many admins were written to of it. */
  decision: Decision & { readonly adminsTold: number },
): Promise<Changed[]> {
  const { municipalityId } = moderate;
  const { seen, seenProposed, state, because, adminsTold } = decision;
  // What was proposed is told where it is, or was, something.
  const proposed = seenProposed === null ? {} : { proposedBecause: seenProposed };
  const became = isProposal(moderate, decision)
    ? { commentState: seen, proposedBecause: because }
    : { commentState: state, hiddenBecause: because };
  const places = [...new Set(decided.map(({ locationId }) => locationId))];
  return Promise.all(
    places.map(async (id) => {
      const { name } = await loaders(locationLoader).load({ municipalityId, id });
      const count = decided.filter(({ locationId }) => locationId === id).length;
      return {
        subject: 'Comment',
        subjectId: String(id),
        subjectName: textIn(name, 'bg'),
        before: { commentState: seen, ...proposed },
        after: { ...became, count, ...(adminsTold > 0 ? { adminsTold } : {}) },
      };
    }),
  );
}
