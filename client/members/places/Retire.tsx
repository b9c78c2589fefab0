// Asks whether a place is to be retired, and says what that means.
import { RetirePlaceDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { useChange } from '../../parts/forms/useChange.ts';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { nameIn } from '../../parts/language/name.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';

type Props = { place: PlaceOf; reload: () => Promise<PlaceOf | undefined>; onClose: () => void };

export function Retire({ place, reload, onClose }: Props) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { retire, ...words } = usePlacesTexts();
  const { form: common } = useTexts();
  const tell = useStatus();
  const initial: { day: string | null; because: string } = { day: null, because: '' };
  const form = useForm(initial);
  const { notice, change } = useChange(RetirePlaceDocument, reload, words);
  const name = nameIn(place.name, language);

  const save = ({ day, because }: typeof initial) => {
    const input = { municipality: slug, location: place.id, version: place.version, day, because };
    return change({ input }, () => {
      tell(say(retire.done, { name }));
      onClose();
    });
  };
  return (
    <DialogBox title={say(retire.title, { name })} onClose={onClose}>
      <ul>
        {retire.consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {notice && (
        <p className="notice" role="alert">
          {notice}
        </p>
      )}
      <Form
        form={form}
        check={({ because }) => (because.trim() === '' ? [{ field: 'because', fault: 'REQUIRED' }] : [])}
        save={save}
        isUnguarded
      >
        <TextField
          label={retire.because}
          hint={retire.becauseHint}
          rows={3}
          longest={500}
          {...form.field('because')}
        />
        <DateField label={retire.day} hint={retire.dayHint} isOptional {...form.field('day')} />
        <div className="actions">
          <SaveButton pending={retire.pending}>{retire.save}</SaveButton>
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </DialogBox>
  );
}
