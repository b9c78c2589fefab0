// The page that makes a webhook; then it shows the secret, once.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { SaveWebhookDocument, WebhooksDocument } from '../../generated/documents.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { ShownSecret } from './ShownSecret.tsx';
import { useWebhooksTexts } from './texts.ts';
import { faultsOf, inputOf, NO_WEBHOOK, type WebhookValues } from './values.ts';
import { SaidOfWebhooks, useSaidFaults, WebhookFields } from './WebhookFields.tsx';
import '../style/webhooks.css';

interface Made {
  readonly id: string;
  readonly label: string;
  readonly secret: string;
}

export function NewWebhook() {
  const { slug } = useMembership().municipality;
  const { make } = useWebhooksTexts();
  const [made, setMade] = useState<Made>();
  const { data, error, refetch } = useQuery(WebhooksDocument, { variables: { slug } });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  return (
    <>
      {made ? (
        <>
          <Title>{make.done}</Title>
          <ShownSecret {...made} />
          <p>{make.next}</p>
        </>
      ) : (
        <MakeWebhook hosts={data.webhookHosts} onMade={setMade} />
      )}
      <div className="actions">
        <ButtonLink to={`/${slug}/settings/webhooks${made ? `/${made.id}` : ''}`}>
          {made ? make.toIt : make.toAll}
        </ButtonLink>
      </div>
    </>
  );
}

type Props = { hosts: readonly string[]; onMade: (made: Made) => void };

function MakeWebhook({ hosts, onMade }: Props) {
  const { slug } = useMembership().municipality;
  const { make } = useWebhooksTexts();
  const form = useForm<WebhookValues>(NO_WEBHOOK);
  const saidFaults = useSaidFaults();
  const { save } = useSave(SaveWebhookDocument);
  const send = async (values: WebhookValues) => {
    const input = { municipality: slug, ...inputOf(values) };
    const sent = await save({ input }, ({ webhook: { id, label }, secret }) =>
      onMade({ id, label, secret: secret ?? '' }),
    );
    return sent.outcome === 'invalid' ? { ...sent, faults: saidFaults(sent.faults) } : sent;
  };
  return (
    <>
      <Title>{make.title}</Title>
      <p className="lead">{make.lead}</p>
      <SaidOfWebhooks>
        <Form form={form} check={faultsOf} save={send}>
          <WebhookFields form={form} hosts={hosts} />
          <SaveButton pending={make.pending}>{make.action}</SaveButton>
        </Form>
      </SaidOfWebhooks>
    </>
  );
}
