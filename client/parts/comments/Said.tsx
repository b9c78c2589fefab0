// The text of a comment, with the words that a note is about marked.
import { useCommentsTexts } from './texts.ts';

/** What a mask leaves behind. */
const MASK = '[●]';

export function Said({ text, words }: { text: string; words: readonly string[] }) {
  const { masked } = useCommentsTexts();
  const marked = new Set([...words, MASK].filter((each) => each !== ''));
  // The longest first: a word may be the beginning of another.
  const longestFirst = [...marked].toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(`(${longestFirst.map(escaped).join('|')})`, 'u');
  return (
    <blockquote className="said">
      {text.split(pattern).map((part, at) =>
        // The pieces of one text never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        marked.has(part) ? <mark key={at}>{part === MASK ? masked : part}</mark> : part,
      )}
    </blockquote>
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
