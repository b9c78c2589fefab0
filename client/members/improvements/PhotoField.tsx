// The photo of an improvement: sent as soon as it is chosen, and kept with the improvement when that is saved.
import { useState } from 'react';
import { Button } from '../../parts/controls/Button.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { FileField } from '../../parts/fields/FileField.tsx';
import { Refused } from '../../parts/connection/refused.ts';
import { useLift } from '../../parts/connection/Connection.tsx';
import { isLifted } from '../../parts/connection/refusals.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { photoAddress, type PhotoFault, sendPhoto } from './sendPhoto.ts';
import { useImprovementsTexts } from './texts.ts';
import '../style/improvements.css';

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];

/** `alt`: what is told of it so far. */
export function PhotoField({ value, onChange, alt, ...field }: Field<string | null> & { alt: string }) {
  const { fields, photoFaults } = useImprovementsTexts();
  const { slug } = useMembership().municipality;
  const { sending, fault, error, send } = useSending(slug, onChange);
  return (
    <div className="photo">
      {value && (
        <figure>
          <img src={photoAddress(slug, value)} alt={alt} />
          <Button onPress={() => onChange(null)}>{fields.removePhoto}</Button>
        </figure>
      )}
      <FileField
        {...field}
        label={fields.photo}
        hint={fields.photoHint}
        types={TYPES}
        value={null}
        onChange={(file) => void (file && send(file))}
      />
      <div role="status">
        {sending && <p>{fields.sending}</p>}
        {fault && <p className="fault">{photoFaults[fault]}</p>}
      </div>
      {error && <Problem error={error} />}
    </div>
  );
}

function useSending(slug: string, onSent: (hash: string) => void) {
  const lift = useLift();
  const [state, setState] = useState<{ sending?: boolean; fault?: PhotoFault; error?: Error }>({});
  const trying = async (file: File) => {
    try {
      return await sendPhoto(slug, file);
    } catch (error) {
      if (!Refused.is(error) || !isLifted(error.code) || !(await lift(error.code))) throw error;
      return sendPhoto(slug, file);
    }
  };
  const send = async (file: File) => {
    setState({ sending: true });
    try {
      const sent = await trying(file);
      if ('hash' in sent) onSent(sent.hash);
      setState('fault' in sent ? { fault: sent.fault } : {});
    } catch (error) {
      setState({ error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  return { ...state, send };
}
