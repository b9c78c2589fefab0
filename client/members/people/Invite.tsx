// The page that invites somebody: where to, in which language, as what.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { InviteMemberDocument } from '../../generated/documents.ts';
import type { LetterLanguage } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { Form } from '../../parts/forms/Form.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { NotSent, unsentOf, type Unsent } from './NotSent.tsx';
import { checkPost, NO_POST, placeFaults, postInput, type PostValues } from './post.ts';
import { PostFields } from './PostFields.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';

interface Values extends PostValues {
  readonly email: string;
  readonly language: LetterLanguage | null;
}

/** Once the letter is on its way, the list of people is next. */
export function Invite() {
  const navigate = useNavigate();
  const tell = useStatus();
  const { slug } = useMembership().municipality;
  const { invite, languages } = usePeopleTexts();
  const isEnglish = useLanguage() === 'en';
  const form = useForm<Values>({ ...NO_POST, email: '', language: isEnglish ? 'EN' : 'BG' });
  const [unsent, setUnsent] = useState<Unsent>();
  const { save } = useSave(InviteMemberDocument);

  const send = async (values: Values) => {
    const { email, language } = values;
    const input = { municipality: slug, email, ...postInput(values), language };
    const sent = await save({ input }, (made) => {
      const left = unsentOf(email, made);
      if (left) return setUnsent(left);
      tell(say(invite.sent, { email }));
      return navigate(`/${slug}/people`);
    });
    return sent.outcome === 'invalid' ? placeFaults(sent.faults, values) : sent;
  };
  return (
    <>
      <Title>{invite.title}</Title>
      {unsent === undefined ? (
        <>
          <p className="lead">{invite.lead}</p>
          <Form form={form} check={check} save={send}>
            <TextField label={invite.email} hint={invite.emailHint} type="email" {...form.field('email')} />
            <RadioField
              label={invite.language}
              options={(['BG', 'EN'] as const).map((id) => ({ id, name: languages[id] }))}
              {...form.field('language')}
            />
            <PostFields form={form} />
            <SaveButton pending={invite.pending}>{invite.action}</SaveButton>
          </Form>
        </>
      ) : (
        <NotSent {...unsent} />
      )}
      <div className="actions">
        <ButtonLink to={`/${slug}/people`}>{invite.toPeople}</ButtonLink>
      </div>
    </>
  );
}

function check(values: Values): FieldFault[] {
  const { email } = values;
  const fault = email.trim() === '' ? 'REQUIRED' : email.includes('@') ? null : 'NOT_AN_EMAIL';
  return [...(fault ? [{ field: 'email', fault }] : []), ...checkPost(values)];
}
