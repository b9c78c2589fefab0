// Revoking a key: asked first, since whoever uses it notices.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RevokeKeyDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useApiKeysTexts } from './texts.ts';

interface Revoked {
  readonly id: string;
  readonly label: string;
}

const REFRESHED = { refetchQueries: ['Keys'], awaitRefetchQueries: true };

/** The function, and what came of it where it did not go well. */
export function useRevoking() {
  const { slug } = useMembership().municipality;
  const { list } = useApiKeysTexts();
  const ask = useAsk();
  const tell = useStatus();
  const [failure, setFailure] = useState<Error>();
  const [revokeKey] = useMutation(RevokeKeyDocument, REFRESHED);

  const revoke = async ({ id, label }: Revoked) => {
    setFailure(undefined);
    const title = say(list.revokeTitle, { label });
    if (!(await ask({ title, lead: list.revokeLead, action: list.revoke }))) return;
    try {
      await revokeKey({ variables: { input: { municipality: slug, apiKey: id } } });
      tell(say(list.revoked, { label }));
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return { revoke, failure };
}
