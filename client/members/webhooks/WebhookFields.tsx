// The fields of a webhook: what it is for, where it leads, what it tells, and whether it does so now.
import type { ReactNode } from 'react';
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { SaidFaults } from '../../parts/fields/faults.ts';
import { Fault } from '../../parts/fields/FieldBox.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { say } from '../../text/say.ts';
import { useWebhooksTexts } from './texts.ts';
import { EVENTS, type WebhookValues } from './values.ts';

const LONGEST_LABEL = 100;
const LONGEST_URL = 500;

type Props = { form: Pick<FormState<WebhookValues>, 'field' | 'faults'>; hosts: readonly string[] };

export function WebhookFields({ form, hosts }: Props) {
  const { fields, events, eventHints } = useWebhooksTexts();
  const ofEvents = form.faults.find(({ field }) => field === 'events')?.fault;
  return (
    <>
      <TextField
        label={fields.label}
        hint={fields.labelHint}
        longest={LONGEST_LABEL}
        {...form.field('label')}
      />
      <TextField
        label={fields.url}
        hint={say(fields.urlHint, { hosts: hosts.join(', ') })}
        longest={LONGEST_URL}
        {...form.field('url')}
      />
      <fieldset className="field">
        <legend>{fields.events}</legend>
        {EVENTS.map((event) => (
          <CheckboxField key={event} label={events[event]} hint={eventHints[event]} {...form.field(event)} />
        ))}
        <Fault fault={ofEvents} />
      </fieldset>
      <SwitchField label={fields.isOn} hint={fields.isOnHint} {...form.field('isOn')} />
    </>
  );
}

/** Around a form of a webhook: what is wrong with an address is said of webhooks. */
export function SaidOfWebhooks({ children }: { children: ReactNode }) {
  return <SaidFaults value>{children}</SaidFaults>;
}

/** A function that says what the server found wrong, where that has words of its own here. */
export function useSaidFaults(): (faults: readonly FieldFault[]) => readonly FieldFault[] {
  const { faults: words } = useWebhooksTexts();
  const known: Readonly<Record<string, string>> = words;
  return (faults) =>
    faults.map((each) => ({ ...each, fault: known[`${each.field}.${each.fault}`] ?? each.fault }));
}
