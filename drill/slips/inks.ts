// What the bounds of the reading part: how the ink of bubbles is spread over the kinds of markings.
import type { ReadSlip } from '../../client/members/paper-slips/reading/read-slips.ts';
import type { Marking } from './pens.ts';

/** Measures by their name. */
export type Inks = Map<string, number[]>;

function keep(inks: Inks, name: string, value: number): void {
  const values = inks.get(name) ?? [];
  values.push(value);
  inks.set(name, values);
}

/** Keeps what was measured in the bubble that somebody marked, and the most that there was in one of the others. */
export function countInks(inks: Inks, marked: Marking, slip: ReadSlip | undefined): void {
  if (slip === undefined || slip.inks.length === 0) return;
  const within = slip.inks.map((ink) => ink.within);
  const base = within.toSorted((a, b) => a - b)[Math.floor(within.length / 2)] ?? 0;
  const [fullest, second] = slip.inks.toSorted((a, b) => b.within - a.within);
  if (fullest === undefined || second === undefined) return;
  const { kind } = marked;
  if (kind === 'none') keep(inks, 'ink: none', fullest.within - base);
  if (kind === 'none' || kind === 'two' || kind === 'corrected') return;
  keep(inks, 'ink: bare beside', second.within - base);
  const most = fullest.quarters.at(-1) ?? 0;
  keep(inks, `ink: ${kind}`, fullest.within - base);
  keep(inks, `extent: ${kind}`, fullest.extent);
  keep(inks, `dense: ${kind}`, most / fullest.pen);
  keep(inks, `even: ${kind}`, (fullest.quarters[0] ?? 0) / most);
  keep(inks, `filled: ${kind}`, fullest.within / fullest.pen);
  keep(
    inks,
    `around: ${kind}`,
    fullest.around - (slip.inks.map(({ around }) => around).toSorted((a, b) => a - b)[5] ?? 0),
  );
}

const COLUMNS = [0, 0.01, 0.1, 0.5, 0.9, 0.99, 1];

/** Returns a line for each measure: its least, its quantiles and its most. */
export function linesOf(inks: Inks): string[] {
  const heading = `${''.padEnd(20)}${COLUMNS.map((part) => `${100 * part} %`.padStart(8)).join('')}`;
  const lines = [...inks]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, values]) => {
      const sorted = values.toSorted((a, b) => a - b);
      const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? 0;
      return `${name.padEnd(20)}${COLUMNS.map((part) => at(part).toFixed(2).padStart(8)).join('')}`;
    });
  return [heading, ...lines];
}
