// Accepting an appointment as an operator: with a new account or with one's own, then the second factor.
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AcceptAppointmentDocument, AppointmentDocument } from '../generated/documents.ts';
import { say } from '../text/say.ts';
import { DeadLink } from '../parts/account/DeadLink.tsx';
import type { Accepted, Came } from '../parts/account/join.ts';
import { JoinAnew } from '../parts/account/JoinAnew.tsx';
import { JoinWithAccount } from '../parts/account/JoinWithAccount.tsx';
import { account } from '../parts/account/pages.ts';
import { useSession } from '../parts/session/Session.tsx';
import { Loading } from '../parts/controls/Loading.tsx';
import { Problem } from '../parts/controls/Problem.tsx';
import { Title } from '../parts/controls/Title.tsx';
import { useOperatorTexts } from './texts/operator.ts';

type Stage = { readonly at: 'new' | 'known' | 'dead' } | { readonly at: 'factor'; readonly password: string };

/** The link works once, and only for whom it was made. */
export function Appointment({ token }: { token: string }) {
  const { appointment: texts } = useOperatorTexts();
  const { me, refresh } = useSession();
  const navigate = useNavigate();
  const [stage, setStage] = useState<Stage>({ at: 'new' });
  // The token is a secret: nothing is kept under its name.
  const { data, error, refetch } = useQuery(AppointmentDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
  });
  const [acceptAppointment] = useMutation(AcceptAppointmentDocument);
  const goIn = async () => {
    await refresh();
    await navigate('/');
  };
  if (error) return <Problem error={error} isWhole onRetry={refetch} />;
  if (!data || me === undefined) return <Loading />;
  if (stage.at === 'factor') return <account.SetUpFactor password={stage.password} onDone={goIn} />;
  const { appointment } = data;
  if (!appointment || stage.at === 'dead') return <DeadLink lead={texts.dead} to="/" action={texts.home} />;

  const send = async (input: Accepted): Promise<Came> => {
    const outcome = (await acceptAppointment({ variables: { input } })).data?.acceptAppointment;
    if (outcome?.__typename === 'Invalid') return { at: 'faulty', faults: outcome.faults };
    if (outcome?.__typename === 'OperatorAppointed') return { at: 'joined', to: '' };
    return { at: outcome ? 'known' : 'dead' };
  };
  const enter = async (_to: string, password?: string) => {
    const present = await refresh();
    if (password !== undefined && present?.hasFactor === false) setStage({ at: 'factor', password });
    else await navigate('/');
  };
  const isKnown = me?.email === appointment.email;
  const Join = isKnown || stage.at === 'known' ? JoinWithAccount : JoinAnew;
  return (
    <>
      <Title>{texts.title}</Title>
      <p>{texts.lead}</p>
      <p>{say(texts.address, { email: appointment.email, name: appointment.appointedBy })}</p>
      <Join
        token={token}
        email={appointment.email}
        isOwn={isKnown && !me.onlyIn}
        send={send}
        onJoined={enter}
        onKnown={() => setStage({ at: 'known' })}
        onDead={() => setStage({ at: 'dead' })}
      />
    </>
  );
}
