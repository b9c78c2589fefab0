// The form that says by which identity provider a municipality's people sign in; the secret is typed once and never shown again.
import { SetIdentityDocument } from '../../generated/documents.ts';
import type { FactorClaim, PresentProviderFragment } from '../../generated/operations.ts';
import { required } from '../../parts/account/checks.ts';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { SaidFaults } from '../../parts/fields/faults.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { PasswordField } from '../../parts/fields/PasswordField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { oneOf } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useAccessTexts } from '../texts/access.ts';
import { useCityDataTexts } from '../texts/city-data.ts';

type Secret = 'KEPT' | 'NEW' | 'NONE';
type Factor = FactorClaim | 'NONE';

interface Values {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: Secret | null;
  readonly clientSecret: string;
  readonly domains: string;
  readonly factor: Factor | null;
  readonly factorValues: string;
  readonly why: string;
}

type Props = {
  slug: string;
  name: string;
  provider: PresentProviderFragment | null;
  hosts: readonly string[];
  redirect: string;
  onSet: () => Promise<unknown>;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const initialOf = (provider: PresentProviderFragment | null): Values => ({
  issuer: provider?.issuer ?? '',
  clientId: provider?.clientId ?? '',
  secret: provider === null ? 'NEW' : provider.hasSecret ? 'KEPT' : 'NONE',
  clientSecret: '',
  domains: provider?.domains.join('\n') ?? '',
  factor: provider?.factorClaim ?? 'NONE',
  factorValues: provider?.factorValues.join('\n') ?? '',
  why: '',
});

function check({ secret, factor, ...texts }: Values): readonly FieldFault[] {
  return [
    ...required('issuer', 'clientId', 'domains', 'why')(texts),
    ...(secret === 'NEW' ? required('clientSecret')(texts) : []),
    ...(factor === 'NONE' ? [] : required('factorValues')(texts)),
  ];
}

export function SetProvider({ slug, name, provider, hosts, redirect, onSet }: Props) {
  const language = useLanguage();
  const { why, whyHint } = useAccessTexts();
  const { told, identity: texts } = useCityDataTexts();
  const form = useForm(initialOf(provider));
  const { secret, factor } = form.values;
  const ask = useAsk();
  const tell = useStatus();
  const { save } = useSave(SetIdentityDocument);
  /** What faults mean here. */
  const words: Readonly<Record<string, string>> = {
    'issuer NOT_ALLOWED': texts.issuerElsewhere,
    'issuer SILENT': texts.issuerSilent,
    'clientSecret REQUIRED': texts.secretNeeded,
    'domains TAKEN': texts.domainTaken,
    'domains NOT_ALLOWED': texts.domainWrong,
  };
  const set = async (values: Values) => {
    const title = say(texts.ask, { name, issuer: values.issuer.trim() });
    if (!(await ask({ title, lead: texts.askLead, action: texts.action, weight: 'main' }))) return 'outdated';
    const input = {
      municipality: slug,
      issuer: values.issuer,
      clientId: values.clientId,
      clientSecret: values.secret === 'NEW' ? values.clientSecret : null,
      isPublic: values.secret === 'NONE',
      domains: linesOf(values.domains),
      factorClaim: values.factor === 'NONE' ? null : values.factor,
      factorValues: values.factor === 'NONE' ? [] : linesOf(values.factorValues),
      why: values.why,
    };
    const sent = await save({ input }, async ({ toldCount }) => {
      tell(`${texts.set} ${say(told, { count: String(toldCount) })}`);
      await onSet();
    });
    if (sent.outcome !== 'invalid') return sent;
    // A secret that is needed is asked for in a field that is seen.
    if (sent.faults.some(({ field }) => field === 'clientSecret')) form.set({ secret: 'NEW' });
    return sent.faults.map((each) => ({
      ...each,
      fault: words[`${each.field} ${each.fault}`] ?? each.fault,
    }));
  };
  const secrets = (['KEPT', 'NEW', 'NONE'] as const)
    .filter((id) => id !== 'KEPT' || provider?.hasSecret)
    .map((id) => ({ id, name: texts.secrets[id] }));
  const factors = (['NONE', 'AMR', 'ACR'] as const).map((id) => ({ id, name: texts.factors[id] }));
  const issuerHint = say(texts.issuerHint, { hosts: oneOf(hosts, language) });
  return (
    <section>
      <h2>{texts.action}</h2>
      <p>
        {texts.redirect}: <code className="secret">{redirect}</code>. {texts.redirectHint}
      </p>
      <SaidFaults value>
        <Form form={form} check={check} save={set}>
          <TextField
            label={texts.issuer}
            hint={issuerHint}
            type="url"
            longest={500}
            {...form.field('issuer')}
          />
          <TextField label={texts.client} longest={200} {...form.field('clientId')} />
          <RadioField label={texts.secretOf} options={secrets} {...form.field('secret')} />
          {secret === 'NEW' && (
            <PasswordField
              label={texts.secret}
              hint={texts.secretHint}
              autoComplete="new-password"
              {...form.field('clientSecret')}
            />
          )}
          <TextField label={texts.domains} hint={texts.domainsHint} rows={3} {...form.field('domains')} />
          <RadioField label={texts.factor} options={factors} {...form.field('factor')} />
          {factor !== 'NONE' && (
            <TextField
              label={texts.factorValues}
              hint={texts.factorValuesHint}
              rows={2}
              {...form.field('factorValues')}
            />
          )}
          <WhyField label={why} hint={whyHint} {...form.field('why')} />
          <SaveButton>{texts.action}</SaveButton>
        </Form>
      </SaidFaults>
    </section>
  );
}
