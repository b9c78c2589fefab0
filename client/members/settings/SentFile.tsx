// A file of the settings that is sent as soon as it is chosen: what it becomes is seen, or why it cannot be taken, before anything is saved.
import { useState } from 'react';
import { useLift } from '../../parts/connection/Connection.tsx';
import { isLifted } from '../../parts/connection/refusals.ts';
import { Refused } from '../../parts/connection/refused.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';

type Kind = 'arms' | 'boundary';

interface SentFile {
  readonly isSending?: boolean;
  /** As it was sent, and what it became. */
  readonly sent?: { readonly original: string; readonly taken: string };
  readonly refused?: readonly string[];
  readonly error?: Error;
}

/** Sends files of the kind; what one becomes is handed on. */
export function useSentFile(
  kind: Kind,
  onTaken: (taken: string) => void,
): SentFile & { send: (file: File) => Promise<void> } {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const lift = useLift();
  const [state, setState] = useState<SentFile>({});
  const address = `/members/files/${kind}/${slug}?${new URLSearchParams({ language })}`;
  const trying = async (file: File) => {
    try {
      return await post(address, file);
    } catch (error) {
      if (!Refused.is(error) || !isLifted(error.code) || !(await lift(error.code))) throw error;
      return post(address, file);
    }
  };
  const send = async (file: File) => {
    setState({ isSending: true });
    try {
      const { refused, [kind]: taken } = await trying(file);
      setState(
        taken === undefined ? { refused: refused ?? [] } : { sent: { original: await file.text(), taken } },
      );
      if (taken !== undefined) onTaken(taken);
    } catch (error) {
      setState({ error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  return { ...state, send };
}

type Answer = {
  readonly [Taken in Kind]?: string;
} & {
  /** Why not, in sentences. */
  readonly refused?: readonly string[];
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
};

/** Asks what a file becomes. Throws Refused with the server's code, or TypeError where nobody answers. */
async function post(address: string, file: File): Promise<Answer> {
  const response = await fetch(address, { method: 'POST', body: file });
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Refused(answer.errors?.[0]?.extensions?.code ?? 'INTERNAL');
  return answer;
}

type Props = { file: SentFile; texts: { readonly sending: string; readonly refused: string } };

/** What is told meanwhile, and where it cannot be taken. */
export function SentFileStatus({ file: { isSending, refused, error }, texts }: Props) {
  return (
    <>
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
