// What the journal tells of moderation: how many comments of which place became what. Neither text nor which one: the time of a
// line would tell by which day a comment was opened.
import type { Grant } from '../../access/grants/grant.ts';
import type { Changed } from '../../access/journal/rules.ts';
import type { Loaders } from '../../http/loaders.ts';
import { textIn } from '../../foundation/municipalities/rules.ts';
import type { DecidedComment, Decision } from './store-moderation.ts';

/** A line for each place of the comments that were decided. */
export function toldOf(
  { loaders }: { readonly loaders: Pick<Loaders, 'location'> },
  { municipalityId }: Grant<'comments.moderate'>,
  decided: readonly DecidedComment[],
  { seen, state, because }: Decision,
): Promise<Changed[]> {
  const places = [...new Set(decided.map(({ locationId }) => locationId))];
  return Promise.all(
    places.map(async (id) => {
      const { name } = await loaders.location.load({ municipalityId, id });
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
