// The city's own server for reports: which it is, of what it takes reports, and what it answers to a trial.
import { useQuery } from '@apollo/client/react';
import { RequestServerDocument, RequestServicesDocument } from '../../generated/documents.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { say } from '../../text/say.ts';
import { failureWords } from './failure-words.ts';
import { RequestServerForm } from './RequestServerForm.tsx';
import { useRequestChannelsTexts } from './texts.ts';
import { TryServer } from './TryServer.tsx';

export function RequestServer() {
  const { server: texts } = useRequestChannelsTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('SETTINGS_EDIT');
  const { data, error, refetch } = useQuery(RequestServerDocument, {
    variables: { slug },
    fetchPolicy: 'network-only',
  });
  const setting = data?.requestServer;
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {!setting && error && <Problem error={error} onRetry={refetch} />}
      {setting && (
        <p>
          {setting.hosts.length > 0 ? say(texts.hosts, { hosts: setting.hosts.join(', ') }) : texts.noHosts}
        </p>
      )}
      {setting && mayEdit && setting.hosts.length > 0 && (
        <RequestServerForm
          key={`form ${setting.server?.endpoint}`}
          server={setting.server}
          reload={refetch}
        />
      )}
      {setting?.server && <Services key={`services ${setting.server.endpoint}`} />}
      {setting?.server && mayEdit && <TryServer />}
    </section>
  );
}

function Services() {
  const { server: texts } = useRequestChannelsTexts();
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(RequestServicesDocument, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.requestServices;
  return (
    <>
      <h3>{texts.services}</h3>
      {!found && error && <Problem error={error} onRetry={refetch} />}
      {found?.failure && <p className="notice">{failureWords(texts, found)}</p>}
      {found && !found.failure && found.services.length === 0 && <p>{texts.none}</p>}
      {found && found.services.length > 0 && (
        <ul>
          {found.services.map(({ code, name, group }) => (
            <li key={code}>
              {name} <small>{[group, code].filter(Boolean).join(' · ')}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
