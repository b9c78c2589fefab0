// What a long run says: lines for a person, and the cell of docs/figures.md.
import { holds, type Goal } from '../goals.ts';
import { HEAP_MB } from '../aggregates/over-http.ts';
import { quantile, type Soaked } from './goals.ts';

const whole = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 0 });

/** Of votes, and of each kind of page. */
export function linesOf(soaked: Soaked): string[] {
  const { votes, half, waits, tableBytes, logBytes, nodeSeconds, postgresSeconds } = soaked;
  const cpu = [nodeSeconds, postgresSeconds].map((seconds) => ((1_000 * seconds) / votes).toFixed(3));
  return [
    `${whole(votes)} votes, ${whole(half)} a second; a vote takes ${whole(tableBytes)} bytes of tables, ${whole(logBytes)} of log`,
    `CPU a vote, pages and openings included: ${cpu[0]} ms of Node, ${cpu[1]} ms of PostgreSQL`,
    'page          read   p50   p90   p99   most  (ms)',
    ...Object.entries(waits).map(([name, times]) => {
      const at = [0.5, 0.9, 0.99, 1].map((share) => whole(quantile(times, share)).padStart(5));
      return `${name.padEnd(12)}${String(times.length).padStart(6)} ${at.join(' ')}`;
    }),
  ];
}

/** As docs/figures.md has it: each figure of its row in order. */
export function cellOf({ minutes, votes, tableBytes, logBytes }: Soaked, goals: readonly Goal[]): string {
  const figure = (name: string, unit: string): string => {
    const goal = goals.find((each) => each.name === name);
    if (!goal) throw new RangeError(`There is no goal ${name}.`);
    const value = Number((goal.value ?? NaN).toPrecision(3));
    return `${value}${unit}${holds(goal) === false ? ' **misses**' : ''}`;
  };
  const most = `${figure('L2', ' MB')} with a heap of ${HEAP_MB}`;
  const waits = `${figure('L3', ' ms')}; ${figure('L4', ' ms')}; ${figure('L5', '')}`;
  const lost = `${figure('L6', '')} of ${whole(votes)}; ${figure('L7', '')}`;
  const bytes = `(${whole(tableBytes)} bytes of tables, ${whole(logBytes)} of log a vote)`;
  return `${minutes} minutes: ${figure('L1', ' MB')}; ${most}; ${waits}; ${lost} ${bytes}`;
}
