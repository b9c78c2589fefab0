// An import, step after step: choose a file, see what would change, confirm, done.
import { useState } from 'react';
import { Choose } from './Choose.tsx';
import { Confirm } from './Confirm.tsx';
import { Done } from './Done.tsx';
import type { Plan, Sent } from './plan.ts';

type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'confirm'; readonly file: File; readonly plan: Plan; readonly isOutdated: boolean }
  | { readonly kind: 'done'; readonly plan: Plan };

export function Import() {
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  // Whoever comes back to the first step is led to it; whoever opened the page begins at its top.
  const [isFirst, setFirst] = useState(true);
  const begin = () => {
    setFirst(false);
    setStage({ kind: 'choose' });
  };
  const show = (file: File, sent: Exclude<Sent, { kind: 'refused' }>) => {
    if (sent.kind === 'imported') setStage({ kind: 'done', plan: sent.plan });
    else setStage({ kind: 'confirm', file, plan: sent.plan, isOutdated: sent.kind === 'outdated' });
  };
  if (stage.kind === 'done') return <Done plan={stage.plan} onAnother={begin} />;
  // Another plan is another page.
  if (stage.kind === 'confirm')
    return <Confirm key={stage.plan.hash} {...stage} onSent={show} onOther={begin} />;
  return <Choose onPlanned={show} isLed={!isFirst} />;
}
