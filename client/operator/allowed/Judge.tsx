// Asks why the ratings of an opening are to count, or not to count any more: members read it.
import { useMutation } from '@apollo/client/react';
import { JudgeOpeningDocument } from '../../generated/documents.ts';
import type { JudgedOpeningFragment } from '../../generated/operations.ts';
import { required } from '../../members/account/checks.ts';
import { useLanguage, useTexts } from '../../members/language.tsx';
import { Button } from '../../members/parts/Button.tsx';
import { DialogBox } from '../../members/parts/Dialog.tsx';
import { Form } from '../../members/parts/Form.tsx';
import { SaveButton } from '../../members/parts/SaveButton.tsx';
import { useStatus } from '../../members/parts/status.tsx';
import { TextField } from '../../members/parts/TextField.tsx';
import { useForm } from '../../members/parts/useForm.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts.ts';

type Props = {
  slug: string;
  opening: JudgedOpeningFragment;
  onJudged: () => Promise<unknown>;
  onClose: () => void;
};

export function Judge({ slug, opening, onJudged, onClose }: Props) {
  const language = useLanguage();
  const { allowed } = useOperatorTexts();
  const { form: common } = useTexts();
  const tell = useStatus();
  const form = useForm({ note: '' });
  const [judge] = useMutation(JudgeOpeningDocument);
  const { id, location, publishedOn } = opening;
  const standing = opening.standing === 'COUNTED' ? 'UNCONFIRMED' : 'COUNTED';
  const texts = allowed.judging[standing];
  const save = async ({ note }: { note: string }) => {
    await judge({ variables: { input: { municipality: slug, opening: id, standing, note: note.trim() } } });
    tell(texts.done);
    await onJudged();
    onClose();
  };
  return (
    <DialogBox title={texts.title} onClose={onClose}>
      <p>{say(texts.lead, { name: location.name, day: longDay(publishedOn, language) })}</p>
      <Form form={form} check={required('note')} save={save} isUnguarded>
        <TextField
          label={allowed.note}
          hint={allowed.noteHint}
          rows={3}
          longest={500}
          {...form.field('note')}
        />
        <div className="actions">
          <SaveButton>{texts.action}</SaveButton>
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </DialogBox>
  );
}
