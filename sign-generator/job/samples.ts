// The three places of a test sheet.
import type { Sign } from '../sign.ts';

/** Returns the signs with the longest, the middle and the shortest name: what fits all of them fits the others. */
export function pickSamples(signs: readonly Sign[]): Sign[] {
  const length = ({ location }: Sign): number => location.name.first.length;
  const sorted = signs.toSorted((a, b) => length(b) - length(a));
  const picked = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return [...new Set(picked.filter((sign) => sign !== undefined))];
}
