// The figures as a table: medians over the rounds, a line for each contender and load.
import { median } from '../goals.ts';
import { NAMES, type Scenario } from './args.ts';
import type { Run } from './verdict.ts';

const SCENARIOS: readonly Scenario[] = ['uniform', 'skewed', 'alone'];
const HEADINGS = [
  'contender',
  'load',
  'votes/s',
  'p50 ms',
  'p99 ms',
  'server ms',
  'postgres ms',
  'load gen. ms',
  'errors',
];
const WIDTHS = [17, 8, 9, 8, 9, 10, 12, 13, 7];

/** The lines. CPU is milliseconds a vote; errors are all of all rounds. */
export function printTable(runs: readonly Run[]): string {
  const lines = NAMES.flatMap((name) =>
    SCENARIOS.map((scenario) => runs.filter((run) => run.name === name && run.scenario === scenario))
      .filter((same) => same.length > 0)
      .map((same) => lineOf(same)),
  );
  return [HEADINGS, ...lines].map((cells) => cells.map(pad).join(' ')).join('\n');
}

function lineOf(runs: readonly Run[]): readonly string[] {
  const [{ name, scenario } = { name: '', scenario: '' }] = runs;
  const middle = (of: (figures: Run['figures']) => number | null, digits: number): string => {
    const values = runs.map(({ figures }) => of(figures)).filter((value) => value !== null);
    return values.length === 0 ? '–' : median(values).toFixed(digits);
  };
  return [
    name,
    scenario,
    middle((each) => each.votesPerSecond, 0),
    middle((each) => each.p50, 2),
    middle((each) => each.p99, 2),
    middle((each) => each.serverCpu, 4),
    middle((each) => each.postgresCpu, 4),
    middle((each) => each.generatorCpu, 4),
    String(runs.reduce((sum, { figures }) => sum + figures.errors, 0)),
  ];
}

function pad(text: string, column: number): string {
  const width = WIDTHS[column] ?? 0;
  return column < 2 ? text.padEnd(width) : text.padStart(width);
}
