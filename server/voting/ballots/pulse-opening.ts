// Decides which pulses of a city are opened in a night: all of one at once, after its last day; the rest waits on. What was called back never comes here.
import { partSizeOf, partsOf } from '../pulses/parts.ts';
import { opensOn } from '../pulses/rules.ts';
import { listUnopened, type OpenedPulse } from '../pulses/store-count.ts';
import type { OpenedSlip } from './opening.ts';
import type { OpenedBox } from './read-box.ts';
import type { CounterParts, Look } from './publish-run.ts';

/** What a night changes of pulses. */
export interface PulseOpening {
  readonly opened: readonly OpenedPulse[];
  /** The slips of teams that wait on. Those of a pulse that is opened leave the box, too few or not. */
  readonly waiting: readonly OpenedSlip[];
}

/** Decides at the look of the slips of pulses that were not opened yet. */
export async function decidePulses(
  { pool }: Pick<CounterParts, 'pool'>,
  { city: { municipalityId, threshold, lowered }, day }: Look,
  { ofTeams, teams }: Pick<OpenedBox, 'ofTeams' | 'teams'>,
): Promise<PulseOpening> {
  const due = (await listUnopened(pool, municipalityId)).filter((pulse) => day >= opensOn(pulse));
  // One that was made smaller holds from the next night on.
  const partSize = partSizeOf(Math.max(threshold, lowered?.on === 'infinity' ? lowered.from : 0));
  const ids = new Set(due.map(({ id }) => id));
  return {
    opened: due.map(({ id }) => ({
      id,
      partSize,
      parts: partsOf(
        ofTeams.flatMap(({ slip: { categoryId, locationId: teamId, content } }) =>
          categoryId === id && content.kind === 'score' ? [{ teamId, score: content.score }] : [],
        ),
        (teamId) => teams.get(teamId)?.people ?? 0,
        partSize,
      ),
    })),
    waiting: ofTeams.filter(({ slip }) => !ids.has(slip.categoryId)),
  };
}
