// What one hears of and how often, and what one has muted.
import { useQuery } from '@apollo/client/react';
import { AlertSubscriptionDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { useMe } from '../../parts/session/Session.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { HeardForm } from './HeardForm.tsx';
import { Mutes } from './Mutes.tsx';
import { useAlertsTexts } from './texts.ts';

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
      {error && !data && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Loading />}
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
