// Keeps memories of the database up while the server runs.
import type { Recent } from './recent-reads.ts';

/** Has each kept up every so many milliseconds, one after the other; answers what ends that. */
export function startKeepingUp(
  memories: readonly Pick<Recent<unknown, unknown>, 'keepUp'>[],
  everyMs: number,
): () => void {
  let isUnderWay = false;
  const keepUp = async (): Promise<void> => {
    if (isUnderWay) return;
    isUnderWay = true;
    for (const memory of memories) await memory.keepUp();
    isUnderWay = false;
  };
  const timer = setInterval(() => void keepUp(), everyMs);
  return () => clearInterval(timer);
}
