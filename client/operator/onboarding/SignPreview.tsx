// The sign of the first place of the table, as the sign generator draws it, once somebody asks to see it.
import { useState } from 'react';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useSending } from '../../parts/sending/useSending.ts';
import { drawSign, type CityFiles } from './send.ts';
import { useOnboardingTexts } from './texts.ts';
import './sign-preview.css';

export function SignPreview({ files }: { files: CityFiles }) {
  const { sign: texts } = useOnboardingTexts();
  const [, sending] = useSending<never>();
  const [isPending, setPending] = useState(false);
  const [drawn, setDrawn] = useState<string | null | Error>();
  const draw = async () => {
    setPending(true);
    try {
      setDrawn(await sending(() => drawSign(files)));
    } catch (error) {
      setDrawn(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setPending(false);
    }
  };
  return (
    <section className="sign-preview">
      <h3>{texts.title}</h3>
      {typeof drawn === 'string' ? (
        <figure>
          <img src={drawn} alt={texts.alt} />
          <figcaption>{texts.caption}</figcaption>
        </figure>
      ) : (
        <>
          <p>{texts.lead}</p>
          <Button isPending={isPending} onPress={draw}>
            {isPending ? texts.drawing : texts.draw}
          </Button>
          {drawn === null && (
            <p className="notice" role="alert">
              {texts.none}
            </p>
          )}
          {drawn instanceof Error && <Problem error={drawn} />}
        </>
      )}
    </section>
  );
}
