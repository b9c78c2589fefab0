// What stands around the pages of an app: its frame, and that somebody signed in.
import { Outlet } from 'react-router';
import { Activity, type ReactNode } from 'react';
import { Frame } from './Frame.tsx';
import { account } from '../account/pages.ts';
import { Unanswered } from '../controls/Loading.tsx';
import { useHeld } from '../connection/Connection.tsx';
import { useSession } from '../session/Session.tsx';

export function Framed() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function OfSignedIn() {
  return (
    <SignedIn>
      <Outlet />
    </SignedIn>
  );
}

/**
 * Pages that only those see who are signed in: for anybody else the sign-in stands at the same address. Where a
 * session ended, its page is only hidden: after signing in again what was typed is still there, and is sent.
 */
function SignedIn({ children }: { children: ReactNode }) {
  const { me, error, refresh } = useSession();
  const held = useHeld();
  if (me === undefined)
    return (
      <Frame>
        <Unanswered error={error} isWhole onRetry={refresh} />
      </Frame>
    );
  const hasEnded = held?.code === 'UNAUTHENTICATED';
  const enter = async () => {
    const present = await refresh();
    if (hasEnded) held.release(me !== null && present?.email === me.email);
  };
  return (
    <>
      {me && (
        <Activity key={me.email} mode={hasEnded ? 'hidden' : 'visible'}>
          {children}
        </Activity>
      )}
      {(me === null || hasEnded) && (
        <Frame>
          <account.SignIn hasEnded={hasEnded} onDone={enter} />
        </Frame>
      )}
    </>
  );
}
