// Says a mistake in a table of places: what stands in the cells, in which rows, what is wrong with it and what would be right.
import type { importsBg } from './imports.bg.ts';
import { wholeNumber } from './formats.ts';
import { say, sayCount } from './say.ts';

/** A mistake, however many rows have it. */
export interface SaidMistake {
  /** Like `category`, or `name.bg`. */
  readonly column: string;
  /** What the file calls the column; null where it has none. */
  readonly title: string | null;
  readonly fault: string;
  readonly detail: string | null;
  /** What stands in the cells; null where the mistake is not about it. */
  readonly value: string | null;
  readonly lines: readonly number[];
  readonly count: number;
}

/** What somebody may write into a column. */
export interface SaidChoices {
  readonly names: readonly string[];
  readonly more: number;
}

/** The texts of tables, and those of all fields. */
export interface MistakeWording {
  readonly language: string;
  readonly imports: typeof importsBg;
  readonly faults: Readonly<Record<string, string>> & { readonly OTHER: string };
}

/** What a column is called: `name.bg` is Name (bg). */
export function columnWords(column: string, { columns }: Pick<typeof importsBg, 'columns'>): string {
  const [field = '', tag] = column.split('.');
  const texts: Readonly<Record<string, string>> = columns;
  const name = texts[field] ?? column;
  return tag === undefined ? name : `${name} (${tag})`;
}

/** The sentence, without the column that it is about. */
export function sayMistake(
  { column, fault, detail, value, lines, count }: SaidMistake,
  choices: SaidChoices | undefined,
  { language, imports, faults }: MistakeWording,
): string {
  const { mistakes, reasons, notices } = imports;
  const listed = lines.join(', ') + (count > lines.length ? ' …' : '');
  const rows = sayCount(fillLines(mistakes.rows, listed), count, language);
  if (fault === 'NO_COLUMN') return say(mistakes.noColumn, { column: columnWords(column, imports), rows });
  const unknown: Readonly<Record<string, string>> = mistakes.unknown;
  const texts: Readonly<Record<string, string>> = { ...faults, ...reasons, ...notices };
  const known = say(texts[fault] ?? faults.OTHER, { detail: detail ?? '' });
  const isUnknown = fault === 'NOT_KNOWN';
  const sentence = isUnknown ? (unknown[column] ?? known) : known;
  const parts = [
    value === null || value === ''
      ? say(mistakes.alone, { rows, sentence })
      : say(mistakes.told, { value, rows, sentence: uncapitalised(sentence) }),
    ...(isUnknown && detail !== null ? [say(mistakes.meant, { detail })] : []),
    ...(choices === undefined
      ? []
      : [say(mistakes.choices, { names: namesOf(choices, mistakes, language) })]),
  ];
  return parts.join(' ');
}

/** The forms with the lines in them: the number is put in by whoever counts. */
function fillLines({ one, other }: typeof importsBg.mistakes.rows, lines: string) {
  return { one: one.replace('{lines}', lines), other: other.replace('{lines}', lines) };
}

function namesOf(
  { names, more }: SaidChoices,
  { further }: typeof importsBg.mistakes,
  language: string,
): string {
  const some = names.slice(0, MOST_NAMES);
  const others = more + names.length - some.length;
  const rest = others === 0 ? [] : [say(further, { count: wholeNumber(others, language) })];
  return [some.join(', '), ...rest].join(' ');
}

/** Names in a sentence. */
const MOST_NAMES = 30;

/** A sentence that goes on behind a colon. */
function uncapitalised(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
