// Finds what sounds as if somebody may be harmed: a threat, or a child. It hides nothing, and is sometimes wrong. Pure, linear in the text.
import { folded, wordsOf } from '../../foundation/texts/words.ts';
import { dangerBg } from './text/danger.bg.ts';
import { dangerEn } from './text/danger.en.ts';
import { dangerTr } from './text/danger.tr.ts';

/** So many other words may stand between two of a phrase. */
const BETWEEN = 1;
/** What ends a sentence: a phrase does not go on behind it. */
const SENTENCE_END = /[.!?;]/u;

/** Words that follow each other: of each place of the phrase, which it may be. */
type Phrase = readonly ((word: string) => boolean)[];

const PHRASES: readonly Phrase[] = [dangerBg, dangerEn, dangerTr]
  .flatMap(({ threats, children }) => [...threats, ...children])
  .map((phrase) => phrase.split(' ').map(oneOf));

function oneOf(words: string): (word: string) => boolean {
  const all = words.split('|').map(folded);
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const stems = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (word) => whole.has(word) || stems.some((stem) => word.startsWith(stem));
}

/** The words that sound so, from the first to the last, as they are written; null where nothing does. */
export function findDanger(text: string): string | null {
  for (const sentence of text.split(SENTENCE_END)) {
    const found = findIn(sentence);
    if (found !== null) return found;
  }
  return null;
}

function findIn(sentence: string): string | null {
  const written = wordsOf(sentence);
  const words = written.map(folded);
  for (const phrase of PHRASES)
    for (let at = 0; at < words.length; at += 1) {
      const end = endOf(phrase, words, at);
      if (end !== null) return between(sentence, written, at, end);
    }
  return null;
}

/** Where the phrase ends that begins with the word; null: it is not there. */
function endOf(phrase: Phrase, words: readonly string[], start: number): number | null {
  let at = start;
  for (const [place, isMet] of phrase.entries()) {
    const last = place === 0 ? at : Math.min(at + BETWEEN, words.length - 1);
    while (at <= last && !isMet(words[at] ?? '')) at += 1;
    if (at > last) return null;
    if (place === phrase.length - 1) return at;
    at += 1;
  }
  return null;
}

/** The text from one of its words to another. */
function between(text: string, words: readonly string[], from: number, to: number): string {
  let [begin, end] = [0, 0];
  for (let at = 0; at <= to; at += 1) {
    const word = words[at] ?? '';
    const found = text.indexOf(word, end);
    if (at === from) begin = found;
    end = found + word.length;
  }
  return text.slice(begin, end);
}
