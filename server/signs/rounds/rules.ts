// What is true of a round: what may be told of each, and for which day it counts.
import type { Position } from '../../foundation/positions.ts';
import { FITTER_DAYS } from '../../access/passes/rules.ts';

export const OUTCOMES = ['MOUNTED', 'DAMAGED', 'NOT_POSSIBLE'] as const;
/** What became of a sign on a round. */
export type Outcome = (typeof OUTCOMES)[number];

export function isOutcome(text: string): text is Outcome {
  return (OUTCOMES as readonly string[]).includes(text);
}

/** A day's work of several cars; more is another round. */
export const MOST_SIGNS = 200;
/** Of which a member chooses those of a round: as many as a city has. */
export const MOST_OFFERED = 2_000;
/** What a phone sends at a time. */
export const MOST_TOLD = 100;
export const LONGEST_NAME = 100;
export const LONGEST_NOTE = 1_000;
/** Of what is told of one sign. */
export const LONGEST_TOLD = 500;
/** A round is planned a year ahead at the most. */
const MOST_DAYS_AHEAD = 366;

/** Later a phone that comes back is not believed what day it was. */
const MOST_DAYS_BACK = 30;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Whether a round that is new on this day may be on the other (both YYYY-MM-DD). */
export function isRoundDay(day: string, today: string): boolean {
  const ahead = daysBetween(today, day);
  return ahead >= 0 && ahead <= MOST_DAYS_AHEAD;
}

/** Whether the link that was made for the day of the round has ended on the other (both YYYY-MM-DD): nobody may see what is added. */
export function isOver(roundOn: string, today: string): boolean {
  return daysBetween(roundOn, today) > FITTER_DAYS;
}

/**
 * The day that what was told counts for: what the phone says, since it may come back days later; today where its calendar
 * is ahead of ours, or far behind.
 */
export function toldOnFrom(said: string | null, today: string): string {
  if (said === null || said > today) return today;
  return daysBetween(said, today) <= MOST_DAYS_BACK ? said : today;
}

/** Whether it is a point on the earth, and how well it is known is no nonsense. */
export function isPosition(latitude: number, longitude: number, accuracyM: number | null): boolean {
  const isIn = (value: number, most: number) => Number.isFinite(value) && Math.abs(value) <= most;
  return isIn(latitude, 90) && isIn(longitude, 180) && (accuracyM === null || accuracyM >= 0);
}

const EARTH_M = 6_371_009;

/** How many whole metres are between two points on the earth, along its surface (haversine). */
export function metresBetween(one: Position, other: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  const chord = half(one.latitude, other.latitude) + across * half(one.longitude, other.longitude);
  return Math.round(2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(chord))));
}
