// Where one is signed in: each device can be signed out, all others at once.
import { useCallback, useEffect, useState } from 'react';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../language/language.tsx';
import { Button } from '../controls/Button.tsx';
import { useStatus } from '../controls/status.tsx';
import { useMe } from '../session/Session.tsx';
import { useAuth } from '../session/useAuth.ts';
import { Loading } from '../controls/Loading.tsx';
import { Problem } from '../controls/Problem.tsx';
import { deviceOf } from './device.ts';
import { useAccountTexts } from './texts.ts';
import { useDeed } from '../controls/useDeed.ts';

export function SessionsSection() {
  const { account } = useAccountTexts();
  const { session: own } = useMe();
  const auth = useAuth();
  const tell = useStatus();
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
      tell(done);
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

type SessionRowProps = { session: OpenSession; isOwn: boolean; onEnd: () => unknown };

/**
 * One session: on which device, since when, and a button that ends it. From this very device one signs out in the head
 * of the page.
 */
function SessionRow({ session: { userAgent, startedAt }, isOwn, onEnd }: SessionRowProps) {
  const { account } = useAccountTexts();
  const language = useLanguage();
  const device = deviceOf(userAgent) || account.unknownDevice;
  return (
    <li>
      <p>
        <strong>{isOwn ? say(account.thisDevice, { device }) : device}</strong>
        <small>{say(account.since, { at: longMoment(startedAt, language) })}</small>
      </p>
      {!isOwn && (
        <Button name={say(account.endNamed, { device })} onPress={onEnd}>
          {account.end}
        </Button>
      )}
    </li>
  );
}

/** A session that is open, of what the server answers. */
interface OpenSession {
  readonly id: string;
  /** Names the session where it is to be ended. */
  readonly token: string;
  readonly userAgent: string;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** The sessions in better-auth's answer, the newest first. */
function sessionsIn(answer: unknown): OpenSession[] {
  const rows = answer as readonly Readonly<Record<string, unknown>>[];
  return rows
    .map(({ id, token, userAgent, createdAt }) => ({
      id: String(id),
      token: String(token),
      userAgent: typeof userAgent === 'string' ? userAgent : '',
      startedAt: String(createdAt),
    }))
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
}
