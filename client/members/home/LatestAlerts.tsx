// The latest of what was noticed: alerts that nobody marked.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { LatestAlertsDocument } from '../../generated/documents.ts';
import { longDay } from '../../text/formats.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { nameOf } from '../alerts/subject.ts';
import { useAlertsTexts } from '../alerts/texts.ts';
import { useHomeTexts } from './texts.ts';

export function LatestAlerts() {
  const { alerts: texts } = useHomeTexts();
  const { kinds } = useAlertsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(LatestAlertsDocument, {
    variables: { slug, language },
    fetchPolicy: 'cache-and-network',
  });
  const alerts = data?.alerts.nodes;
  return (
    <section>
      <h2>{texts.title}</h2>
      {error && <Problem error={error} onRetry={refetch} />}
      {alerts?.length === 0 && <p>{texts.none}</p>}
      {alerts && alerts.length > 0 && (
        <ul className="facts-list">
          {alerts.map((alert) => (
            <li key={alert.id}>
              <span>
                {kinds[alert.kind]}:{' '}
                {alert.location ? (
                  <Link to={`/${slug}/results/places/${alert.location.id}`}>{nameOf(alert)}</Link>
                ) : (
                  nameOf(alert)
                )}
              </span>
              <small>{longDay(alert.toldOn, language)}</small>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`/${slug}/alerts`}>{texts.all}</Link>
      </p>
    </section>
  );
}
