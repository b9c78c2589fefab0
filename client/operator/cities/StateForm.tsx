// Suspends a municipality, or lets it work again; the city reads why in its journal.
import type { OperatedCityFragment } from '../../generated/operations.ts';
import { required } from '../../parts/account/checks.ts';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useOperatorTexts } from '../texts/operator.ts';
import { useOperate } from './useOperate.ts';

type Props = {
  city: OperatedCityFragment;
  read: () => Promise<OperatedCityFragment>;
};

/** After it the page shows the other of the two. */
export function StateForm(props: Props) {
  return <Form key={props.city.state} {...props} />;
}

function Form({ city, read }: Props) {
  const { city: texts, states } = useOperatorTexts();
  const isSuspended = city.state === 'SUSPENDED';
  const form = useForm({ why: '' });
  const operate = useOperate(city.municipality.slug);
  return (
    <section>
      <h2>{isSuspended ? texts.resume : texts.suspend}</h2>
      <p>{isSuspended ? texts.resumeLead : texts.suspendLead}</p>
      <VersionedForm
        form={form}
        version={city.version}
        check={required('why')}
        send={({ why }, version) => operate({ isSuspended: !isSuspended, why }, version)}
        read={async () => ({ values: { why: '' }, version: (await read()).version })}
        tell={() => [{ label: texts.state, value: states[city.state] }]}
        onSaved={read}
      >
        <TextField label={texts.why} hint={texts.whyHint} longest={300} rows={2} {...form.field('why')} />
        <SaveButton>{isSuspended ? texts.resume : texts.suspend}</SaveButton>
      </VersionedForm>
    </section>
  );
}
