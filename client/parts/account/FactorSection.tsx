// The second factor: set it up, make new backup codes, switch it off where no role needs it.
import { Button } from '../controls/Button.tsx';
import { useAsk } from '../controls/questions.tsx';
import { useStatus } from '../controls/status.tsx';
import { useConfirm } from './Confirming.tsx';
import { useMe, useSession } from '../session/Session.tsx';
import { useAuth } from '../session/useAuth.ts';
import { Problem } from '../controls/Problem.tsx';
import { backupCodesIn } from './factor.ts';
import { useAccountTexts } from './texts.ts';
import { useDeed } from '../controls/useDeed.ts';

type Props = { onSetUp: () => void; onCodes: (codes: readonly string[]) => void };

export function FactorSection({ onSetUp, onCodes }: Props) {
  const { account, factor } = useAccountTexts();
  const { hasFactor, memberships } = useMe();
  const { refresh } = useSession();
  const auth = useAuth();
  const confirm = useConfirm();
  const ask = useAsk();
  const say = useStatus();
  const deed = useDeed();
  const isNeeded = memberships.some(({ needsFactor }) => needsFactor);
  const renew = () =>
    deed.run(async () => {
      const password = await confirm();
      onCodes(backupCodesIn(await auth('/two-factor/generate-backup-codes', { password })));
    });
  const switchOff = () =>
    deed.run(async () => {
      const { offTitle: title, offLead: lead, off: action } = account;
      if (!(await ask({ title, lead, action }))) return;
      await auth('/two-factor/disable', { password: await confirm() });
      await refresh();
      say(account.offDone);
    });
  return (
    <section>
      <h2>{account.factor}</h2>
      <p>{hasFactor ? account.factorOn : account.factorOff}</p>
      {hasFactor && isNeeded && <p>{account.factorNeeded}</p>}
      {deed.failure && <Problem error={deed.failure} />}
      <div className="actions">
        {!hasFactor && (
          <Button weight="main" onPress={onSetUp}>
            {factor.title}
          </Button>
        )}
        {hasFactor && (
          <Button onPress={renew} isPending={deed.isPending}>
            {account.newCodes}
          </Button>
        )}
        {hasFactor && !isNeeded && (
          <Button weight="danger" onPress={switchOff} isPending={deed.isPending}>
            {account.off}
          </Button>
        )}
      </div>
    </section>
  );
}
