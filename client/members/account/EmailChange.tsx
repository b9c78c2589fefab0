// Shows that a new address reaches its member, by the link of the letter that was sent there.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { Refused } from '../../parts/connection/refused.ts';
import { callAuth } from '../../parts/session/auth.ts';
import { useSession } from '../../parts/session/Session.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { DeadLink } from '../../parts/account/DeadLink.tsx';
import { useAccountTexts } from '../../parts/account/texts.ts';

/** What better-auth says of a link that is used, too old, or another person's. */
const DEAD = new Set(['INVALID_TOKEN', 'TOKEN_EXPIRED', 'INVALID_USER', 'USER_NOT_FOUND']);

/** Needs a press of the button: programs that look through letters open links too. */
export function EmailChange({ token }: { token: string }) {
  const { emailChange } = useAccountTexts();
  const { refresh } = useSession();
  const navigate = useNavigate();
  const say = useStatus();
  const form = useForm({});
  const [isDead, setDead] = useState(false);
  const send = async () => {
    try {
      await callAuth('/verify-email', { token });
    } catch (error) {
      if (!Refused.is(error) || !DEAD.has(error.code)) throw error;
      setDead(true);
      return;
    }
    const me = await refresh();
    await navigate(me ? '/account' : '/');
    say(emailChange.done);
  };
  if (isDead) return <DeadLink lead={emailChange.dead} to="/account" action={emailChange.another} />;
  return (
    <>
      <Title>{emailChange.title}</Title>
      <p>{emailChange.lead}</p>
      <Form form={form} save={send} isUnguarded>
        <SaveButton pending={emailChange.pending}>{emailChange.action}</SaveButton>
      </Form>
    </>
  );
}
