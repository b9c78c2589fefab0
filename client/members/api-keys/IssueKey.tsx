// The page that issues a key: for whom, how much it allows, until when; then it shows the key, once.
import { useState } from 'react';
import { IssueKeyDocument } from '../../generated/documents.ts';
import type { ApiAllowance } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { Form } from '../../parts/forms/Form.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useInDays } from '../shell/days.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useApiKeysTexts } from './texts.ts';

interface Values {
  readonly label: string;
  readonly allowance: ApiAllowance | null;
  readonly tellsVisitors: boolean;
  readonly expiresOn: string | null;
}

const ALLOWANCES: readonly ApiAllowance[] = ['RAISED', 'LARGE'];
const LONGEST_LABEL = 100;

export function IssueKey() {
  const { slug } = useMembership().municipality;
  const { issue, allowances } = useApiKeysTexts();
  const inDays = useInDays();
  const form = useForm<Values>({
    label: '',
    allowance: 'RAISED',
    tellsVisitors: false,
    expiresOn: inDays(365),
  });
  const [shown, setShown] = useState<Shown>();
  const { save } = useSave(IssueKeyDocument);

  const send = async (values: Values) => {
    const { label, allowance, tellsVisitors, expiresOn } = values;
    if (allowance === null || expiresOn === null) return check(values);
    const input = { municipality: slug, label, allowance, tellsVisitors, expiresOn };
    return save({ input }, ({ apiKey, token }) => setShown({ label: apiKey.label, token }));
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
            <SwitchField
              label={issue.tellsVisitors}
              hint={issue.tellsVisitorsHint}
              {...form.field('tellsVisitors')}
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

interface Shown {
  readonly label: string;
  readonly token: string;
}

/** A key that was just issued: it is seen here and never again. */
function ShownKey({ label, token }: Shown) {
  const { shown } = useApiKeysTexts();
  const tell = useStatus();
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    tell(shown.copied);
  };
  return (
    <>
      <Title>{shown.title}</Title>
      <p>{shown.lead}</p>
      <div className="notice key">
        <p>{say(shown.of, { label })}</p>
        <p>
          <code>{token}</code>
        </p>
      </div>
      <p>{shown.how}</p>
      <p className="key">
        <code>Authorization: Bearer {token}</code>
      </p>
      <div className="actions">
        {/* A browser lets copy over TLS, and on a machine of one's own. */}
        {window.isSecureContext && (
          <Button weight="main" onPress={copy}>
            {shown.copy}
          </Button>
        )}
      </div>
    </>
  );
}
