// Sends a change to the server, and tells what came of it in one way: saved, invalid, or too late.
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { FieldFault } from '../fields/fields.ts';

/** What came of sending: `made` is what the page made of the answer; `by` and `at` tell whose change came before. */
export type Sent<Made = unknown> =
  | { readonly outcome: 'saved'; readonly made: Made }
  | { readonly outcome: 'invalid'; readonly faults: readonly FieldFault[] }
  | { readonly outcome: 'outdated'; readonly by: string | null; readonly at: string | null };

/** An answer that says that it was done. */
export type Done<Answer> = Exclude<Answer, { readonly __typename: 'Invalid' | 'Outdated' }>;

interface Invalid {
  readonly __typename: 'Invalid';
  readonly faults: readonly FieldFault[];
}

interface Outdated {
  readonly __typename: 'Outdated';
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

const isInvalid = (answer: object): answer is Invalid =>
  '__typename' in answer && answer.__typename === 'Invalid';
const isOutdated = (answer: object): answer is Outdated =>
  '__typename' in answer && answer.__typename === 'Outdated';

/** `save` throws where nothing is answered; `isPending` and `error` are for a button that no form stands around. */
export function useSave<Answer extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<{ readonly [field: string]: Answer }, Variables>,
) {
  // Its variables are checked below: Apollo's own type of them cannot be told before they are known.
  const [mutate, { loading, error }] = useMutation(
    document as TypedDocumentNode<{ readonly [field: string]: Answer }>,
  );
  /** `done`: what is to follow where it was done; the form is pending until then. */
  const save = async <Made>(
    variables: Variables,
    done: (answer: Done<Answer>) => Made | Promise<Made>,
  ): Promise<Sent<Made>> => {
    const { data } = await mutate({ variables });
    // A change is the one field of its operation.
    const [answer] = Object.values(data ?? {});
    if (answer === undefined) throw new Error('The server answered nothing.');
    if (isInvalid(answer)) return { outcome: 'invalid', faults: answer.faults };
    if (isOutdated(answer)) return { outcome: 'outdated', by: answer.changedBy, at: answer.changedAt };
    return { outcome: 'saved', made: await done(answer as Done<Answer>) };
  };
  return { save, isPending: loading, error };
}
