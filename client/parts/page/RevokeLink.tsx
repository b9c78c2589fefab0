// Takes a link with a pass away, once whoever presses is sure.
import { Button } from '../controls/Button.tsx';
import { Problem } from '../controls/Problem.tsx';
import { useAsk } from '../controls/questions.tsx';
import { useStatus } from '../controls/status.tsx';
import { useDeed } from '../controls/useDeed.ts';

type Props = {
  texts: Readonly<Record<'revoke' | 'revokeTitle' | 'revokeLead' | 'revoked', string>>;
  /** Takes it away at the server. */
  revoke: () => Promise<unknown>;
  onRevoked: () => Promise<void>;
};

export function RevokeLink({ texts, revoke, onRevoked }: Props) {
  const ask = useAsk();
  const tell = useStatus();
  const { isPending, failure, run } = useDeed();
  const press = async () => {
    const isSure = await ask({ title: texts.revokeTitle, lead: texts.revokeLead, action: texts.revoke });
    if (!isSure) return;
    await run(async () => {
      await revoke();
      tell(texts.revoked);
      await onRevoked();
    });
  };
  return (
    <>
      {failure && <Problem error={failure} />}
      <div className="actions">
        <Button weight="danger" isPending={isPending} onPress={press}>
          {texts.revoke}
        </Button>
      </div>
    </>
  );
}
