// Gives the place of a sign another one, and opens its page.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AddSignDocument } from '../../generated/documents.ts';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
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
  const [send, { loading, error }] = useMutation(AddSignDocument);
  const add = async () => {
    const input = { municipality: slug, location: sign.location.id };
    const { data } = await send({ variables: { input } });
    const outcome = data?.addSign;
    setRefused(outcome?.__typename === 'Invalid');
    if (outcome?.__typename !== 'SignAdded') return;
    const { code } = outcome.sign;
    await navigate(`/${slug}/signs/sign/${code}`);
    tell(say(texts.added, { code: spacedCode(code) }));
  };
  return (
    <>
      <Button onPress={() => add().catch(() => undefined)} isPending={loading}>
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
