// Columns of a control chart as months.
import type { ControlSignal } from '../generated/operations.ts';

export type Signal = ControlSignal;

type Columns = {
  readonly starts: readonly string[];
  readonly counts: readonly number[];
  readonly averages: readonly number[];
  readonly centres: readonly number[];
  readonly lowers: readonly number[];
  readonly uppers: readonly number[];
  readonly signals: readonly (Signal | null)[];
};

/** A row each of the columns, which are as long as `starts`. */
export function monthsOfChart(columns: Columns) {
  return columns.starts.map((start, at) => ({
    start,
    count: columns.counts[at] ?? 0,
    average: columns.averages[at] ?? 0,
    centre: columns.centres[at] ?? 0,
    lower: columns.lowers[at] ?? 1,
    upper: columns.uppers[at] ?? 10,
    signal: columns.signals[at] ?? null,
  }));
}
