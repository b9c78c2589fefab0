// What a report of Stryker's says: how many mutants of each file tests found, and which they did not.

/** A mutant that changes nothing that anybody can see: where it stands, what it becomes, and why that is so. */
export interface Equivalent {
  readonly file: string;
  readonly code: string;
  readonly by: string;
  readonly why: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly status: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** What is read of the report; its form is Stryker's mutation-testing-report-schema 2. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** Of one file: the mutants that tests found, of all but those that change nothing. */
export interface Score {
  readonly file: string;
  readonly found: number;
  readonly all: number;
  /** Those that were not found, each in a line. */
  readonly survivors: readonly string[];
  /** Those that were found, or are gone, and are explained all the same. */
  readonly idle: readonly string[];
}

/** Tests must find such a share of all mutants together, and of those of each file. */
const LEAST_TOGETHER = 0.85;
const LEAST_OF_A_FILE = 0.75;

const FOUND = new Set(['Killed', 'Timeout']);
const SURVIVED = new Set(['Survived', 'NoCoverage']);

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The text between two places, as Stryker counts them: lines and columns from 1 on. */
function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines.push((lines.pop() ?? '').slice(0, end.column - 1));
  return inOneLine(lines.join('\n').slice(start.column - 1));
}

/** The scores by file. Throws where a mutant was neither found nor survived: such a one was not tried. */
export function scoresOf({ files }: Report, equivalents: readonly Equivalent[]): Score[] {
  return Object.entries(files).map(([file, { source, mutants }]) => {
    const known = equivalents.filter((each) => each.file === file);
    const unused = new Set(known);
    const survivors: string[] = [];
    let found = 0;
    for (const { status, replacement, location } of mutants) {
      if (!FOUND.has(status) && !SURVIVED.has(status)) throw new Error(`${file}: a mutant is ${status}.`);
      if (FOUND.has(status)) {
        found += 1;
        continue;
      }
      const [code, by] = [textAt(source, location), inOneLine(replacement)];
      const equivalent = known.find((each) => each.code === code && each.by === by);
      if (equivalent) unused.delete(equivalent);
      else survivors.push(`${file}:${location.start.line} ${code} => ${by}`);
    }
    const idle = [...unused].map(({ code, by }) => `${file}: explained without need: ${code} => ${by}`);
    return { file, found, all: found + survivors.length, survivors, idle };
  });
}

/** The share of mutants that were found, 0 to 1; of none all. */
export function shareOf(scores: readonly Score[]): number {
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
  const all = sum((score) => score.all);
  return all === 0 ? 1 : sum(({ found }) => found) / all;
}

/** What is below its bound, each in a line. */
export function belowBounds(scores: readonly Score[]): string[] {
  const low = scores.filter((score) => shareOf([score]) < LEAST_OF_A_FILE);
  const lines = low.map((score) => `${score.file}: ${percentOf([score])} of its mutants were found`);
  return shareOf(scores) < LEAST_TOGETHER
    ? [...lines, `${percentOf(scores)} of all mutants were found`]
    : lines;
}

/** The share in whole percent, never rounded up. */
export const percentOf = (scores: readonly Score[]): string => `${Math.floor(100 * shareOf(scores))} %`;
