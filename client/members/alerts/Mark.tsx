// Says what became of an alert, with a note for colleagues.
import { useState } from 'react';
import { MarkAlertDocument } from '../../generated/documents.ts';
import type { AlertLineFragment, AlertState } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { nameOf } from './subject.ts';
import { useAlertsTexts } from './texts.ts';

const STATES = ['NEW', 'SEEN', 'CLOSED'] as const satisfies readonly AlertState[];
const LONGEST = 500;

type Props = { alert: AlertLineFragment; reload: () => Promise<unknown>; onClose: () => void };

export function Mark({ alert, reload, onClose }: Props) {
  const texts = useAlertsTexts();
  const { form: common } = useTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const [isLate, setLate] = useState(false);
  const { save } = useSave(MarkAlertDocument);
  const initial: { state: AlertState | null; note: string } = {
    state: alert.state === 'NEW' ? 'SEEN' : alert.state,
    note: alert.note ?? '',
  };
  const form = useForm(initial);
  const mark = async ({ state, note }: typeof initial) => {
    const input = {
      municipality: slug,
      alert: alert.id,
      version: alert.version,
      state: state ?? 'SEEN',
      note,
    };
    const sent = await save({ input, language }, async () => {
      tell(texts.marked);
      onClose();
      await reload();
    });
    if (sent.outcome === 'outdated') {
      setLate(true);
      await reload();
    }
    return sent;
  };
  return (
    <DialogBox title={say(texts.markTitle, { name: nameOf(alert) })} onClose={onClose}>
      <Notice>{isLate && texts.late}</Notice>
      <Form form={form} save={mark} isUnguarded>
        <RadioField
          label={texts.state}
          options={STATES.map((id) => ({ id, name: texts.states[id], note: texts.stateLeads[id] }))}
          {...form.field('state')}
        />
        <TextField
          label={texts.noteLabel}
          hint={texts.noteHint}
          rows={3}
          longest={LONGEST}
          isOptional
          {...form.field('note')}
        />
        <div className="actions">
          <SaveButton />
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </DialogBox>
  );
}
