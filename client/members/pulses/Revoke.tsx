// Calls a pulse back: whoever does it says why, for the journal.
import { RevokePulseDocument } from '../../generated/documents.ts';
import type { PulsesQuery } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { usePulsesTexts } from './texts.ts';

type Props = { pulse: PulsesQuery['pulses'][number]; reload: () => Promise<unknown>; onClose: () => void };

export function Revoke({ pulse: { id, question, beginsOn, endsOn }, reload, onClose }: Props) {
  const { revoke: texts, questions, days } = usePulsesTexts();
  const { form: common } = useTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const { save } = useSave(RevokePulseDocument);
  const form = useForm({ why: '' });
  const check = ({ why }: { why: string }): FieldFault[] =>
    why.trim() === '' ? [{ field: 'why', fault: 'REQUIRED' }] : [];
  const send = ({ why }: { why: string }) =>
    save({ input: { municipality: slug, pulse: id, why } }, async ({ __typename }) => {
      tell(__typename === 'PulseOpened' ? texts.opened : texts.revoked);
      onClose();
      await reload();
    });
  return (
    <section className="narrow">
      <h2>{texts.title}</h2>
      <p>
        {say(texts.which, {
          question: questions[question],
          days: say(days, { from: longDay(beginsOn, language), to: longDay(endsOn, language) }),
        })}
      </p>
      <p>{texts.lead}</p>
      <Form form={form} check={check} save={send}>
        <WhyField label={texts.why} hint={texts.whyHint} {...form.field('why')} />
        <div className="actions">
          <SaveButton>{texts.revoke}</SaveButton>
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </section>
  );
}
