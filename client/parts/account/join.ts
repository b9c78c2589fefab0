// Accepting a link: what it takes, what came of it, and whom to tell.
import type { FieldFault } from '../fields/fields.ts';

/** What is sent: the link, and for whom an account is to be made a name and a password. */
export interface Accepted {
  readonly token: string;
  readonly name?: string;
  readonly password?: string;
}

/** What came of it: `to` is where whoever joined goes; `known`: there is an account of the address already. */
export type Came =
  | { readonly at: 'joined'; readonly to: string }
  | { readonly at: 'faulty'; readonly faults: readonly FieldFault[] }
  | { readonly at: 'known' }
  | { readonly at: 'dead' };

/** What a way to accept needs to know, and whom it tells. */
export interface Joining {
  readonly token: string;
  readonly email: string;
  /** The account of the address is signed in to, by something that is good for this. */
  readonly isOwn: boolean;
  /** As whoever invites wrote it, to begin with. */
  readonly name?: string;
  readonly send: (accepted: Accepted) => Promise<Came>;
  /** `password`: of the account that was made just now. */
  readonly onJoined: (to: string, password?: string) => Promise<void>;
  /** There is an account of the address already. */
  readonly onKnown: () => void;
  readonly onDead: () => void;
}

/** Accepts, and answers with faults of the fields, after it told what else there is to tell. */
export async function accept(
  { send, onJoined, onKnown, onDead }: Joining,
  accepted: Accepted,
  signIn?: () => Promise<string>,
): Promise<readonly FieldFault[]> {
  const came = await send(accepted);
  if (came.at === 'faulty') return came.faults;
  if (came.at === 'known') onKnown();
  else if (came.at === 'joined') await onJoined(came.to, await signIn?.());
  else onDead();
  return [];
}
