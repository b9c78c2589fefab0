// Says a problem in a sentence, in the language of whoever reads it.
import { importsBg } from '../../../client/text/imports.bg.ts';
import { importsEn } from '../../../client/text/imports.en.ts';
import { formsBg } from '../../../client/text/forms.bg.ts';
import { formsEn } from '../../../client/text/forms.en.ts';
import { columnWords, sayMistake } from '../../../client/text/mistakes.ts';
import { say } from '../../../client/text/say.ts';
import type { ToldTable } from '../../municipality/imports/told-columns.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import { PROBLEMS, type OwnProblem, type Problem } from './problem.ts';
import { sayReason } from '../../municipality/arms/reason-words.ts';
import { sayReason as sayBoundaryReason } from '../../municipality/boundaries/reason-words.ts';
import { problemsBg, problemsEn } from './text/problems.ts';

const TEXTS = {
  bg: { own: problemsBg, imports: importsBg, faults: formsBg.faults },
  en: { own: problemsEn, imports: importsEn, faults: formsEn.faults },
};

const isOwn = (kind: Problem['kind']): kind is OwnProblem => PROBLEMS.some((own) => own === kind);

/** Where it is and what: "city.yaml, line 12, colour: White cannot be read on this colour." */
export function sayProblem(problem: Problem, language: LetterLanguage): string {
  const { file, line, field } = problem;
  const { own } = TEXTS[language];
  const at = line === null ? [] : [own.line.replace('{line}', String(line))];
  return `${[file, ...at, ...(field === null ? [] : [field])].join(', ')}: ${sentenceOf(problem, language)}`;
}

/** That nothing came of it. */
export function sayRefused(count: number, language: LetterLanguage): string {
  return say(TEXTS[language].own.refused, { count: String(count) });
}

/** What is wrong, and at which character of its line where that helps. */
export function sentenceOf(problem: Problem, language: LetterLanguage): string {
  const { column } = problem;
  const at = column === undefined ? '' : ` ${TEXTS[language].own.column.replace('{column}', String(column))}`;
  return `${wordsOf(problem, language)}${at}`;
}

/** How the table of places was read: guesses, what is left alone, what is not there, and what is to be looked at. */
export function sayTable({ columns, notices }: ToldTable, language: LetterLanguage): string[] {
  const { line, read, ignored, missing } = columns;
  const { imports, faults } = TEXTS[language];
  const texts = imports.mistakes.columns;
  const words = (columns: readonly string[]) =>
    columns.map((column) => columnWords(column, imports)).join(', ');
  const odd = (notices?.list ?? []).map((notice) => {
    const column = notice.title ?? words([notice.column]);
    return `${column}: ${sayMistake(notice, undefined, { language, imports, faults })}`;
  });
  return [
    ...(line > 1 ? [say(texts.heading, { line: String(line) })] : []),
    ...read
      .filter(({ isGuessed }) => isGuessed)
      .map(({ title, column }) => say(texts.guessed, { title, column: words([column]) })),
    ...(ignored.length > 0 ? [say(texts.ignored, { columns: ignored.join(', ') })] : []),
    ...(missing.length > 0 ? [say(texts.missing, { columns: words(missing) })] : []),
    ...odd,
  ];
}

function wordsOf(
  { kind, detail, mistake, reason, boundaryReason }: Problem,
  language: LetterLanguage,
): string {
  const { own, imports, faults } = TEXTS[language];
  if (mistake !== undefined) return sayMistake(mistake.told, mistake.choices, { language, imports, faults });
  const fill = (sentence: string, told = detail ?? '') =>
    sentence.replaceAll(/\{(?:detail|columns)\}/g, () => told);
  if (isOwn(kind)) {
    const sentence = own.problems[kind];
    if (typeof sentence !== 'string') return fill(detail === null ? sentence.alone : sentence.told);
    if (reason) return fill(sentence, sayReason(reason, language));
    if (boundaryReason) return fill(sentence, sayBoundaryReason(boundaryReason, language));
    return fill(sentence, kind === 'WRONG_TYPE' ? own.types[detail ?? ''] : undefined);
  }
  if (kind === 'NOT_KNOWN' && detail !== null) return fill(imports.reasons.DID_YOU_MEAN);
  const texts: Readonly<Record<string, string>> = { ...faults, ...imports.file, ...imports.reasons };
  return fill(texts[kind] ?? faults.OTHER);
}
