// Asks whether a place is to be retired, and says what that means.
import { RetirePlaceDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { useChange } from '../../parts/forms/useChange.ts';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { BecauseForm } from './BecauseForm.tsx';
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';

type Props = { place: PlaceOf; reload: () => Promise<PlaceOf | undefined>; onClose: () => void };

export function Retire({ place, reload, onClose }: Props) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { retire, ...words } = usePlacesTexts();
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
      <BecauseForm
        words={retire}
        form={form}
        because={form.field('because')}
        notice={notice}
        save={save}
        weight="danger"
        onClose={onClose}
      >
        <DateField label={retire.day} hint={retire.dayHint} isOptional {...form.field('day')} />
      </BecauseForm>
    </DialogBox>
  );
}
