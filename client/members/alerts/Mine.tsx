// What one hears of and how often, and what one has muted.
import { useQuery, useMutation } from '@apollo/client/react';
import { AlertSubscriptionDocument, MuteAlertsDocument } from '../../generated/documents.ts';
import type { HeardOfFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink, Button } from '../../parts/controls/Button.tsx';
import { useMe } from '../../parts/session/Session.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { HeardForm } from './HeardForm.tsx';
import { useAlertsTexts } from './texts.ts';
import { longDay } from '../../text/formats.ts';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useStatus } from '../../parts/controls/status.tsx';
import { idsOf, nameOf } from './subject.ts';

export function Mine() {
  const { settings } = useAlertsTexts();
  const language = useLanguage();
  const { email } = useMe();
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(AlertSubscriptionDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const read = async () => (await refetch()).data?.alertSubscription;
  return (
    <>
      <Title>{settings.title}</Title>
      <p className="lead">{say(settings.lead, { email })}</p>
      {!data && <Unanswered error={error} onRetry={refetch} />}
      {data?.municipality && (
        <>
          <HeardForm subscription={data.alertSubscription} lists={data.municipality} read={read} />
          <Mutes mutes={data.alertSubscription.mutes} reload={read} />
        </>
      )}
      <div className="actions">
        <ButtonLink to={`/${slug}/alerts`}>{settings.back}</ButtonLink>
      </div>
    </>
  );
}

type Muted = HeardOfFragment['mutes'][number];

type Props = { mutes: readonly Muted[]; reload: () => Promise<unknown> };

/** What one has muted, each with a button that lets it speak again. */
function Mutes({ mutes, reload }: Props) {
  const { settings } = useAlertsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const [mute] = useMutation(MuteAlertsDocument);
  const { failure, run } = useDeed();
  const unmute = (muted: Muted) =>
    run(async () => {
      await mute({ variables: { input: { ...idsOf(muted), municipality: slug, isMuted: false }, language } });
      await reload();
      tell(say(settings.unmuted, { name: nameOf(muted) }));
    });
  return (
    <section>
      <h2>{settings.mutes}</h2>
      {mutes.length === 0 && <p>{settings.mutesNone}</p>}
      {failure && <Problem error={failure} />}
      {mutes.length > 0 && (
        <ul className="picked">
          {mutes.map((muted) => (
            <li key={muted.id}>
              <span>
                {nameOf(muted)}{' '}
                <small>
                  {muted.until
                    ? say(settings.mutedUntil, { day: longDay(muted.until, language) })
                    : settings.mutedForGood}
                </small>
              </span>
              <Button name={say(settings.unmuteName, { name: nameOf(muted) })} onPress={() => unmute(muted)}>
                {settings.unmute}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
