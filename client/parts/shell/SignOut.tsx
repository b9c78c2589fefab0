// Ends the session on this device.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../language/language.tsx';
import { Button } from '../controls/Button.tsx';
import { useAsk } from '../controls/questions.tsx';
import { callAuth } from '../session/auth.ts';
import { useSession } from '../session/Session.tsx';

/** Leads to the start, so that whoever signs in next does not find the page of the one before. */
export function SignOut() {
  const { header, failure } = useTexts();
  const { refresh } = useSession();
  const navigate = useNavigate();
  const ask = useAsk();
  const [isLeaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    try {
      await callAuth('/sign-out', {});
      await refresh();
      await navigate('/');
    } catch {
      const again = { title: header.stillIn, lead: header.stillInLead, action: failure.again } as const;
      if (await ask({ ...again, weight: 'main' })) await leave();
    } finally {
      setLeaving(false);
    }
  };
  return (
    <Button isPending={isLeaving} onPress={leave}>
      {header.signOut}
    </Button>
  );
}
