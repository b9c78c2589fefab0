// A sign as a slide for a screen, and as a strip for a till: each file is made when it is asked for.
import { useState } from 'react';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { takeFile } from '../../parts/sending/take-file.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { say } from '../../text/say.ts';
import { useSignsTexts } from './texts.ts';

const KINDS = {
  slide: ['slide-light.png', 'slide-dark.png', 'slide-light.pdf', 'slide-dark.pdf'],
  receipt: ['receipt.pdf', 'receipt.png'],
} as const;
const ORDER = ['slide', 'receipt'] as const;
type SignFile = (typeof KINDS)[keyof typeof KINDS][number];

export function Slides({ code }: { code: string }) {
  const { slug } = useMembership().municipality;
  const { slides: texts } = useSignsTexts();
  const tell = useStatus();
  const [pending, setPending] = useState<SignFile>();
  const [error, setError] = useState<Error>();
  const press = async (file: SignFile) => {
    if (pending) return;
    setError(undefined);
    setPending(file);
    try {
      await takeFile(
        `/members/files/signs/${slug}/${file}?code=${code}`,
        file.replace('.', `-${slug}-${code}.`),
      );
      tell(texts.made);
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure;
      setError(failure);
    } finally {
      setPending(undefined);
    }
  };
  return (
    <section>
      <h2>{texts.title}</h2>
      <p className="lead">{texts.lead}</p>
      {ORDER.map((kind) => (
        <div key={kind}>
          <h3>{texts.kinds[kind]}</h3>
          <div className="actions">
            {KINDS[kind].map((file) => (
              <Button
                key={file}
                name={say(texts.take, { kind: texts.kinds[kind], file: texts.files[file] })}
                isPending={pending === file}
                onPress={() => press(file)}
              >
                {pending === file ? texts.drawing : texts.files[file]}
              </Button>
            ))}
          </div>
        </div>
      ))}
      <p className="hint">{texts.read}</p>
      {error && <Problem error={error} />}
    </section>
  );
}
