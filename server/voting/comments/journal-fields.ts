// What the journal tells of moderation: how many comments of which place became what. Neither text nor which one: the time of a
// line would tell by which day a comment was opened.
import type { Grant } from '../../access/grants/grant.ts';
import type { Changed } from '../../access/journal/rules.ts';
import type { Context } from '../../api/context.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { DecidedComment, Decision } from './store-moderation.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';

/** A line for each place of the comments that were decided. */
export function toldOf(
  { loaders }: Pick<Context, 'loaders'>,
  { municipalityId }: Grant<'comments.moderate'>,
  decided: readonly DecidedComment[],
  { seen, state, because }: Decision,
): Promise<Changed[]> {
  const places = [...new Set(decided.map(({ locationId }) => locationId))];
  return Promise.all(
    places.map(async (id) => {
      const { name } = await loaders(locationLoader).load({ municipalityId, id });
      const count = decided.filter(({ locationId }) => locationId === id).length;
      return {
        subject: 'Comment',
        subjectId: String(id),
        subjectName: textIn(name, 'bg'),
        before: { commentState: seen },
        after: { commentState: state, hiddenBecause: because, count },
      };
    }),
  );
}
