// The rows of a plan, as the terminal tells them.
import { say } from '../../../client/text/say.ts';
import type { OnboardedRow } from '../onboarding/outcome.ts';
import { SORTS } from '../onboarding/outcome.ts';
import type { CategoryTemplate } from '../../municipality/templates/catalog.ts';
import type { Outcome } from '../../municipality/templates/rules.ts';
import type { TerminalWords } from './text/words.en.ts';

/** A line for each row that is not as it was, and the city's own ones, which somebody might have expected to change. */
export function linesOf(rows: readonly OnboardedRow[], { things, outcomes }: TerminalWords): string[] {
  return rows
    .filter(({ outcome }) => outcome !== 'UNCHANGED')
    .map(({ sort, key, name, outcome }) => {
      const { one, form } = things[sort];
      return lineOf(outcomes[outcome][form], one, key, name);
    });
}

/** A line for each category that the city may have. */
export function offersOf(
  offered: readonly Pick<CategoryTemplate, 'key' | 'name'>[],
  { things, offered: word }: TerminalWords,
): string[] {
  return offered.map(({ key, name }) => lineOf(word, things.category.one, key, name.bg));
}

function lineOf(word: string, sort: string, key: string, name: string): string {
  return `  ${word.padEnd(15)}${sort.padEnd(14)} ${key}  ${name}`;
}

/** How many of each sort: "600 places: 590 new, 10 as it is". */
export function countsOf(
  rows: readonly OnboardedRow[],
  { things, outcomes, counts }: TerminalWords,
): string[] {
  return SORTS.flatMap((sort) => {
    const all = rows.filter((row) => row.sort === sort);
    if (all.length === 0) return [];
    const { one, other, form } = things[sort];
    const told = (Object.keys(outcomes) as Outcome[]).flatMap((outcome) => {
      const count = all.filter((row) => row.outcome === outcome).length;
      return count === 0 ? [] : [`${count} ${outcomes[outcome][count === 1 ? form : 'other']}`];
    });
    const values = { count: String(all.length).padStart(6), things: all.length === 1 ? one : other };
    return [`  ${say(counts, { ...values, outcomes: told.join(', ') })}`];
  });
}
