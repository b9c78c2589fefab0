// A step of an order that a button takes: under way, done, too late, or not possible any more.
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useDeed } from '../../parts/controls/useDeed.ts';
import type { OrderedFragment } from '../../generated/operations.ts';
import { useStatus } from '../../parts/controls/status.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { useOrdersTexts } from './texts.ts';

/** What a page of one order has: the order, and the way to read it anew. */
export type OfOrder = { order: OrderedFragment; reload: () => Promise<unknown> };

/** `take` sends it and tells what the server answered: `told` where it is done, `refused` where the order is in another state. */
export function useStep<Answer extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<{ readonly [field: string]: Answer }, Variables>,
  reload: OfOrder['reload'],
  refused?: string,
) {
  const { one } = useOrdersTexts();
  const tell = useStatus();
  const { isPending, failure, run } = useDeed();
  const [refusal, setRefusal] = useState<string>();
  const { save } = useSave(document);
  const take = (variables: Variables, told: string) =>
    run(async () => {
      setRefusal(undefined);
      const { outcome } = await save(variables, () => tell(told));
      if (outcome === 'outdated') setRefusal(one.outdated);
      if (outcome === 'invalid') setRefusal(refused ?? one.notNow);
      await reload();
    });
  return { isPending, failure, refusal, take };
}
