// The webhooks of a municipality: where each leads, what it tells, and how it does. Where there is none, what one is good for.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { WebhooksDocument } from '../../generated/documents.ts';
import type { ShownWebhookFragment } from '../../generated/operations.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { sayCount } from '../../text/say.ts';
import { Heading } from '../settings/Heading.tsx';
import { useWebhooksTexts } from './texts.ts';
import '../style/webhooks.css';

export function Webhooks() {
  const { slug } = useMembership().municipality;
  const { list } = useWebhooksTexts();
  const { data, error, refetch } = useQuery(WebhooksDocument, {
    variables: { slug },
    // Never as it was: deliveries go on meanwhile.
    fetchPolicy: 'network-only',
  });
  const columns = useColumns();
  return (
    <>
      <Heading area="webhooks" needs="WEBHOOKS_EDIT" />
      <p>{list.what}</p>
      <Unanswered answer={data} error={error} onRetry={refetch} />
      {data?.webhookHosts.length === 0 && <p className="notice">{list.noHosts}</p>}
      {data && data.webhookHosts.length > 0 && (
        <p>
          <ButtonLink to={`/${slug}/settings/webhooks/new`} weight="main">
            {list.make}
          </ButtonLink>
        </p>
      )}
      {data?.webhooks.length === 0 && <Example />}
      {data && data.webhooks.length > 0 && (
        <div className="wide">
          <Table caption={list.caption} columns={columns} rows={data.webhooks} keyOf={({ id }) => id} />
        </div>
      )}
    </>
  );
}

function Example() {
  const { example } = useWebhooksTexts();
  return (
    <section>
      <h2>{example.title}</h2>
      <p>{example.lead}</p>
      <ul>
        {example.uses.map((use) => (
          <li key={use}>{use}</li>
        ))}
      </ul>
      <p>{example.how}</p>
      <pre className="sent">{example.body}</pre>
    </section>
  );
}

function useColumns(): readonly [Column<ShownWebhookFragment>, ...Column<ShownWebhookFragment>[]] {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const { list, events: names } = useWebhooksTexts();
  return [
    {
      key: 'label',
      title: list.label,
      cell: ({ id, label }) => <Link to={`/${slug}/settings/webhooks/${id}`}>{label}</Link>,
    },
    { key: 'host', title: list.host, cell: ({ url }) => new URL(url).host },
    {
      key: 'events',
      title: list.events,
      cell: ({ events }) => events.map((event) => names[event]).join(', '),
    },
    {
      key: 'state',
      title: list.state,
      cell: ({ isOn, pendingCount, givenUpCount }) =>
        [
          isOn ? list.on : list.off,
          ...(pendingCount > 0 ? [sayCount(list.waiting, pendingCount, language)] : []),
          ...(givenUpCount > 0 ? [sayCount(list.givenUp, givenUpCount, language)] : []),
        ].join(', '),
    },
  ];
}
