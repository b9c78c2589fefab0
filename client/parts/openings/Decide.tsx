// Asks why an opening is to count, or not to count any more, and says what becomes of the published numbers.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DecideOpeningDocument } from '../../generated/documents.ts';
import type { OpeningLineFragment, Standing } from '../../generated/operations.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Button } from '../controls/Button.tsx';
import { DialogBox } from '../controls/Dialog.tsx';
import type { FieldFault } from '../fields/fields.ts';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { useStatus } from '../controls/status.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../forms/useForm.ts';
import { useOpeningsTexts } from './texts.ts';
import { WhatFollows } from './WhatFollows.tsx';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useActorWords } from '../language/actors.ts';

const LONGEST = 500;

/** A decision that says nothing, or too much, is not sent. */
function check({ note }: { readonly note: string }): FieldFault[] {
  if (note.trim() === '') return [{ field: 'note', fault: 'REQUIRED' }];
  return Array.from(note).length > LONGEST ? [{ field: 'note', fault: 'TOO_LONG' }] : [];
}

type Props = {
  slug: string;
  /** As it is known now: where somebody else was quicker, it is another one after the answer. */
  opening: OpeningLineFragment;
  onAnswer: (opening: OpeningLineFragment) => void;
  onClose: () => void;
};

export function Decide({ slug, opening, onAnswer, onClose }: Props) {
  const language = useLanguage();
  const { deciding, ...texts } = useOpeningsTexts();
  const { form: common } = useTexts();
  const tell = useStatus();
  const form = useForm({ note: '' });
  const [standing] = useState<Standing>(opening.standing === 'COUNTED' ? 'UNCONFIRMED' : 'COUNTED');
  const [isLate, setLate] = useState(false);
  const [decide] = useMutation(DecideOpeningDocument);
  const { title, action, done } = deciding[standing];
  const isNeeded = opening.standing !== standing;

  const save = async ({ note }: { note: string }): Promise<'outdated' | void> => {
    const seen = opening.reclassifications.length;
    const input = { municipality: slug, opening: opening.id, standing, note: note.trim(), seen };
    const { data } = await decide({ variables: { input, language } });
    if (!data) throw new Error('The server answered nothing.');
    const { __typename: outcome, opening: present } = data.reclassifyOpening;
    onAnswer(present);
    if (outcome === 'OpeningUnchanged') {
      setLate(true);
      return 'outdated';
    }
    tell(done);
    onClose();
  };
  return (
    <DialogBox title={title} onClose={onClose}>
      <WhatFollows slug={slug} opening={opening} standing={standing} />
      {isLate && <ConflictNotice opening={opening} isSame={!isNeeded} />}
      <Form form={form} check={check} save={save} isUnguarded>
        <TextField
          label={texts.note}
          hint={texts.noteHint}
          rows={3}
          longest={LONGEST}
          {...form.field('note')}
        />
        <div className="actions">
          {isNeeded && <SaveButton>{action}</SaveButton>}
          <Button onPress={onClose}>{isNeeded ? common.cancel : common.close}</Button>
        </div>
      </Form>
    </DialogBox>
  );
}

type ConflictProps = {
  opening: Pick<OpeningLineFragment, 'reclassifications'>;
  /** It has the wanted standing by now. */
  isSame: boolean;
};

/** Tells whoever decides that somebody else was quicker: who, what, why; and whether there is anything left to do. */
function ConflictNotice({ opening: { reclassifications }, isSame }: ConflictProps) {
  const language = useLanguage();
  const { meanwhile, decided, by } = useOpeningsTexts();
  const actorWords = useActorWords();
  const last = reclassifications.at(-1);
  if (!last) return null;
  const { name } = actorWords(last.decidedBy);
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{say(isSame ? meanwhile.same : meanwhile.other, { name })}</strong>
      </p>
      <p>{say(decided[last.standing], { note: last.note })}</p>
      <p className="hint">{say(by, { name, moment: longMoment(last.decidedAt, language) })}</p>
    </div>
  );
}
