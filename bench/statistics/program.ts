// `npm run bench -- statistics`: how often what is said of numbers is true, where the truth is known because it was drawn.
import { parseArgs } from 'node:util';
import { printGoals } from '../goals.ts';
import { writeReport } from '../report.ts';
import { measureClaims } from './claims.ts';
import { measureIntervals } from './intervals.ts';

export const help = `How often what is said of numbers is true, over ratings that are drawn as the demo's.

The truth is known, because it was drawn: the share of 95 % intervals that hold it should be 95 %, from 94 to 96: of averages (the t
interval beside, which was in use before), differences, averages weighted by visitors, and ranks. Of periods that are alike, 5 % are
called a change, from 4 to 6. Of goals of which 80 % are said to be met, about so many are. Also how many months of a control chart
signal where nothing changes, and how long a ranking takes. The seed is fixed.

  --rounds NUMBER   how many intervals of each number of ratings (20000)`;

export const smoke = ['--rounds', '200'];

/** Measures; answers whether all keep to their bounds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '20000' } },
  });
  const rounds = Number(values.rounds);
  const intervals = measureIntervals(rounds);
  const claims = measureClaims(rounds);
  writeReport('statistics', {}, { rounds, ...intervals.report, ...claims.report });
  return printGoals([...intervals.goals, ...claims.goals]);
}
