// Pages for which a second factor is needed: whoever has none sets it up first.
import { Activity, type ReactNode } from 'react';
import { account } from '../account/pages.ts';
import { useHeld } from '../connection/Connection.tsx';
import { useMe, useSession } from '../session/Session.tsx';

/** Where it went missing meanwhile, the page waits behind it. */
export function WithFactor({ isNeeded, children }: { isNeeded: boolean; children: ReactNode }) {
  const { hasFactor } = useMe();
  const { refresh } = useSession();
  const held = useHeld();
  const isMissing = isNeeded && !hasFactor;
  const isHeld = held?.code === 'FACTOR_FIRST';
  const done = async () => {
    await refresh();
    if (isHeld) held.release(true);
  };
  return (
    <>
      {(isMissing || isHeld) && <account.SetUpFactor onDone={done} />}
      {!isMissing && <Activity mode={isHeld ? 'hidden' : 'visible'}>{children}</Activity>}
    </>
  );
}
