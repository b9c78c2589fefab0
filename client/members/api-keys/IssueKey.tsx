// The page that issues a key: for whom, how much it allows, until when; then it shows the key, once.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { IssueKeyDocument } from '../../generated/documents.ts';
import type { ApiAllowance } from '../../generated/operations.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { Form } from '../../parts/forms/Form.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useInDays } from '../shell/days.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { ShownKey, type Shown } from './ShownKey.tsx';
import { useApiKeysTexts } from './texts.ts';

interface Values {
  readonly label: string;
  readonly allowance: ApiAllowance | null;
  readonly expiresOn: string | null;
}

const ALLOWANCES: readonly ApiAllowance[] = ['RAISED', 'LARGE'];
const LONGEST_LABEL = 100;

export function IssueKey() {
  const { slug } = useMembership().municipality;
  const { issue, allowances } = useApiKeysTexts();
  const inDays = useInDays();
  const form = useForm<Values>({ label: '', allowance: 'RAISED', expiresOn: inDays(365) });
  const [shown, setShown] = useState<Shown>();
  const [issueKey] = useMutation(IssueKeyDocument);

  const send = async (values: Values): Promise<readonly FieldFault[] | void> => {
    const { label, allowance, expiresOn } = values;
    if (allowance === null || expiresOn === null) return check(values);
    const input = { municipality: slug, label, allowance, expiresOn };
    const { data } = await issueKey({ variables: { input } });
    const outcome = data?.issueApiKey;
    if (outcome?.__typename === 'Invalid') return outcome.faults;
    if (outcome) setShown({ label: outcome.apiKey.label, token: outcome.token });
  };
  return (
    <>
      {shown ? (
        <ShownKey {...shown} />
      ) : (
        <>
          <Title>{issue.title}</Title>
          <p className="lead">{issue.lead}</p>
          <Form form={form} check={check} save={send}>
            <TextField
              label={issue.label}
              hint={issue.labelHint}
              longest={LONGEST_LABEL}
              {...form.field('label')}
            />
            <RadioField
              label={issue.allowance}
              options={ALLOWANCES.map((id) => ({ id, ...allowances[id] }))}
              {...form.field('allowance')}
            />
            <DateField
              label={issue.expiresOn}
              hint={issue.expiresOnHint}
              first={inDays(1)}
              last={inDays(729)}
              {...form.field('expiresOn')}
            />
            <SaveButton pending={issue.pending}>{issue.action}</SaveButton>
          </Form>
        </>
      )}
      <div className="actions">
        <ButtonLink to={`/${slug}/settings/keys`}>{issue.toKeys}</ButtonLink>
      </div>
    </>
  );
}

function check({ label, allowance, expiresOn }: Values): FieldFault[] {
  const empty = { label: label.trim() === '', allowance: allowance === null, expiresOn: expiresOn === null };
  return Object.entries(empty).flatMap(([field, is]) => (is ? [{ field, fault: 'REQUIRED' }] : []));
}
