// Identity providers, as the sign-in knows them: whether there are any, where one leads, and what somebody came back with.
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { callAuth } from '../session/auth.ts';

/** Whether work accounts are good for signing in; false until that is known. */
export function useIsOffered(): boolean {
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const answer = await callAuth('/identity');
      if (!isGone) setOffered((answer as { isOffered: boolean }).isOffered);
    };
    // A password lets in all the same.
    ask().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  return isOffered;
}

/** Where somebody of the address signs in; null where only a password is good. */
export async function findElsewhere(email: string): Promise<string | null> {
  const { address } = (await callAuth('/identity', { email })) as { address: string | null };
  return address;
}

const WORDS = ['CANCELLED', 'NOT_A_MEMBER', 'NOT_VERIFIED', 'OTHER_DOMAIN', 'TOO_LATE', 'FAILED'] as const;

/** What somebody came back with: a code is asked for next, or why not; null where nobody did. */
export function useReturned(): 'CODE' | `IDENTITY_${(typeof WORDS)[number]}` | null {
  const [search] = useSearchParams();
  const word = search.get('identity');
  if (word === 'CODE') return word;
  const known = WORDS.find((each) => each === word);
  return known === undefined ? null : `IDENTITY_${known}`;
}
