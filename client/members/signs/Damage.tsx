// Reports that a sign is damaged, or takes that back.
import { useMutation } from '@apollo/client/react';
import { ReportSignsDocument, TakeBackDamageDocument } from '../../generated/documents.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useSignsTexts } from './texts.ts';
import type { SignOf } from './useSign.ts';

export function Damage({ sign, reload }: { sign: SignOf; reload: () => Promise<unknown> }) {
  const { slug } = useMembership().municipality;
  const { actions: texts } = useSignsTexts();
  const tell = useStatus();
  const [report, reporting] = useMutation(ReportSignsDocument);
  const [takeBack, takingBack] = useMutation(TakeBackDamageDocument);
  const isDamaged = sign.damagedOn !== null;
  const input = { municipality: slug, codes: [sign.code] };
  const change = async () => {
    await (isDamaged ? takeBack({ variables: { input } }) : report({ variables: { input } }));
    await reload();
    tell(isDamaged ? texts.takenBack : texts.reported);
  };
  const error = reporting.error ?? takingBack.error;
  return (
    <>
      <Button
        onPress={() => change().catch(() => undefined)}
        isPending={reporting.loading || takingBack.loading}
      >
        {isDamaged ? texts.takeBack : texts.report}
      </Button>
      {error && <Problem error={error} />}
    </>
  );
}
