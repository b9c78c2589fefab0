// Asks why an edition is to be withdrawn: citizens will read it.
import { WithdrawReportDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { useReportsTexts } from './texts.ts';

type Props = { year: number; edition: number; reload: () => unknown; onClose: () => void };

export function Withdraw({ year, edition, reload, onClose }: Props) {
  const { slug } = useMembership().municipality;
  const { editions: texts } = useReportsTexts();
  const { form: common } = useTexts();
  const tell = useStatus();
  const form = useForm({ why: '' });
  const { save } = useSave(WithdrawReportDocument);
  const number = String(edition);

  const withdraw = ({ why }: { why: string }) =>
    save({ input: { municipality: slug, year, edition, why } }, async () => {
      tell(say(texts.done, { edition: number }));
      await reload();
      onClose();
    });
  return (
    <DialogBox title={say(texts.ask, { edition: number })} onClose={onClose}>
      <p>{texts.lead}</p>
      <Form
        form={form}
        check={({ why }) => (why.trim() === '' ? [{ field: 'why', fault: 'REQUIRED' }] : [])}
        save={withdraw}
        isUnguarded
      >
        <TextField
          label={texts.why}
          hint={texts.whyHint}
          rows={3}
          longest={500}
          lang="bg"
          {...form.field('why')}
        />
        <div className="actions">
          <SaveButton>{texts.withdraw}</SaveButton>
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </DialogBox>
  );
}
