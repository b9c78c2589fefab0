// Invites the first admin of a municipality once more: the link that was told before was lost, or its seven days are over.
import { useState } from 'react';
import { InviteFirstAdminDocument } from '../../generated/documents.ts';
import { required } from '../../parts/account/checks.ts';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { languageName } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';

type Language = 'BG' | 'EN';
interface Values {
  readonly email: string;
  readonly language: Language | null;
}

export function InviteAdmin({ slug }: { slug: string }) {
  const { inviting: texts } = useOperatorTexts();
  const form = useForm<Values>({ email: '', language: 'BG' });
  const [told, setTold] = useState<{ email: string; link: string; isSent: boolean }>();
  const { save } = useSave(InviteFirstAdminDocument);
  const send = ({ email, language }: Values) =>
    save({ input: { municipality: slug, email, language: language ?? 'BG' } }, ({ link, isSent }) =>
      setTold({ email, link, isSent }),
    );
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <Form form={form} check={required('email')} save={send}>
        <TextField label={texts.email} type="email" longest={254} {...form.field('email')} />
        <RadioField
          label={texts.language}
          options={(['BG', 'EN'] as const).map((id) => ({ id, name: languageName(id.toLowerCase()) }))}
          {...form.field('language')}
        />
        <SaveButton>{texts.action}</SaveButton>
      </Form>
      {told && (
        <div role="status">
          <p>{say(told.isSent ? texts.sent : texts.notSent, { email: told.email })}</p>
          <p className="secret">
            <code>{told.link}</code>
          </p>
        </div>
      )}
    </section>
  );
}
