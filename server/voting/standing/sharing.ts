// Counts that several processes share, where an operator names a Valkey for them; and what the log says of it.
import type { RandomBytes } from '../../foundation/randomness.ts';
import type { Log } from '../../foundation/log.ts';
import { shareCounts, type SharedCounts } from './shared-counts.ts';
import { openValkey } from './valkey.ts';

export interface Sharing {
  /** Null: this process counts for itself. */
  readonly shared: SharedCounts | null;
  /** Whether it should count with others, and cannot. */
  readonly isAlone: () => boolean;
  readonly close: () => void;
}

export interface SharingParts {
  /** The key of tokens, which all processes have. */
  readonly key: Buffer;
  readonly random: RandomBytes;
  readonly log: Log;
}

/** Opens what `url` names; null: nothing. Throws a Failure where what it names keeps what it should not. */
export async function openSharing(url: string | null, { key, random, log }: SharingParts): Promise<Sharing> {
  if (url === null) return { shared: null, isAlone: () => false, close: () => {} };
  let isAlone = false;
  const { store, close } = await openValkey(url, {
    away: (error) => {
      if (!isAlone)
        log.note('countsAlone', { reason: error instanceof Error ? error.message : String(error) });
      isAlone = true;
    },
    back: () => {
      if (isAlone) log.note('countsTogether', {});
      isAlone = false;
    },
  });
  return { shared: shareCounts(store, key, random), isAlone: () => isAlone, close };
}
