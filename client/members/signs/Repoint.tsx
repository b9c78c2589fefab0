// Asks to which place a code is to lead, and why; and says what will happen.
import { useState } from 'react';
import { RepointSignDocument } from '../../generated/documents.ts';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { useChange } from '../../parts/forms/useChange.ts';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { BecauseForm } from '../places/BecauseForm.tsx';
import { type Found, OtherPlace } from '../places/OtherPlace.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useSignsTexts } from './texts.ts';
import type { SignOf } from './useSign.ts';

type Props = { sign: SignOf; reload: () => Promise<SignOf | undefined>; onClose: () => void };

export function Repoint({ sign, reload, onClose }: Props) {
  const { repoint } = useSignsTexts();
  const [to, choose] = useState<Found>();
  return (
    <DialogBox title={say(repoint.title, { code: spacedCode(sign.code) })} onClose={onClose}>
      <p>{repoint.lead}</p>
      {to ? (
        <Chosen sign={sign} to={to} reload={reload} onClose={onClose} onBack={() => choose(undefined)} />
      ) : (
        <OtherPlace
          words={repoint}
          isOffered={({ id, kind }) => id !== sign.location.id && kind !== 'TABLET'}
          onChoose={choose}
          onClose={onClose}
        />
      )}
    </DialogBox>
  );
}

function Chosen({ sign, to, reload, onClose, onBack }: Props & { to: Found; onBack: () => void }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { repoint, ...words } = useSignsTexts();
  const tell = useStatus();
  const form = useForm({ because: '' });
  const { notice, change } = useChange(RepointSignDocument, reload, words);
  const name = nameIn(to.name, language);
  const { code, version } = sign;

  const save = ({ because }: { because: string }) => {
    const input = { municipality: slug, code, version, location: to.id, because };
    return change({ input }, () => {
      tell(say(repoint.done, { code: spacedCode(code), name }));
      onClose();
    });
  };
  return (
    <>
      <p>
        <strong>{say(repoint.chosen, { name })}</strong>
      </p>
      <ul>
        {repoint.consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
        <li>{say(repoint.stillNamed, { name: sign.location.name })}</li>
      </ul>
      <BecauseForm
        words={repoint}
        form={form}
        because={form.field('because')}
        notice={notice}
        save={save}
        weight="main"
        onClose={onClose}
        back={<Button onPress={onBack}>{repoint.change}</Button>}
      />
    </>
  );
}
