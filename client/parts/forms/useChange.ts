// Sends a change of something that others change too, and says who was quicker.
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { say } from '../../text/say.ts';
import { useActorWords } from '../language/actors.ts';
import { type Done, useSave } from './useSave.ts';

/** What is said where somebody was quicker. */
interface Words {
  readonly meanwhile: string;
  readonly meanwhileUnknown: string;
}

/** Whatever came of it, short of faults, the thing is read anew; then `done` runs, or `notice` says who was quicker. */
export function useChange<Answer extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<{ readonly [field: string]: Answer }, Variables>,
  reload: () => Promise<unknown>,
  { meanwhile, meanwhileUnknown }: Words,
) {
  const { save, ...state } = useSave(document);
  const actorWords = useActorWords();
  const [notice, setNotice] = useState<string>();
  const change = async (variables: Variables, done: (answer: Done<Answer>) => unknown) => {
    setNotice(undefined);
    const sent = await save(variables, async (answer) => {
      await reload();
      await done(answer);
    });
    if (sent.outcome === 'outdated') {
      await reload();
      setNotice(sent.by === null ? meanwhileUnknown : say(meanwhile, { name: actorWords(sent.by).name }));
    }
    return sent;
  };
  return { notice, change, ...state };
}
