// What visits come to: averages of sections on the scale of the citizens' ratings, and what of them may be published. Pure.
import { SECTIONS, type Answers, type Criterion, type Section } from './checklist.ts';

/** Fewer tell of somebody's day, and not of a service. */
const FEWEST_VISITS = 5;
/** One alone may be one desk, and one desk one clerk. */
export const FEWEST_PLACES = 2;

/** A visit of which something was told. */
export interface ToldVisit {
  readonly locationId: bigint;
  readonly categoryId: bigint;
  readonly answers: Answers;
}

/** An average, and of how many visits it is. */
export interface Mean {
  readonly mean: number;
  readonly visits: number;
  readonly places: number;
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** An answer from 1 to 10: yes is 10, no is 1. Null for minutes, which are no better or worse by themselves, and where it does not apply. */
function scoreOf({ kind }: Criterion, answers: Answers, id: string): number | null {
  const answer = answers[id];
  if (answer === 'YES') return 10;
  if (answer === 'NO') return 1;
  return kind === 'SCORE' && typeof answer === 'number' ? answer : null;
}

/** The average of a section in one visit, 1 to 10; null where nothing of it was answered. Every criterion weighs the same. */
export function sectionScore(
  criteria: readonly Criterion[],
  section: Section,
  answers: Answers,
): number | null {
  const scores = criteria
    .filter((each) => each.section === section)
    .flatMap((each) => scoreOf(each, answers, each.id) ?? []);
  return scores.length === 0 ? null : average(scores);
}

/** The average of one visit: that of its sections, each of which weighs the same however many criteria it has. */
export function visitScore(criteria: readonly Criterion[], answers: Answers): number | null {
  const scores = SECTIONS.flatMap((section) => sectionScore(criteria, section, answers) ?? []);
  return scores.length === 0 ? null : average(scores);
}

/** The average of what `of` tells of each visit; null where it tells nothing of any. Every visit weighs the same. */
export function meanOf(visits: readonly ToldVisit[], of: (visit: ToldVisit) => number | null): Mean | null {
  const told = visits.flatMap((visit) => {
    const value = of(visit);
    return value === null ? [] : [{ value, place: visit.locationId }];
  });
  if (told.length === 0) return null;
  return {
    mean: average(told.map(({ value }) => value)),
    visits: told.length,
    places: new Set(told.map(({ place }) => place)).size,
  };
}

/** What of the criterion was measured in a visit, in minutes. */
export const minutesOf =
  ({ id }: Criterion) =>
  ({ answers }: ToldVisit): number | null => {
    const answer = answers[id];
    return typeof answer === 'number' ? answer : null;
  };

/** Whether an average may be read by everybody. */
export function isPublishable({ visits, places }: Pick<Mean, 'visits' | 'places'>): boolean {
  return visits >= FEWEST_VISITS && places >= FEWEST_PLACES;
}

/**
 * The parts of a whole that may be published beside it. What is left of the whole may be too: else whoever subtracts learns it, and the
 * smallest of the others is kept back as well, until the rest is large enough.
 */
export function publishableParts<Part extends Mean>(parts: readonly Part[]): Part[] {
  const shown = parts.filter(isPublishable).toSorted((one, other) => other.visits - one.visits);
  const rest = parts.filter((part) => !shown.includes(part));
  while (rest.length > 0 && !isPublishable(together(rest))) {
    const smallest = shown.pop();
    if (smallest === undefined) return [];
    rest.push(smallest);
  }
  return parts.filter((part) => shown.includes(part));
}

/** No place is of two parts. */
const together = (parts: readonly Mean[]) => ({
  visits: parts.reduce((sum, { visits }) => sum + visits, 0),
  places: parts.reduce((sum, { places }) => sum + places, 0),
});
