// Asks whether a sign is to be retired, why, and where people are led instead.
import { useQuery } from '@apollo/client/react';
import { RetireSignDocument, SignsOfPlaceDocument } from '../../generated/documents.ts';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { useChange } from '../../parts/forms/useChange.ts';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { BecauseForm } from '../places/BecauseForm.tsx';
import { useSignsTexts } from './texts.ts';
import type { SignOf } from './useSign.ts';

type Props = { sign: SignOf; reload: () => Promise<SignOf | undefined>; onClose: () => void };

export function Retire({ sign, reload, onClose }: Props) {
  const { slug } = useMembership().municipality;
  const { retire, ...words } = useSignsTexts();
  const tell = useStatus();
  const initial = { because: '', replacedBy: '' };
  const form = useForm(initial);
  const { notice, change } = useChange(RetireSignDocument, reload, words);
  const { data } = useQuery(SignsOfPlaceDocument, {
    variables: { slug, location: sign.location.id },
    fetchPolicy: 'no-cache',
  });
  const code = spacedCode(sign.code);
  const isLast = !sign.isRetired && data?.managedSigns.nodes.length === 1;

  const save = ({ because, replacedBy }: typeof initial) => {
    const named = { municipality: slug, code: sign.code, version: sign.version };
    const input = { ...named, because, replacedBy: replacedBy.trim() || null };
    return change({ input }, () => {
      tell(say(retire.done, { code }));
      onClose();
    });
  };
  return (
    <DialogBox title={say(retire.title, { code })} onClose={onClose}>
      <ul>
        {retire.consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {isLast && <p className="notice">{retire.last}</p>}
      <BecauseForm
        words={retire}
        form={form}
        because={form.field('because')}
        notice={notice}
        save={save}
        weight="danger"
        onClose={onClose}
      >
        <TextField
          label={retire.replacedBy}
          hint={retire.replacedByHint}
          isOptional
          {...form.field('replacedBy')}
        />
      </BecauseForm>
    </DialogBox>
  );
}
