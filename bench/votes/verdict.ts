// From the rounds' figures to the goals. Two contenders are compared within a round; the median of the rounds decides.
import { median, type Goal } from '../goals.ts';
import type { Name, Scenario } from './args.ts';
import type { Figures } from './measure.ts';

export interface Run {
  readonly round: number;
  readonly name: Name;
  readonly scenario: Scenario;
  readonly figures: Figures;
}

type Measure = (figures: Figures) => number | null;
type Side = readonly [Name, Scenario, Measure];

const speed: Measure = ({ votesPerSecond }) => votesPerSecond;
const wait: Measure = ({ p50 }) => p50;
const cpu: Measure = ({ serverCpu, postgresCpu }) =>
  serverCpu === null || postgresCpu === null ? null : serverCpu + postgresCpu;

/** The median of `one` by `other` over the rounds that have both; null where none has. */
export function ratioOf(runs: readonly Run[], one: Side, other: Side): number | null {
  const find = (round: number, [name, scenario, measure]: Side): number | null => {
    const run = runs.find((each) => each.round === round && each.name === name && each.scenario === scenario);
    return run === undefined ? null : measure(run.figures);
  };
  const ratios = [...new Set(runs.map(({ round }) => round))].flatMap((round) => {
    const [above, below] = [find(round, one), find(round, other)];
    return above === null || below === null ? [] : [above / below];
  });
  return ratios.length === 0 ? null : median(ratios);
}

/** The goals of the issue, in its order. */
export function goalsOf(runs: readonly Run[]): readonly Goal[] {
  const goal = (name: string, what: string, one: Side, is: Goal['is'], bound: number, other: Side): Goal => ({
    name,
    what,
    is,
    bound,
    value: ratioOf(runs, one, other),
  });
  const fast: Side = ['product', 'uniform', speed];
  const skewed: Side = ['product', 'skewed', speed];
  const cheap: Side = ['product', 'uniform', cpu];
  return [
    goal('V1', 'votes/s by pgbench', fast, 'at least', 1.3, ['pgbench', 'uniform', speed]),
    goal('V2', 'votes/s by pgbench, skewed', skewed, 'at least', 5, ['pgbench', 'skewed', speed]),
    goal('V3', 'votes/s by PostGraphile', fast, 'at least', 3, ['postgraphile', 'uniform', speed]),
    goal('V4', 'votes/s by PostGraphile, skewed', skewed, 'at least', 4, ['postgraphile', 'skewed', speed]),
    goal('V5', 'CPU a vote by PostGraphile', cheap, 'at most', 0.3, ['postgraphile', 'uniform', cpu]),
    goal('V6', 'CPU a vote by Apollo + Express', cheap, 'at most', 0.4, ['apollo-express', 'uniform', cpu]),
    goal('V7', 'votes/s, skewed by uniform', skewed, 'at least', 0.9, fast),
    goal('V8', 'p50 with one client by Apollo + Express', ['product', 'alone', wait], 'at most', 0.95, [
      ...(['apollo-express', 'alone', wait] as const),
    ]),
    goal('V9', 'CPU a vote by the floor', cheap, 'at most', 1.6, ['floor', 'uniform', cpu]),
  ];
}
