// What came of an action on a place, for the page that asked for it.
import { useState } from 'react';
import { say } from '../../text/say.ts';
import { useActorWords } from '../../parts/language/actors.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { usePlacesTexts } from './texts.ts';

type Outcome =
  | { readonly __typename: 'Invalid'; readonly faults: readonly FieldFault[] }
  | { readonly __typename: 'Outdated'; readonly changedBy: string | null }
  | {
      readonly __typename: 'LocationRetired' | 'LocationRevived' | 'LocationMerged';
      readonly location: { readonly version: number };
    };

/**
 * Settles outcomes: `done` runs where it was done; where somebody was quicker the place is read anew and `notice` says so.
 * `settle` answers what a form shows.
 */
export function useOutcome(reload: () => Promise<unknown>) {
  const { meanwhile, meanwhileUnknown } = usePlacesTexts();
  const actorWords = useActorWords();
  const [notice, setNotice] = useState<string>();
  const settle = async (
    outcome: Outcome | undefined,
    done: () => unknown,
  ): Promise<readonly FieldFault[] | 'outdated' | void> => {
    setNotice(undefined);
    if (!outcome) throw new Error('The server answered nothing.');
    if (outcome.__typename === 'Invalid') return outcome.faults;
    if (outcome.__typename === 'Outdated') {
      await reload();
      const { changedBy } = outcome;
      setNotice(changedBy === null ? meanwhileUnknown : say(meanwhile, { name: actorWords(changedBy).name }));
      return 'outdated';
    }
    await reload();
    await done();
  };
  return { notice, settle };
}
