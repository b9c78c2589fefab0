// A second factor that was taken away: what came of it, and who gets a letter.
import type { Letters } from '../../access/sessions/letters.ts';
import type { Delivery } from '../../foundation/mail/message.ts';

/** Whose factor is to be taken away, and why. */
export interface Taking {
  readonly email: string;
  readonly why: string;
}

export interface FactorTaken extends Taking {
  readonly outcome: 'FactorTaken';
  /** How many were ended. */
  readonly sessions: number;
  /** Addresses of who is told beside the owner: the other admins of the city, or the other operators. */
  readonly concerned: readonly string[];
  /** As letters say it. */
  readonly by: string;
}

/** Writes to the owner, and to who is concerned; answers what became of the owner's letter. */
export async function tellFactorTaken(
  letters: Letters,
  { concerned, ...taken }: FactorTaken,
): Promise<Delivery> {
  const [delivery] = await Promise.all([
    letters.factorTaken(taken),
    ...concerned.map((email) => letters.factorTakenOf({ email }, taken)),
  ]);
  return delivery;
}
