// Where a municipality is found: its name in addresses, and a host of its own.
import { useNavigate } from 'react-router';
import type { OperatedCityFragment } from '../../generated/operations.ts';
import { required } from '../../parts/account/checks.ts';
import { SaidFaults } from '../../parts/fields/faults.ts';
import { useSaidProblem } from '../../parts/paper-addresses/texts.ts';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';
import { useOperate } from './useOperate.ts';

type Props = {
  city: OperatedCityFragment;
  read: () => Promise<OperatedCityFragment>;
};

const valuesOf = ({ municipality: { slug, host } }: OperatedCityFragment) => ({
  slug,
  host: host ?? '',
  why: '',
});

export function AddressForm({ city, read }: Props) {
  const { city: texts } = useOperatorTexts();
  const { formerSlugs } = city;
  const form = useForm(valuesOf(city));
  const operate = useOperate(city.municipality.slug);
  const saidProblem = useSaidProblem();
  const navigate = useNavigate();
  // What is at the old name is found at the new one.
  const show = async () => {
    const { slug } = form.values;
    if (slug === city.municipality.slug) await read();
    else await navigate(`/cities/${slug}`, { replace: true });
  };
  return (
    <section>
      <h2>{texts.addresses}</h2>
      {formerSlugs.length > 0 && <p>{say(texts.former, { slugs: formerSlugs.join(', ') })}</p>}
      <SaidFaults value>
        <VersionedForm
          form={form}
          version={city.version}
          check={required('slug', 'why')}
          send={async ({ slug, host, why }, version) => {
            const sent = await operate({ slug, host: host || null, why }, version);
            if (sent.outcome !== 'invalid') return sent;
            const faults = sent.faults.map((each) => ({ ...each, fault: saidProblem(each.fault) }));
            return { ...sent, faults };
          }}
          read={async () => {
            const present = await read();
            return { values: valuesOf(present), version: present.version };
          }}
          tell={({ slug, host }) => [
            { label: texts.slug, value: slug },
            { label: texts.host, value: host },
          ]}
          onSaved={show}
        >
          <TextField label={texts.slug} hint={texts.slugHint} longest={40} {...form.field('slug')} />
          <TextField
            label={texts.host}
            hint={texts.hostHint}
            longest={253}
            isOptional
            {...form.field('host')}
          />
          <WhyField label={texts.why} hint={texts.whyHint} {...form.field('why')} />
          <SaveButton />
        </VersionedForm>
      </SaidFaults>
    </section>
  );
}
