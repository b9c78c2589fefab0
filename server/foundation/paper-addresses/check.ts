// Remembers which addresses led here, so that an order does not wait for what was asked today.
import { BoundedMemory } from '../bounded-memory.ts';
import type { AddressProblem } from './rules.ts';

export interface AddressCheck {
  /** What is wrong with the origin on paper; one that led here is believed for a day. */
  readonly problemOf: (origin: string) => Promise<AddressProblem | null>;
  /** The same, asked now. */
  readonly askNow: (origin: string) => Promise<AddressProblem | null>;
}

interface Parts {
  readonly ask: (origin: string) => Promise<AddressProblem | null>;
  /** Milliseconds that never go back. */
  readonly steady: () => number;
}

const GOOD_MS = 86_400_000;
/** Whoever looks again and again asks the Internet no more often. */
const BAD_MS = 10_000;
/** More origins than a platform has. */
const MOST_KNOWN = 1_000;

/** A memory of addresses that begins empty. */
export function createAddressCheck({ ask, steady }: Parts): AddressCheck {
  const known = new BoundedMemory<{ readonly until: number; readonly found: AddressProblem | null }>(
    MOST_KNOWN,
  );
  const underWay = new Map<string, Promise<AddressProblem | null>>();
  const askAndKeep = async (origin: string): Promise<AddressProblem | null> => {
    const found = await ask(origin);
    known.set(origin, { until: steady() + (found === null ? GOOD_MS : BAD_MS), found });
    return found;
  };
  const askNow = (origin: string): Promise<AddressProblem | null> => {
    const already = underWay.get(origin);
    if (already !== undefined) return already;
    const asked = askAndKeep(origin).finally(() => underWay.delete(origin));
    underWay.set(origin, asked);
    return asked;
  };
  return {
    askNow,
    problemOf: async (origin) => {
      const before = known.get(origin);
      return before !== undefined && steady() < before.until ? before.found : askNow(origin);
    },
  };
}
