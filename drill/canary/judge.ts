// Says what a search found, and whether it found what it must and nothing that it must not.
import type { Census, Count, Found } from './census.ts';

/** Whether it holds, and why, in lines for people. */
export interface Verdict {
  readonly holds: boolean;
  readonly lines: readonly string[];
}

/** Every planted form must be found, nothing that was sent, and of four bytes no more than chance writes. */
export function judge(census: Census, { found, files, bytes }: Count): Verdict {
  const of = (flock: Found['flock'], isByChance: boolean): readonly Found[] =>
    found.filter((each) => each.flock === flock && each.isByChance === isByChance);
  const planted = found.filter(({ flock }) => flock === 'planted').length;
  const [sent, control] = [of('sent', false), of('control', false)];
  const [sentByChance, controlByChance] = [of('sent', true), of('control', true).length];
  // Two counts of the same mean differ by the root of twice the mean.
  const limit = controlByChance + 3 * Math.sqrt(2 * Math.max(controlByChance, 1));
  const expected = (census.ofFourBytes * bytes) / 2 ** 32;

  const isWhole = planted === census.wanted.planted;
  const isUsual = sentByChance.length <= limit;
  return {
    holds: isWhole && sent.length === 0 && isUsual,
    lines: [
      `${files} files, ${Math.round(bytes / 1e6)} MB`,
      line('planted', isWhole, `${planted} of ${census.wanted.planted} found`),
      line('sent', sent.length === 0, `${sent.length} found; of those never sent ${control.length}`),
      line(
        'packed IPv4',
        isUsual,
        `${sentByChance.length} found; of those never sent ${controlByChance}, so at most ${limit.toFixed(1)}; ` +
          `if every byte were chance, ${expected.toFixed(0)}`,
      ),
      ...placesOf([...sent, ...(isUsual ? [] : sentByChance)]),
    ],
  };
}

/** What was found where, alike together. */
function placesOf(found: readonly Found[]): string[] {
  const times = new Map<string, number>();
  for (const { kind, form, file } of found) {
    const what = `${kind} as ${form} in ${file}`;
    times.set(what, (times.get(what) ?? 0) + 1);
  }
  return [...times].map(([what, count]) => `    ${count} x ${what}`);
}

function line(what: string, holds: boolean, figures: string): string {
  return `  ${what.padEnd(12)} ${holds ? 'holds' : 'DOES NOT HOLD'}: ${figures}`;
}
