// Where a municipality's webhooks may lead: all hosts, one a line; the city reads why in its journal.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { AllowWebhookHostsDocument, OperatedWebhookHostsDocument } from '../../generated/documents.ts';
import { required } from '../../parts/account/checks.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { SaidFaults } from '../../parts/fields/faults.ts';
import { TextField } from '../../parts/fields/TextField.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { useSaidProblem } from '../../parts/paper-addresses/texts.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { OfCity } from '../cities/OfCity.tsx';
import { useAccessTexts } from '../texts/access.ts';
import { useCityDataTexts } from '../texts/city-data.ts';

export function WebhookHosts() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { webhooks: texts } = useCityDataTexts();
  const { data, error, refetch } = useQuery(OperatedWebhookHostsDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  return (
    <>
      <OfCity {...city.municipality} title={texts.title} />
      <p className="lead">{texts.lead}</p>
      <AllowHosts slug={slug} hosts={city.webhookHosts} />
    </>
  );
}

function AllowHosts({ slug, hosts }: { slug: string; hosts: readonly string[] }) {
  const { why, whyHint } = useAccessTexts();
  const { webhooks: texts } = useCityDataTexts();
  const { form: common } = useTexts();
  const form = useForm({ hosts: hosts.join('\n'), why: '' });
  const tell = useStatus();
  const saidProblem = useSaidProblem();
  const { save } = useSave(AllowWebhookHostsDocument);
  const send = async (values: typeof form.values) => {
    const listed = values.hosts.split('\n').filter((host) => host.trim() !== '');
    const input = { municipality: slug, hosts: listed, why: values.why };
    const sent = await save({ input }, (allowed) => {
      tell(common.saved);
      form.restart({ hosts: allowed.hosts.join('\n'), why: '' });
    });
    if (sent.outcome !== 'invalid') return sent;
    return { ...sent, faults: sent.faults.map((each) => ({ ...each, fault: saidProblem(each.fault) })) };
  };
  return (
    <SaidFaults value>
      <Form form={form} check={required('why')} save={send}>
        <TextField
          label={texts.hosts}
          hint={texts.hostsHint}
          longest={5_000}
          rows={4}
          isOptional
          {...form.field('hosts')}
        />
        <WhyField label={why} hint={whyHint} {...form.field('why')} />
        <SaveButton />
      </Form>
    </SaidFaults>
  );
}
