// Sends the acceptance of an invitation, and says what came of it.
import { useMutation } from '@apollo/client/react';
import { AcceptInvitationDocument } from '../../generated/documents.ts';
import type { AcceptInvitationInput } from '../../generated/operations.ts';
import type { FieldFault } from '../parts/fields.ts';

/** What a way to accept needs to know, and whom it tells. */
export interface Joining {
  readonly token: string;
  readonly email: string;
  /** `password`: of the account that was made just now. */
  readonly onJoined: (slug: string, password?: string) => Promise<void>;
  /** There is an account of the address already. */
  readonly onKnown: () => void;
  readonly onDead: () => void;
}

/** A function that accepts: it answers with faults of the fields, after it told what else there is to tell. */
export function useAccept({ onJoined, onKnown, onDead }: Joining) {
  const [accept] = useMutation(AcceptInvitationDocument);
  return async (
    input: AcceptInvitationInput,
    signIn?: () => Promise<string>,
  ): Promise<readonly FieldFault[]> => {
    const { data } = await accept({ variables: { input } });
    const outcome = data?.acceptInvitation;
    if (outcome?.__typename === 'Invalid') return outcome.faults;
    if (outcome?.__typename === 'SignInFirst') onKnown();
    else if (outcome?.__typename === 'MemberJoined')
      await onJoined(outcome.municipality.slug, await signIn?.());
    else onDead();
    return [];
  };
}
