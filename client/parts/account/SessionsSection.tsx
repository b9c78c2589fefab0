// Where one is signed in: each device can be signed out, all others at once.
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { useStatus } from '../controls/status.tsx';
import { useMe } from '../session/Session.tsx';
import { useAuth } from '../session/useAuth.ts';
import { Loading } from '../controls/Loading.tsx';
import { Problem } from '../controls/Problem.tsx';
import { SessionRow } from './SessionRow.tsx';
import { type OpenSession, sessionsIn } from './sessions.ts';
import { useAccountTexts } from './texts.ts';
import { useDeed } from './useDeed.ts';

export function SessionsSection() {
  const { account } = useAccountTexts();
  const { session: own } = useMe();
  const auth = useAuth();
  const say = useStatus();
  const deed = useDeed();
  const [sessions, setSessions] = useState<readonly OpenSession[]>();
  const load = useCallback(
    () => deed.run(async () => setSessions(sessionsIn(await auth('/list-sessions')))),
    // Both are made anew with every state, and do the same.
    // oxlint-disable-next-line react/exhaustive-deps
    [],
  );
  useEffect(() => void load(), [load, own]);
  const end = (path: string, body: object, done: string) =>
    deed.run(async () => {
      await auth(path, body);
      say(done);
      setSessions(sessionsIn(await auth('/list-sessions')));
    });
  return (
    <section>
      <h2>{account.sessions}</h2>
      <p>{account.sessionsLead}</p>
      {deed.failure && <Problem error={deed.failure} onRetry={load} />}
      {sessions === undefined && !deed.failure && <Loading />}
      {sessions && (
        <ul className="devices">
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              isOwn={session.id === own}
              onEnd={() => end('/revoke-session', { token: session.token }, account.ended)}
            />
          ))}
        </ul>
      )}
      {sessions && sessions.length > 1 && (
        <Button
          onPress={() => end('/revoke-other-sessions', {}, account.endedOthers)}
          isPending={deed.isPending}
        >
          {account.endOthers}
        </Button>
      )}
    </section>
  );
}
