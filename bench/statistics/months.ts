// What is said of months: how often goals come about that are called likely, and how many months signal where nothing changed.
import { addCounts, averageOf, NO_COUNTS, type Counts } from '../../server/foundation/score-statistics.ts';
import { controlled } from '../../server/action/control/control-limits.ts';
import { GOAL_MONTHS, outlookOf } from '../../server/action/goals/outlook.ts';
import type { Random } from '../../server/operator/demo/random.ts';
import { temperamentOf } from '../../server/operator/demo/rating-profiles.ts';
import { drawMood, weightsOf } from '../../server/operator/demo/scores.ts';
import { drawCategory, drawCounts } from './lists.ts';

interface Month {
  readonly start: string;
  readonly counts: Counts;
}

/** How months differ besides the trend and chance: by how much, and how much of it stays until the next. */
export interface Swing {
  readonly size: number;
  readonly stays: number;
}

const NO_SWING: Swing = { size: 0, stays: 0 };

const dayOf = (month: number): string => new Date(Date.UTC(2020, month, 1)).toISOString().slice(0, 10);

/** So many months of a service; `trend`: whether it gets better or worse, as the demo's places do. */
function drawMonths(months: number, { size, stays }: Swing, hasTrend: boolean, random: Random): Month[] {
  const drawn = drawMood(temperamentOf(drawCategory(random)).quality, random);
  const ratings = 20 + random.below(200);
  let swing = 0;
  return Array.from({ length: months }, (_, at) => {
    swing = stays * swing + Math.sqrt(1 - stays ** 2) * random.normal();
    const mood = { quality: drawn.quality + size * swing, trend: hasTrend ? drawn.trend : 0 };
    const count = Math.max(5, Math.round(ratings * Math.exp(0.3 * random.normal())));
    return { start: dayOf(at), counts: drawCounts(weightsOf(mood, at / months), count, random) };
  });
}

const averageOfAll = (months: readonly Month[]): number =>
  averageOf(months.map(({ counts }) => counts).reduce(addCounts, NO_COUNTS)) ?? 0;

/** Goals that were said to be met with about this probability: what was said, and what came, in per cent. */
export interface Said {
  readonly said: number;
  readonly met: number;
  readonly goals: number;
}

/** Goals near what a service has, one to twelve months ahead, by tenths of the probability that they are met. */
export function calibrationOf(goals: number, swing: Swing, random: Random): Said[] {
  const tenths = Array.from({ length: 10 }, () => ({ said: 0, met: 0, goals: 0 }));
  for (let goal = 0; goal < goals; goal += 1) {
    const known = 12 + random.below(24);
    const due = known + 1 + random.below(Math.min(12, Math.floor(known / 2)));
    const months = drawMonths(due + 1, swing, true, random);
    const past = months.slice(0, known);
    const near = averageOfAll(past) + 0.5 * random.normal();
    const value = Math.min(10, Math.max(1, Math.round(10 * near) / 10));
    const outlook = outlookOf({ value, dueOn: dayOf(due) }, past, dayOf(known));
    const tenth = tenths[Math.min(9, Math.floor(10 * (outlook.probability ?? 0)))];
    if (outlook.kind !== 'OPEN' || !tenth) continue;
    tenth.goals += 1;
    tenth.said += outlook.probability;
    tenth.met += Number(averageOfAll(months.slice(due + 1 - GOAL_MONTHS)) >= value);
  }
  return tenths
    .filter((tenth) => tenth.goals > 0)
    .map(({ said, met, goals: all }) => ({ said: (100 * said) / all, met: (100 * met) / all, goals: all }));
}

/** Control charts of so many months in which nothing changes: signals a chart, and charts with any, in per cent. */
export function falseSignals(
  months: number,
  charts: number,
  random: Random,
): { readonly signals: number; readonly charts: number } {
  let [signals, signalling] = [0, 0];
  for (let chart = 0; chart < charts; chart += 1) {
    const found = controlled(drawMonths(months, NO_SWING, false, random), null) ?? [];
    const own = found.filter(({ signal }) => signal !== null).length;
    signals += own;
    signalling += Number(own > 0);
  }
  return { signals: signals / charts, charts: (100 * signalling) / charts };
}
