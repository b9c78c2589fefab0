// What one is called.
import { useMutation } from '@apollo/client/react';
import { ChangeMyNameDocument } from '../../generated/documents.ts';
import { useTexts } from '../language/language.tsx';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { useStatus } from '../controls/status.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { useMe, useSession } from '../session/Session.tsx';
import { required } from './checks.ts';
import { useAccountTexts } from './texts.ts';

export function NameSection() {
  const { account, fields } = useAccountTexts();
  const texts = useTexts();
  const { name } = useMe();
  const { refresh } = useSession();
  const say = useStatus();
  const [change] = useMutation(ChangeMyNameDocument);
  const form = useForm({ name });
  const save = async (input: typeof form.values) => {
    const { data } = await change({ variables: { input } });
    const outcome = data?.changeMyName;
    if (outcome?.__typename === 'Invalid') return outcome.faults;
    await refresh();
    if (outcome) say(texts.form.saved);
    return [];
  };
  return (
    <section>
      <h2>{account.name}</h2>
      <Form form={form} check={required('name')} save={save}>
        <TextField
          label={fields.name}
          hint={fields.nameHint}
          autoComplete="name"
          longest={120}
          {...form.field('name')}
        />
        <SaveButton />
      </Form>
    </section>
  );
}
