// How it stands with a goal, in words: nothing is certain, so a probability is never told as none or all.
import type { GoalOutlook } from '../../generated/operations.ts';
import type { goalsBg } from '../../text/goals.bg.ts';
import { percent } from '../../text/formats.ts';
import { say } from '../../text/say.ts';

/** Below a hundredth, and above all but one, no model of a trend tells one probability from another. */
const LEAST = 0.01;

interface Outlook {
  readonly outlook: GoalOutlook;
  /** Null where the outlook is not OPEN. */
  readonly probability: number | null;
}

export function outlookWords(
  { outlooks, below, above }: typeof goalsBg,
  { outlook, probability }: Outlook,
  language: string,
): string {
  const share = probability ?? 0;
  const told =
    share < LEAST
      ? say(below, { share: percent(LEAST, language) })
      : share > 1 - LEAST
        ? say(above, { share: percent(1 - LEAST, language) })
        : percent(share, language);
  return say(outlooks[outlook], { share: told });
}
