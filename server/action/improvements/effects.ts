// The effect of an improvement: its counts, and what may be said of them today.
import type { Context } from '../../api/context.ts';
import { dayIn } from '../../foundation/days.ts';
import { spansOf, verdictOf } from './effect.ts';
import type { Effect } from './effect-type.ts';
import type { Improvement } from '../../foundation/improvements/rules.ts';
import { aroundLoader } from './loaders.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';

/** Those of a list share their statements. */
export async function effectOf(
  { loaders, now }: Pick<Context, 'loaders' | 'now'>,
  improvement: Improvement,
): Promise<Effect> {
  const { timeZone } = await loaders(municipalityLoader).load(improvement.municipalityId);
  const { before, after } = await loaders(aroundLoader).load(improvement);
  const spans = spansOf(improvement.doneOn);
  const isOver = dayIn(timeZone, now()) > spans.after.to;
  return {
    before: { ...spans.before, counts: before },
    after: { ...spans.after, counts: after },
    verdict: verdictOf(before, after, isOver),
  };
}
