// One municipality: how it does, whether it works, and where it is found.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { CityDocument } from '../../generated/documents.ts';
import type { OperatedCityFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { AddressForm } from './AddressForm.tsx';
import { Facts } from './Facts.tsx';
import { InviteAdmin } from './InviteAdmin.tsx';
import { PublishedDays } from './PublishedDays.tsx';
import { required } from '../../parts/account/checks.ts';
import { useAsk } from '../../parts/controls/questions.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';
import { useOperate } from './useOperate.ts';

export function City() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(CityDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  const read = async () => (await refetch()).data?.operatedMunicipality ?? city;
  return (
    <>
      <Title>{city.municipality.name}</Title>
      <Facts city={city} />
      {!city.isJoined && <InviteAdmin slug={slug} />}
      <PublishedDays days={city.publishedDays} />
      {/* After it the page shows the other of the two. */}
      <StateForm key={city.state} city={city} read={read} />
      <AddressForm city={city} read={read} />
    </>
  );
}

type Props = {
  city: OperatedCityFragment;
  read: () => Promise<OperatedCityFragment>;
};

/** Suspends a municipality, or lets it work again; the city reads why in its journal. */
function StateForm({ city, read }: Props) {
  const { city: texts, states } = useOperatorTexts();
  const isSuspended = city.state === 'SUSPENDED';
  const form = useForm({ why: '' });
  const operate = useOperate(city.municipality.slug);
  const ask = useAsk();
  const question = {
    title: say(texts.suspendAsk, { name: city.municipality.name }),
    lead: texts.suspendLead,
    action: texts.suspend,
  };
  return (
    <section>
      <h2>{isSuspended ? texts.resume : texts.suspend}</h2>
      <p>{isSuspended ? texts.resumeLead : texts.suspendLead}</p>
      <VersionedForm
        form={form}
        version={city.version}
        check={required('why')}
        {...(!isSuspended && { ask: () => ask(question) })}
        send={({ why }, version) => operate({ isSuspended: !isSuspended, why }, version)}
        read={async () => ({ values: { why: '' }, version: (await read()).version })}
        tell={() => [{ label: texts.state, value: states[city.state] }]}
        onSaved={read}
      >
        <WhyField label={texts.why} hint={texts.whyHint} {...form.field('why')} />
        <SaveButton weight={isSuspended ? 'main' : 'danger'}>
          {isSuspended ? texts.resume : texts.suspend}
        </SaveButton>
      </VersionedForm>
    </section>
  );
}
