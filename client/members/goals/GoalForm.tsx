// Sets the goal of a service, or takes it away.
import { SaveGoalDocument } from '../../generated/documents.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { say } from '../../text/say.ts';
import type { Service } from './ServiceTable.tsx';
import { useGoalsTexts } from './texts.ts';

const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

type Props = { service: Service; reload: () => Promise<unknown>; onClose: () => void };

export function GoalForm({ service, reload, onClose }: Props) {
  const texts = useGoalsTexts();
  const { form: common } = useTexts();
  const { slug } = useMembership().municipality;
  const { today } = useResultsAddress();
  const tell = useStatus();
  const { save } = useSave(SaveGoalDocument);
  const { goal } = service;
  const initial: { value: number | null; dueOn: string | null } = {
    value: goal?.value ?? null,
    dueOn: goal?.dueOn ?? null,
  };
  const form = useForm(initial);
  const send = (value: number | null, dueOn: string) =>
    save({ input: { municipality: slug, category: service.id, value, dueOn } }, async () => {
      tell(value === null ? texts.removed : texts.saved);
      onClose();
      await reload();
    });
  const check = ({ value, dueOn }: typeof initial) => [
    ...(value === null ? [{ field: 'value', fault: 'REQUIRED' as const }] : []),
    ...(dueOn === null ? [{ field: 'dueOn', fault: 'REQUIRED' as const }] : []),
  ];
  return (
    <DialogBox title={say(texts.setName, { name: service.name })} onClose={onClose}>
      <Form form={form} check={check} save={({ value, dueOn }) => send(value, dueOn ?? today)} isUnguarded>
        <NumberField
          label={texts.value}
          smallest={1}
          largest={10}
          step={0.1}
          format={TENTHS}
          {...form.field('value')}
        />
        <DateField label={texts.dueOn} hint={texts.dueHint} first={today} {...form.field('dueOn')} />
        <div className="actions">
          <SaveButton />
          {goal && <Button onPress={() => void send(null, today)}>{texts.remove}</Button>}
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </DialogBox>
  );
}
