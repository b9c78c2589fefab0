// The rows of a plan, as the terminal tells them.
import type { OnboardedRow } from '../onboarding/outcome.ts';
import { SORTS } from '../onboarding/outcome.ts';
import type { CategoryTemplate } from '../../municipality/templates/catalog.ts';
import type { Outcome } from '../../municipality/templates/rules.ts';

const WORDS: Readonly<Record<Outcome, string>> = {
  CREATED: 'new',
  CHANGED: 'changed',
  UNCHANGED: 'as it is',
  KEPT: 'the city’s own',
};

const MANY: Readonly<Record<(typeof SORTS)[number], string>> = {
  municipality: 'municipality',
  settlement: 'settlements',
  category: 'categories',
  question: 'questions',
  option: 'options',
  hours: 'opening hours',
  place: 'places',
};

/** A line for each row that is not as it was, and the city's own ones, which somebody might have expected to change. */
export function linesOf(rows: readonly OnboardedRow[]): string[] {
  return rows
    .filter(({ outcome }) => outcome !== 'UNCHANGED')
    .map(({ sort, key, name, outcome }) => lineOf(WORDS[outcome], sort, key, name));
}

/** A line for each category that the city may have. */
export function offersOf(offered: readonly Pick<CategoryTemplate, 'key' | 'name'>[]): string[] {
  return offered.map(({ key, name }) => lineOf('offered', 'category', key, name.bg));
}

function lineOf(word: string, sort: string, key: string, name: string): string {
  return `  ${word.padEnd(15)}${sort.padEnd(13)} ${key}  ${name}`;
}

/** How many of each sort: "600 places: 590 new, 10 as it is". */
export function countsOf(rows: readonly OnboardedRow[]): string[] {
  return SORTS.flatMap((sort) => {
    const all = rows.filter((row) => row.sort === sort);
    const outcomes = (Object.keys(WORDS) as Outcome[]).flatMap((outcome) => {
      const count = all.filter((row) => row.outcome === outcome).length;
      return count === 0 ? [] : [`${count} ${WORDS[outcome]}`];
    });
    return all.length === 0
      ? []
      : [`  ${String(all.length).padStart(6)} ${MANY[sort]}: ${outcomes.join(', ')}`];
  });
}
