// Gives the place of a sign another one, and opens its page.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AddSignDocument } from '../../generated/documents.ts';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useSignsTexts } from './texts.ts';
import type { SignOf } from './useSign.ts';

export function AddSign({ sign }: { sign: SignOf }) {
  const { slug } = useMembership().municipality;
  const { actions: texts } = useSignsTexts();
  const tell = useStatus();
  const navigate = useNavigate();
  const [isRefused, setRefused] = useState(false);
  const { save, isPending, error } = useSave(AddSignDocument);
  const add = async () => {
    const input = { municipality: slug, location: sign.location.id };
    const { outcome } = await save({ input }, async ({ sign: { code } }) => {
      await navigate(`/${slug}/signs/sign/${code}`);
      tell(say(texts.added, { code: spacedCode(code) }));
    });
    setRefused(outcome === 'invalid');
  };
  return (
    <>
      <Button onPress={() => add().catch(() => undefined)} isPending={isPending}>
        {texts.add}
      </Button>
      {isRefused && (
        <p className="notice" role="alert">
          {texts.refused}
        </p>
      )}
      {error && <Problem error={error} />}
    </>
  );
}
