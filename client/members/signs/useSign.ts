// Reads one sign, as it is now.
import { useQuery } from '@apollo/client/react';
import { SignDocument } from '../../generated/documents.ts';
import type { SignQuery } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';

export type SignOf = SignQuery['managedSign'];

/** Not what the browser remembers: its version would be old. */
export function useSign(code: string) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(SignDocument, {
    variables: { slug, code, language },
    fetchPolicy: 'network-only',
  });
  return {
    sign: data?.managedSign,
    error,
    reload: async (): Promise<SignOf | undefined> => (await refetch()).data?.managedSign,
  };
}
