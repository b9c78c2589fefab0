// One webhook: what was sent to it, its fields, another secret, and its end.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { SaveWebhookDocument, WebhookDocument } from '../../generated/documents.ts';
import type { ShownWebhookFragment } from '../../generated/operations.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Heading } from '../settings/Heading.tsx';
import { Deliveries } from './Deliveries.tsx';
import { Removal } from './Removal.tsx';
import { Secret } from './Secret.tsx';
import { useWebhooksTexts } from './texts.ts';
import { eventsIn, faultsOf, inputOf, valuesOf } from './values.ts';
import { SaidOfWebhooks, useSaidFaults, WebhookFields } from './WebhookFields.tsx';
import '../style/webhooks.css';

export function Webhook() {
  const { id = '' } = useParams();
  const { slug } = useMembership().municipality;
  const { data, previousData, error, refetch } = useQuery(WebhookDocument, {
    variables: { slug, id },
    // Not what the browser remembers: its version would be old.
    fetchPolicy: 'network-only',
  });
  const known = data ?? previousData;
  if (!known) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const { webhook, webhookHosts } = known;
  if (webhook.id !== id) return <NotFound />;
  const reload = async () => (await refetch()).data?.webhook ?? webhook;
  return (
    <>
      <Heading area="webhooks" needs="WEBHOOKS_EDIT" thing={webhook.label} />
      <Deliveries webhook={webhook} />
      <EditWebhook key={id} webhook={webhook} hosts={webhookHosts} reload={reload} />
      <Secret webhook={webhook} reload={reload} />
      <Removal webhook={webhook} />
    </>
  );
}

type Props = {
  webhook: ShownWebhookFragment;
  hosts: readonly string[];
  reload: () => Promise<ShownWebhookFragment>;
};

function EditWebhook({ webhook, hosts, reload }: Props) {
  const { fields, events } = useWebhooksTexts();
  const { slug } = useMembership().municipality;
  const form = useForm(valuesOf(webhook));
  const saidFaults = useSaidFaults();
  const { save } = useSave(SaveWebhookDocument);
  return (
    <section>
      <h2>{fields.title}</h2>
      <SaidOfWebhooks>
        <VersionedForm
          form={form}
          version={webhook.version}
          check={faultsOf}
          send={async (values, version) => {
            const input = { municipality: slug, webhook: webhook.id, version, ...inputOf(values) };
            const sent = await save({ input }, (saved) => saved.webhook.version);
            return sent.outcome === 'invalid' ? { ...sent, faults: saidFaults(sent.faults) } : sent;
          }}
          read={async () => {
            const present = await reload();
            return { values: valuesOf(present), version: present.version };
          }}
          tell={(values) => [
            { label: fields.label, value: values.label },
            { label: fields.url, value: values.url },
            {
              label: fields.events,
              value: eventsIn(values)
                .map((event) => events[event])
                .join(', '),
            },
            { label: fields.isOn, value: values.isOn ? fields.yes : fields.no },
          ]}
          onSaved={reload}
        >
          <WebhookFields form={form} hosts={hosts} />
          <SaveButton />
        </VersionedForm>
      </SaidOfWebhooks>
    </section>
  );
}
