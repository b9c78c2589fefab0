// Which words are typical of some comments against others. Pure: comments come in one by one.
import { folded, stemOf, wordsOf } from '../../foundation/texts/words.ts';
import { STOP_WORDS } from './text/stop-words.ts';

/** A theme is told of from so many comments on: as many as are opened together at the least. */
export const FEWEST_OF_THEME = 10;
/** So many are told. */
export const MOST_THEMES = 12;

/** A word, in the form in which it is written most, and how many of the comments have it in any form. */
export interface Theme {
  readonly word: string;
  readonly count: number;
}

const SHORTEST = 3;
const LETTERS = /^\p{L}+$/u;
/**
 * As if a tenth as much had been read before, with all words as often as all comments have them: few comments must say a word much more
 * often than others for it to be theirs.
 */
const PRIOR = 0.1;
/** Standard deviations beyond which a difference is not put down to chance (one in forty). */
const BEYOND_CHANCE = 1.96;

interface Counted {
  inside: number;
  outside: number;
  readonly forms: Map<string, number>;
}

/** Counts words: `add` a comment, of those that are asked about (inside) or of the others; then ask for the `themes`. */
export function countingThemes() {
  const stems = new Map<string, Counted>();
  const stemmed = new Map<string, string | null>();
  const stemIn = (word: string): string | null => {
    const known = stemmed.get(word);
    if (known !== undefined) return known;
    const isTheme = word.length >= SHORTEST && LETTERS.test(word) && !STOP_WORDS.has(word);
    const stem = isTheme ? stemOf(word) : null;
    stemmed.set(word, stem);
    return stem;
  };
  return {
    /** A comment counts once for a word, however often it says it. */
    add(text: string, isInside: boolean): void {
      const said = new Map<string, string>();
      for (const word of wordsOf(text).map(folded)) {
        const stem = stemIn(word);
        if (stem !== null) said.set(stem, word);
      }
      for (const [stem, word] of said) {
        const counted = stems.get(stem) ?? { inside: 0, outside: 0, forms: new Map<string, number>() };
        counted[isInside ? 'inside' : 'outside'] += 1;
        if (isInside) counted.forms.set(word, (counted.forms.get(word) ?? 0) + 1);
        stems.set(stem, counted);
      }
    },
    themes: (): Theme[] => themesOf([...stems.values()]),
  };
}

/** The most typical first; where there is nothing to compare with, what is said most. */
function themesOf(counted: readonly Counted[]): Theme[] {
  const inside = counted.reduce((sum, each) => sum + each.inside, 0);
  const outside = counted.reduce((sum, each) => sum + each.outside, 0);
  const scored = counted
    .filter((each) => each.inside >= FEWEST_OF_THEME)
    .map((each) => ({ ...each, score: outside === 0 ? each.inside : typicality(each, inside, outside) }));
  return scored
    .filter(({ score }) => outside === 0 || score >= BEYOND_CHANCE)
    .toSorted((one, other) => other.score - one.score || other.inside - one.inside)
    .slice(0, MOST_THEMES)
    .map(({ forms, inside: count }) => ({ word: commonest(forms), count }));
}

/**
 * The log-odds ratio of a word in two bodies of text with an informative Dirichlet prior, divided by its standard deviation: equations
 * 16, 20 and 22 of Monroe, Colaresi and Quinn, "Fightin' Words" (Political Analysis 16, 2008).
 */
export function typicality(
  word: { readonly inside: number; readonly outside: number },
  inside: number,
  outside: number,
): number {
  const prior = PRIOR * (word.inside + word.outside);
  const known = PRIOR * (inside + outside);
  const odds = (count: number, all: number) => Math.log((count + prior) / (all + known - count - prior));
  const variance = 1 / (word.inside + prior) + 1 / (word.outside + prior);
  return (odds(word.inside, inside) - odds(word.outside, outside)) / Math.sqrt(variance);
}

function commonest(forms: ReadonlyMap<string, number>): string {
  const [first] = [...forms].toSorted(
    ([one, count], [other, counted]) =>
      counted - count || one.length - other.length || one.localeCompare(other, 'bg'),
  );
  return first?.[0] ?? '';
}
