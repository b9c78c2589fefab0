// What can be done with an invitation that waits.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ResendInvitationDocument, WithdrawInvitationDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { usePeopleTexts } from '../../parts/texts/people.ts';

interface Waiting {
  readonly id: string;
  readonly email: string;
}

const REFRESHED = { refetchQueries: ['People'], awaitRefetchQueries: true };

/** Two functions, and what came of the last one where it did not go well. */
export function useWaiting() {
  const { slug } = useMembership().municipality;
  const { waiting } = usePeopleTexts();
  const ask = useAsk();
  const tell = useStatus();
  const [failure, setFailure] = useState<Error>();
  const [notSentTo, setNotSentTo] = useState<string | null>(null);
  const [resendInvitation] = useMutation(ResendInvitationDocument, REFRESHED);
  const [withdrawInvitation] = useMutation(WithdrawInvitationDocument, REFRESHED);

  const trying = async (work: () => Promise<void>) => {
    setFailure(undefined);
    setNotSentTo(null);
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const resend = ({ id, email }: Waiting) =>
    trying(async () => {
      const { data } = await resendInvitation({
        variables: { input: { municipality: slug, invitation: id } },
      });
      const outcome = data?.resendInvitation;
      if (outcome?.__typename === 'MemberInvited' && outcome.isSent) tell(say(waiting.resent, { email }));
      else setNotSentTo(email);
    });
  const withdraw = ({ id, email }: Waiting) =>
    trying(async () => {
      const title = say(waiting.withdrawTitle, { email });
      if (!(await ask({ title, lead: waiting.withdrawLead, action: waiting.withdraw }))) return;
      await withdrawInvitation({ variables: { input: { municipality: slug, invitation: id } } });
      tell(say(waiting.withdrawn, { email }));
    });
  return { resend, withdraw, failure, notSentTo };
}
