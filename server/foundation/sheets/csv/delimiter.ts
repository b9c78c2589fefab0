// What separates the cells of a CSV: nobody says it, so the heading is looked at.

const DELIMITERS = [';', ',', '\t'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** What Excel writes and reads first where a person asked for a delimiter. */
const TOLD = /^sep=([;,\t])(\r\n|\n|\r)/;

export interface Separated {
  readonly delimiter: Delimiter;
  /** The text below the line that tells the delimiter, where there is one. */
  readonly text: string;
  /** How many lines stand above it. */
  readonly above: number;
}

/** The delimiter that the first line tells, or else the one that stands most often in the heading, outside quotes. */
export function separate(text: string): Separated {
  const told = TOLD.exec(text);
  if (told !== null) return { delimiter: told[1] as Delimiter, text: text.slice(told[0].length), above: 1 };
  const heading = headingOf(text);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: heading.split(delimiter).length }));
  const [{ delimiter } = { delimiter: DELIMITERS[0] }] = counts.toSorted((a, b) => b.count - a.count);
  return { delimiter, text, above: 0 };
}

/** The first line that is not empty, without what stands in quotes. */
function headingOf(text: string): string {
  return /[^\r\n]+/.exec(text.replace(/"[^"]*"/g, ''))?.[0] ?? '';
}
