// An erasure that waits: when it happens at the earliest, and the button that cancels it.
import { useMutation } from '@apollo/client/react';
import { CancelErasureDocument } from '../../generated/documents.ts';
import type { PlannedErasureQuery } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';
import { Due } from '../cities/Due.tsx';

type Waiting = NonNullable<NonNullable<PlannedErasureQuery['operatedMunicipality']>['erasure']>;
type Props = { slug: string; name: string; erasure: Waiting; onCancelled: () => Promise<unknown> };

export function Planned({ slug, name, erasure, onCancelled }: Props) {
  const { erasures } = useOperatorTexts();
  const ask = useAsk();
  const tell = useStatus();
  const [send, { error, loading }] = useMutation(CancelErasureDocument);
  const cancel = async () => {
    const question = { title: say(erasures.cancelAsk, { name }), lead: erasures.cancelLead };
    if (!(await ask({ ...question, action: erasures.cancel, weight: 'main' }))) return;
    // Why it failed is told above the button.
    const done = await send({ variables: { input: { municipality: slug } } }).catch(() => null);
    const outcome = done?.data?.cancelErasure.__typename;
    if (outcome) tell(outcome === 'ErasureCancelled' ? erasures.cancelledNow : erasures.nothing);
    await onCancelled();
  };
  return (
    <>
      <Due erasure={erasure} />
      {error && <Problem error={error} />}
      <div className="actions">
        <Button weight="main" isPending={loading} onPress={() => void cancel()}>
          {erasures.cancel}
        </Button>
      </div>
    </>
  );
}
