// The list of invitations that wait: until when, and the ways to send one again or take it back.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ResendInvitationDocument, WithdrawInvitationDocument } from '../../generated/documents.ts';
import type { WaitingFragment } from '../../generated/operations.ts';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useActorWords } from '../../parts/language/actors.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { NotSent, unsentOf, type Unsent } from './NotSent.tsx';
import { PostName } from './PostName.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';

type Props = { invitations: readonly WaitingFragment[]; mayManage: boolean };

/** One row an invitation; one that is too old stays, so that it can be sent again. */
export function WaitingList({ invitations, mayManage }: Props) {
  const { waiting } = usePeopleTexts();
  const { failure, unsent, ...doing } = useWaiting();
  const { email, others, actions } = useColumns(doing);
  return (
    <section className="wide">
      <h2>{waiting.title}</h2>
      <p>{invitations.length === 0 ? waiting.none : waiting.lead}</p>
      {failure && <Problem error={failure} />}
      {unsent !== null && <NotSent {...unsent} />}
      {invitations.length > 0 && (
        <Table
          caption={waiting.title}
          columns={[email, ...others, ...(mayManage ? [actions] : [])]}
          rows={invitations}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}

function useColumns({ resend, withdraw }: Pick<ReturnType<typeof useWaiting>, 'resend' | 'withdraw'>) {
  const language = useLanguage();
  const actorWords = useActorWords();
  const { people, waiting } = usePeopleTexts();
  const email: Column<WaitingFragment> = {
    key: 'email',
    title: waiting.email,
    cell: ({ email, name }) => (name === null ? email : `${name} <${email}>`),
  };
  const others: readonly Column<WaitingFragment>[] = [
    { key: 'role', title: people.role, cell: ({ role, scope }) => <PostName role={role} scope={scope} /> },
    {
      key: 'invitedBy',
      title: waiting.invitedBy,
      cell: ({ invitedBy }) => actorWords(invitedBy).name,
    },
    {
      key: 'until',
      title: waiting.until,
      cell: ({ opensAt, expiresAt }) => {
        const day = longMoment(expiresAt, language);
        if (opensAt !== null && Date.parse(opensAt) > Date.now())
          return say(waiting.opens, { from: longMoment(opensAt, language), day });
        return Date.parse(expiresAt) < Date.now() ? say(waiting.expired, { day }) : day;
      },
    },
  ];
  const actions: Column<WaitingFragment> = {
    key: 'actions',
    title: '',
    cell: ({ id, email }) => (
      <div className="row-actions">
        <Button name={say(waiting.resendTo, { email })} onPress={() => resend({ id, email })}>
          {waiting.resend}
        </Button>
        <Button name={say(waiting.withdrawOf, { email })} onPress={() => withdraw({ id, email })}>
          {waiting.withdraw}
        </Button>
      </div>
    ),
  };
  return { email, others, actions };
}

interface Waiting {
  readonly id: string;
  readonly email: string;
}

const REFRESHED = { refetchQueries: ['People'], awaitRefetchQueries: true };

/**
 * What can be done with an invitation that waits. Two functions, and what came of the last one where it did not go
 * well.
 */
function useWaiting() {
  const { slug } = useMembership().municipality;
  const { waiting } = usePeopleTexts();
  const ask = useAsk();
  const tell = useStatus();
  const { failure, run } = useDeed();
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [resendInvitation] = useMutation(ResendInvitationDocument, REFRESHED);
  const [withdrawInvitation] = useMutation(WithdrawInvitationDocument, REFRESHED);

  const resend = ({ id, email }: Waiting) =>
    run(async () => {
      setUnsent(null);
      const { data } = await resendInvitation({
        variables: { input: { municipality: slug, invitation: id } },
      });
      const outcome = data?.resendInvitation;
      if (outcome?.__typename !== 'MemberInvited') return;
      const left = unsentOf(email, outcome);
      if (left) setUnsent(left);
      else tell(say(waiting.resent, { email }));
    });
  const withdraw = ({ id, email }: Waiting) =>
    run(async () => {
      setUnsent(null);
      const title = say(waiting.withdrawTitle, { email });
      if (!(await ask({ title, lead: waiting.withdrawLead, action: waiting.withdraw }))) return;
      await withdrawInvitation({ variables: { input: { municipality: slug, invitation: id } } });
      tell(say(waiting.withdrawn, { email }));
    });
  return { resend, withdraw, failure, unsent };
}
