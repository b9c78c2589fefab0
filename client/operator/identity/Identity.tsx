// A municipality's identity provider: what is set, the form that sets it, and the one that takes it away.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { IdentityDocument, RemoveIdentityDocument } from '../../generated/documents.ts';
import type { PresentProviderFragment } from '../../generated/operations.ts';
import { required } from '../../parts/account/checks.ts';
import { FactList } from '../../parts/controls/FactList.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { say } from '../../text/say.ts';
import { allows } from '../allowed/allows.ts';
import { NotAllowed } from '../allowed/NotAllowed.tsx';
import { OfCity } from '../cities/OfCity.tsx';
import { useAccessTexts } from '../texts/access.ts';
import { useCityDataTexts } from '../texts/city-data.ts';
import { SetProvider } from './SetProvider.tsx';

export function Identity() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { identity: texts } = useCityDataTexts();
  const { data, error, refetch } = useQuery(IdentityDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  const { municipality, identityProvider, identityHosts, identityRedirect } = city;
  const isAllowed = allows(city, 'IDENTITY_EDIT');
  const key = JSON.stringify(identityProvider);
  return (
    <>
      <OfCity {...municipality} title={texts.title} />
      <p className="lead">{texts.lead}</p>
      {identityProvider ? <Present provider={identityProvider} /> : <p>{texts.none}</p>}
      {!isAllowed && <NotAllowed />}
      {isAllowed && identityHosts.length === 0 && <p className="notice wrong">{texts.noHosts}</p>}
      {isAllowed && identityHosts.length > 0 && (
        <SetProvider
          key={key}
          {...municipality}
          provider={identityProvider}
          hosts={identityHosts}
          redirect={identityRedirect}
          onSet={refetch}
        />
      )}
      {identityProvider && <Remove {...municipality} onRemoved={refetch} />}
    </>
  );
}

function Present({ provider }: { provider: PresentProviderFragment }) {
  const { identity: texts } = useCityDataTexts();
  const { issuer, clientId, hasSecret, domains, factorClaim, factorValues } = provider;
  const factor = texts.factors[factorClaim ?? 'NONE'];
  return (
    <section>
      <h2>{texts.now}</h2>
      <FactList
        facts={[
          [texts.issuer, issuer],
          [texts.client, clientId],
          [texts.secretOf, hasSecret ? texts.hasSecret : texts.hasNoSecret],
          [texts.domains, domains.join(', ')],
          [texts.factor, factorClaim === null ? factor : `${factor} ${factorValues.join(', ')}`],
        ]}
      />
    </section>
  );
}

type RemoveProps = { slug: string; name: string; onRemoved: () => Promise<unknown> };

/** It lets nobody in, so the municipality need not allow it: a provider that cannot be trusted any more goes at once. */
function Remove({ slug, name, onRemoved }: RemoveProps) {
  const { why, whyHint } = useAccessTexts();
  const { told, identity: texts } = useCityDataTexts();
  const form = useForm({ why: '' });
  const ask = useAsk();
  const tell = useStatus();
  const { save } = useSave(RemoveIdentityDocument);
  const remove = async (values: { why: string }) => {
    const question = { title: say(texts.removeAsk, { name }), lead: texts.removeLead, action: texts.remove };
    if (!(await ask(question))) return 'outdated';
    return save({ input: { municipality: slug, ...values } }, async ({ toldCount }) => {
      tell(`${texts.removed} ${say(told, { count: String(toldCount) })}`);
      await onRemoved();
    });
  };
  return (
    <section>
      <h2>{texts.remove}</h2>
      <p>{texts.removeLead}</p>
      <Form form={form} check={required('why')} save={remove}>
        <WhyField label={why} hint={whyHint} {...form.field('why')} />
        <SaveButton weight="danger">{texts.remove}</SaveButton>
      </Form>
    </section>
  );
}
