// The arms: a designer's drawing is sent as soon as it is chosen, and what it becomes stands beside it before anything is saved.
import { useState } from 'react';
import { pictureOf } from '../../parts/arms/picture.ts';
import { SideBySide } from '../../parts/arms/SideBySide.tsx';
import { useLift } from '../../parts/connection/Connection.tsx';
import { isLifted } from '../../parts/connection/refusals.ts';
import { Refused } from '../../parts/connection/refused.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { FileField } from '../../parts/fields/FileField.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useArmsTexts } from '../../parts/texts/arms.ts';

export function ArmsField({ value, onChange, ...field }: Field<string | null>) {
  const texts = useArmsTexts();
  const { sent, refused, error, isSending, send } = useSending(onChange);
  return (
    <>
      {value === null && <p className="hint">{texts.none}</p>}
      {value !== null && sent?.arms === value && <SideBySide {...sent} />}
      {value !== null && (
        <p className="arms">
          {sent?.arms !== value && <img src={pictureOf(value)} alt={texts.chosen} />}
          <Button onPress={() => onChange(null)}>{texts.remove}</Button>
        </p>
      )}
      <FileField
        {...field}
        label={texts.arms}
        hint={texts.hint}
        types={['.svg', 'image/svg+xml']}
        value={null}
        onChange={(file) => void (file && send(file))}
      />
      <div role="status">
        {isSending && <p>{texts.sending}</p>}
        {refused && (
          <>
            <p className="fault">{texts.refused}</p>
            <ul>
              {refused.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {error && <Problem error={error} />}
    </>
  );
}

interface Sending {
  readonly isSending?: boolean;
  readonly sent?: { readonly original: string; readonly arms: string };
  readonly refused?: readonly string[];
  readonly error?: Error;
}

function useSending(onTaken: (arms: string) => void): Sending & { send: (file: File) => Promise<void> } {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const lift = useLift();
  const [state, setState] = useState<Sending>({});
  const trying = async (file: File) => {
    try {
      return await sendDrawing(slug, language, file);
    } catch (error) {
      if (!Refused.is(error) || !isLifted(error.code) || !(await lift(error.code))) throw error;
      return sendDrawing(slug, language, file);
    }
  };
  const send = async (file: File) => {
    setState({ isSending: true });
    try {
      const { arms, refused } = await trying(file);
      setState(
        arms === undefined ? { refused: refused ?? [] } : { sent: { original: await file.text(), arms } },
      );
      if (arms !== undefined) onTaken(arms);
    } catch (error) {
      setState({ error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  return { ...state, send };
}

interface Answer {
  readonly arms?: string;
  /** Why not, in sentences. */
  readonly refused?: readonly string[];
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Asks what a drawing becomes. Throws Refused with the server's code, or TypeError where nobody answers. */
async function sendDrawing(slug: string, language: string, file: File): Promise<Answer> {
  const address = `/members/files/arms/${slug}?${new URLSearchParams({ language })}`;
  const response = await fetch(address, { method: 'POST', body: file });
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Refused(answer.errors?.[0]?.extensions?.code ?? 'INTERNAL');
  return answer;
}
