// Accepting an invitation: who invites to what, then with a new account or with one's own.
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AcceptInvitationDocument, InvitationDocument } from '../../generated/documents.ts';
import type { InvitationQuery } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { useSession } from '../../parts/session/Session.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { DeadLink } from '../../parts/account/DeadLink.tsx';
import type { Accepted, Came } from '../../parts/account/join.ts';
import { JoinAnew } from '../../parts/account/JoinAnew.tsx';
import { JoinWithAccount } from '../../parts/account/JoinWithAccount.tsx';
import { SetUpFactor } from '../../parts/account/SetUpFactor.tsx';
import { useAccountTexts } from '../../parts/account/texts.ts';

type Invited = NonNullable<InvitationQuery['invitation']>;

/** What has come of it. */
type Stage =
  | { readonly at: 'new' }
  | { readonly at: 'known' }
  | { readonly at: 'dead' }
  | { readonly at: 'factor'; readonly password: string; readonly slug: string };

/** The link works once, and only for whom the letter was for. */
export function Invitation({ token }: { token: string }) {
  const language = useLanguage();
  const { invitation: texts } = useAccountTexts();
  const { me, refresh } = useSession();
  const navigate = useNavigate();
  const [stage, setStage] = useState<Stage>({ at: 'new' });
  const { data, previousData, error, refetch } = useQuery(InvitationDocument, {
    variables: { token, language },
    // The token is a secret: nothing is kept under its name.
    fetchPolicy: 'no-cache',
  });
  const [acceptInvitation] = useMutation(AcceptInvitationDocument);
  const found = data ?? previousData;
  if (error) return <Problem error={error} isWhole onRetry={refetch} />;
  if (!found || me === undefined) return <Loading />;
  const { invitation } = found;
  if (stage.at === 'factor')
    return (
      <SetUpFactor
        password={stage.password}
        onDone={async () => {
          await refresh();
          await navigate(`/${stage.slug}`);
        }}
      />
    );
  if (!invitation || stage.at === 'dead') return <DeadLink lead={texts.dead} to="/" action={texts.home} />;

  const enter = async (slug: string, password?: string) => {
    const present = await refresh();
    const membership = present?.memberships.find(({ municipality }) => municipality.slug === slug);
    const needsFactor = membership?.needsFactor && !present?.hasFactor;
    if (needsFactor && password !== undefined) setStage({ at: 'factor', password, slug });
    else await navigate(`/${slug}`);
  };
  const send = async (input: Accepted): Promise<Came> => {
    const outcome = (await acceptInvitation({ variables: { input } })).data?.acceptInvitation;
    if (outcome?.__typename === 'Invalid') return { at: 'faulty', faults: outcome.faults };
    if (outcome?.__typename === 'MemberJoined') return { at: 'joined', to: outcome.municipality.slug };
    return { at: outcome ? 'known' : 'dead' };
  };
  const isKnown = me?.email === invitation.email;
  const isOwn = isKnown && (!me.onlyIn || me.onlyIn.slug === invitation.municipality.slug);
  const Join = isKnown || stage.at === 'known' ? JoinWithAccount : JoinAnew;
  return (
    <>
      <Title>{say(texts.title, { municipality: invitation.municipality.name })}</Title>
      <About {...invitation} />
      <Join
        token={token}
        email={invitation.email}
        isOwn={isOwn}
        name={invitation.name ?? ''}
        send={send}
        onJoined={enter}
        onKnown={() => setStage({ at: 'known' })}
        onDead={() => setStage({ at: 'dead' })}
      />
    </>
  );
}

function About({ invitedBy, role, email }: Invited) {
  const { invitation } = useAccountTexts();
  const { roles } = useTexts();
  return (
    <>
      <p>{say(invitation.lead, { name: invitedBy, role: roles[role] })}</p>
      <p>{say(invitation.address, { email })}</p>
    </>
  );
}
