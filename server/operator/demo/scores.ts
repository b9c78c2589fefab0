// Scores as people give them who came by themselves: many tens, many ones, few in between (a J).
import type { Random } from './random.ts';

/** What a hundred discontented, and a hundred contented people answer; score 1 first. */
const DISCONTENTED = [30, 9, 8, 7, 9, 6, 7, 8, 7, 9] as const;
const CONTENTED = [6, 2, 2, 2, 4, 5, 9, 16, 20, 34] as const;

/** Somebody who casts many votes at once does not weigh them: all ones and twos, or all nines and tens. */
const BURSTS = [
  [80, 20, 0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0, 15, 85],
] as const;

/** How content people are at one place, from 0 to 1, at the middle of the time and how that changes over all of it. */
export interface Mood {
  readonly quality: number;
  readonly trend: number;
}

/** A place's mood: its category's, give or take. */
export function drawMood(quality: number, random: Random): Mood {
  return { quality: quality + random.normal() * 0.15, trend: random.normal() * 0.12 };
}

/** How often each score is given, score 1 first, when `moment` of the time is over (from 0 to 1). */
export function weightsOf(mood: Mood, moment: number): number[] {
  const quality = Math.min(0.98, Math.max(0.03, mood.quality + mood.trend * (moment - 0.5)));
  return CONTENTED.map((weight, index) => quality * weight + (1 - quality) * (DISCONTENTED[index] ?? 0));
}

/** So many scores, when `moment` of the time is over. */
export function drawScores(mood: Mood, moment: number, count: number, random: Random): number[] {
  const weights = weightsOf(mood, moment);
  return Array.from({ length: count }, () => random.weighted(weights) + 1);
}

/** So many scores of one burst. */
export function drawBurst(count: number, random: Random): number[] {
  const weights = BURSTS[random.below(BURSTS.length)] ?? BURSTS[0];
  return Array.from({ length: count }, () => random.weighted(weights) + 1);
}
