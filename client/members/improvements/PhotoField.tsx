// The photo of an improvement: sent as soon as it is chosen, and kept with the improvement when that is saved.
import { useState } from 'react';
import type { improvementsBg } from '../../text/improvements.bg.ts';
import { Button } from '../../parts/controls/Button.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { FileField } from '../../parts/fields/FileField.tsx';
import { Refused } from '../../parts/connection/refused.ts';
import { useLift } from '../../parts/connection/Connection.tsx';
import { isLifted } from '../../parts/connection/refusals.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
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
        <div className="taken">
          <img src={photoAddress(slug, value)} alt={alt} />
          <Button onPress={() => onChange(null)}>{fields.removePhoto}</Button>
        </div>
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

/** Why a photo is not taken; the texts have words for each. */
type PhotoFault = keyof typeof improvementsBg.photoFaults;

interface Answer {
  readonly photo?: { readonly hash: string };
  readonly refused?: { readonly fault: PhotoFault };
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/**
 * Sends a photo to the server. Answers its hash, by which it is called from then on, or why there is none. Throws
 * Refused with the server's code, or TypeError where nobody answers.
 */
async function sendPhoto(
  slug: string,
  file: File,
): Promise<{ readonly hash: string } | { readonly fault: PhotoFault }> {
  const response = await fetch(`/members/files/improvements/${slug}`, { method: 'POST', body: file });
  if (response.status === 413) return { fault: 'TOO_LARGE' };
  const { photo, refused, errors } = (await response.json()) as Answer;
  if (photo) return { hash: photo.hash };
  if (refused) return { fault: refused.fault };
  throw new Refused(errors?.[0]?.extensions?.code ?? 'INTERNAL');
}

/** Where members see it. */
function photoAddress(slug: string, hash: string): string {
  return `/members/files/improvements/${slug}/photo.jpg?hash=${hash}`;
}
