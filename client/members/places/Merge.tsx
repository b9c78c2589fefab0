// Asks into which place another one is to be merged, and says what will happen.
import { useState } from 'react';
import { MergePlacesDocument } from '../../generated/documents.ts';
import { spacedCode } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage, useTexts, nameIn } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import { useChange } from '../../parts/forms/useChange.ts';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { type Found, OtherPlace } from './OtherPlace.tsx';
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';

type Props = { place: PlaceOf; reload: () => Promise<PlaceOf | undefined>; onClose: () => void };

export function Merge({ place, reload, onClose }: Props) {
  const language = useLanguage();
  const { merge } = usePlacesTexts();
  const [into, choose] = useState<Found>();
  const name = nameIn(place.name, language);
  return (
    <DialogBox title={say(merge.title, { name })} onClose={onClose}>
      <p>{merge.lead}</p>
      {into ? (
        <Preview
          place={place}
          into={into}
          reload={reload}
          onClose={onClose}
          onBack={() => choose(undefined)}
        />
      ) : (
        <OtherPlace
          words={merge}
          isOffered={({ id, kind }) => id !== place.id && kind === place.kind}
          onChoose={choose}
          onClose={onClose}
        />
      )}
    </DialogBox>
  );
}

function Preview({ place, into, reload, onClose, onBack }: Props & { into: Found; onBack: () => void }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { merge, ...words } = usePlacesTexts();
  const { form: common } = useTexts();
  const faultText = useFaultText();
  const tell = useStatus();
  const form = useForm({});
  const { notice, change } = useChange(MergePlacesDocument, reload, words);
  const [refused, setRefused] = useState<string>();
  const [name, other] = [nameIn(place.name, language), nameIn(into.name, language)];
  const { count } = place.location.summary;
  const codes = place.codes.map(spacedCode).join(', ');

  const save = async () => {
    const input = { municipality: slug, location: place.id, version: place.version, into: into.id };
    const sent = await change({ input }, () => {
      tell(say(merge.done, { name, into: other }));
      onClose();
    });
    if (sent.outcome !== 'invalid') return sent;
    setRefused(sent.faults.map(({ fault }) => faultText(fault)).join(' '));
    return 'outdated' as const;
  };
  const said = refused ?? notice;
  return (
    <Form form={form} save={save} isUnguarded>
      <p>
        <strong>{say(merge.chosen, { name: other })}</strong>
      </p>
      <h3>{merge.preview}</h3>
      <ul>
        <li>{codes ? say(merge.codes, { codes, into: other }) : merge.noCodes}</li>
        <li>{say(merge.retired, { name })}</li>
        {count > 0 && <li>{sayCount(merge.stays, count, language)}</li>}
        <li>{merge.waits}</li>
        <li>{merge.return}</li>
      </ul>
      <Notice>{said}</Notice>
      <div className="actions">
        <SaveButton pending={merge.pending}>{merge.save}</SaveButton>
        <Button onPress={onBack}>{merge.change}</Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </Form>
  );
}
