// What a page behind a code says of its place alone: such words are put into a page that was made for all places of a kind.
import { randomUUID } from 'node:crypto';

const WORD_NAMES = ['code', 'id', 'name', 'address', 'line', 'settlement'] as const;

export type WordName = (typeof WORD_NAMES)[number];

/** The words of a place; what it has none of is left out. */
export type Words = Readonly<Partial<Record<WordName, string>>>;

/** Begins each slot. Nobody outside this process can know it, or write it. */
const MARK = randomUUID();

/** What stands in a page of a kind wherever the word goes. */
export function slotOf(name: WordName): string {
  return `${MARK}${WORD_NAMES.indexOf(name)}`;
}

/** A rendered page, cut at its slots. */
export interface CutPage {
  readonly start: string;
  /** Each slot, with the text that follows it. */
  readonly rest: readonly (readonly [WordName, string])[];
}

/** Cuts a page that was rendered with slots. */
export function cut(html: string): CutPage {
  const [start = '', ...rest] = html.split(MARK);
  return {
    start,
    rest: rest.map((text) => {
      const name = WORD_NAMES[Number(text.charAt(0))];
      if (name === undefined) throw new Error('There is no such slot.');
      return [name, text.slice(1)] as const;
    }),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** As React writes a text into a page, and into an attribute. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** The page with the words of a place. */
export function fill({ start, rest }: CutPage, words: Words): string {
  const written = new Map(Object.entries(words).map(([name, word]) => [name, escaped(word)]));
  return rest.reduce((page, [name, text]) => page + (written.get(name) ?? '') + text, start);
}
