// Lets a place, a category or a settlement be silent for oneself, until a day or for good.
import { useMutation } from '@apollo/client/react';
import { MuteAlertsDocument } from '../../generated/documents.ts';
import type { AlertLineFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { idsOf, nameOf } from './subject.ts';
import { useAlertsTexts } from './texts.ts';

type Props = { alert: AlertLineFragment; onClose: () => void };

export function Mute({ alert, onClose }: Props) {
  const texts = useAlertsTexts();
  const { form: common } = useTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const [mute] = useMutation(MuteAlertsDocument);
  const initial: { until: string | null } = { until: null };
  const form = useForm(initial);
  const name = nameOf(alert);
  const save = async ({ until }: typeof initial) => {
    const input = { ...idsOf(alert), municipality: slug, isMuted: true, until };
    await mute({ variables: { input, language } });
    tell(say(texts.muted, { name }));
    onClose();
  };
  return (
    <DialogBox title={say(texts.muteTitle, { name })} onClose={onClose}>
      <p>{texts.muteLead}</p>
      <Form form={form} save={save} isUnguarded>
        <DateField label={texts.until} hint={texts.untilHint} isOptional {...form.field('until')} />
        <div className="actions">
          <SaveButton>{texts.mute}</SaveButton>
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </DialogBox>
  );
}
