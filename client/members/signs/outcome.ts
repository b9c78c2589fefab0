// What came of a change of a sign, for the dialog that asked for it.
import { useState } from 'react';
import { say } from '../../text/say.ts';
import { useActorWords } from '../../parts/language/actors.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { useSignsTexts } from './texts.ts';

type Outcome =
  | { readonly __typename: 'Invalid'; readonly faults: readonly FieldFault[] }
  | { readonly __typename: 'Outdated'; readonly changedBy: string | null }
  | { readonly __typename: 'SignRepointed' | 'SignRetirement' };

/**
 * Settles outcomes: `done` runs where it was done; where somebody was quicker the sign is read anew and `notice` says so.
 * `settle` answers what a form shows.
 */
export function useOutcome(reload: () => Promise<unknown>) {
  const { meanwhile, meanwhileUnknown } = useSignsTexts();
  const actorWords = useActorWords();
  const [notice, setNotice] = useState<string>();
  const settle = async (
    outcome: Outcome | undefined,
    done: () => unknown,
  ): Promise<readonly FieldFault[] | 'outdated' | void> => {
    setNotice(undefined);
    if (!outcome) throw new Error('The server answered nothing.');
    if (outcome.__typename === 'Invalid') return outcome.faults;
    await reload();
    if (outcome.__typename === 'Outdated') {
      const { changedBy } = outcome;
      setNotice(changedBy === null ? meanwhileUnknown : say(meanwhile, { name: actorWords(changedBy).name }));
      return 'outdated';
    }
    await done();
  };
  return { notice, settle };
}
