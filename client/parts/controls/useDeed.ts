// Something that a button does at the server: under way, or failed.
import { useState } from 'react';

export interface Deed {
  readonly isPending: boolean;
  readonly failure: Error | undefined;
  /** Does it; what it throws is kept as the failure. */
  readonly run: (deed: () => Promise<unknown>) => Promise<void>;
}

/** One at a time: a new one forgets the failure of the one before. */
export function useDeed(): Deed {
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const run = async (deed: () => Promise<unknown>) => {
    setPending(true);
    setFailure(undefined);
    try {
      await deed();
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setPending(false);
    }
  };
  return { isPending, failure, run };
}
