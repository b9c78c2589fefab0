// What narrows the numbers themselves, whichever places are shown: the period and the standing.
import { useMemo } from 'react';
import type { Standing } from '../generated/operations.ts';
import { useAddress } from './address.ts';
import { daysOf } from './period.ts';

const counted: Standing[] = ['COUNTED'];
const all: Standing[] = ['COUNTED', 'UNCONFIRMED'];

/** Variables of the operations: first and last day, and which standings are summed together. */
export function useNarrowing(): {
  days: { from?: string; to?: string };
  standing: Standing[];
  isTogether: boolean;
} {
  const { from, to, standing } = useAddress();
  return useMemo(() => {
    const isTogether = standing === 'all';
    return { days: daysOf({ from, to }), standing: isTogether ? all : counted, isTogether };
  }, [from, to, standing]);
}
