// A step of an order that a button takes: under way, done, too late, or not possible any more.
import { useState } from 'react';
import { useDeed } from '../../parts/account/useDeed.ts';
import type { OrderedFragment } from '../../generated/operations.ts';
import { useStatus } from '../../parts/controls/status.tsx';
import { useOrdersTexts } from './texts.ts';

/** What a page of one order has: the order, and the way to read it anew. */
export type OfOrder = { order: OrderedFragment; reload: () => Promise<unknown> };

interface Answer {
  readonly __typename: string;
}

/** `take` sends it and tells what the server answered; `done` is said where it is done. */
export function useStep(reload: OfOrder['reload']) {
  const { one } = useOrdersTexts();
  const tell = useStatus();
  const { isPending, failure, run } = useDeed();
  const [refusal, setRefusal] = useState<string>();
  const take = (send: () => Promise<Answer | undefined>, done: string) =>
    run(async () => {
      setRefusal(undefined);
      const answer = await send();
      if (answer === undefined) throw new Error('The server answered nothing.');
      if (answer.__typename === 'Outdated') setRefusal(one.outdated);
      else if (answer.__typename === 'Invalid') setRefusal(one.notNow);
      else tell(done);
      await reload();
    });
  return { isPending, failure, refusal, take };
}
