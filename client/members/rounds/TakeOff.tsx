// Takes a sign of which nothing was told off its round.
import { useMutation } from '@apollo/client/react';
import { ChangeRoundDocument } from '../../generated/documents.ts';
import type { RoundFieldsFragment } from '../../generated/operations.ts';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useRoundsTexts } from './texts.ts';

type Props = {
  round: RoundFieldsFragment;
  sign: RoundFieldsFragment['signs'][number];
  onTaken: () => Promise<unknown>;
};

export function TakeOff({ round, sign, onTaken }: Props) {
  const { round: texts } = useRoundsTexts();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const [send, { loading, error }] = useMutation(ChangeRoundDocument);
  const { id, version, name, roundOn, note, signs } = round;
  const which = { name: sign.location.name, code: spacedCode(sign.code) };
  const takeOff = async () => {
    const codes = signs.flatMap(({ code }) => (code === sign.code ? [] : [code]));
    const input = { municipality: slug, round: id, version, name, roundOn, note, codes };
    const { data } = await send({ variables: { input } });
    // Whatever is refused here became so since the page was read: something was told of the sign, or somebody else changed the round.
    const isDone = data?.changeMountingRound.__typename === 'RoundSaved';
    tell(isDone ? say(texts.takenOff, which) : texts.meanwhile);
    await onTaken();
  };
  return (
    <>
      {error && <Problem error={error} />}
      <Button
        isPending={loading}
        name={say(texts.takeOffThis, which)}
        onPress={() => void takeOff().catch(() => undefined)}
      >
        {texts.takeOff}
      </Button>
    </>
  );
}
