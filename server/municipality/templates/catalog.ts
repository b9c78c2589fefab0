// The templates of categories and questions that come with the platform: prisma/templates.
import { join } from 'node:path';
import { readCsv, type CsvRow } from '../tables/csv.ts';
import type { CategoryRow, OptionRow, QuestionRow } from '../tables/data.ts';
import { CATEGORIES, OPTIONS, QUESTIONS, type CsvTable } from '../tables/folder-tables.ts';
import { ROOT } from '../../foundation/project-root.ts';

/** What a city can ask for: each holds one category or more. */
export const TEMPLATES = [
  ...(['administration', 'education', 'transport', 'parks', 'sport', 'culture', 'health'] as const),
];

export type Template = (typeof TEMPLATES)[number];

export type OptionTemplate = Pick<OptionRow, 'key' | 'position' | 'text'>;

export type QuestionTemplate = Omit<QuestionRow, 'category'> & {
  readonly options: readonly OptionTemplate[];
};

export type CategoryTemplate = CategoryRow & {
  readonly template: Template;
  readonly questions: readonly QuestionTemplate[];
};

const FOLDER = join(ROOT, 'prisma', 'templates');
const LANGUAGES = ['bg', 'en'];

function read<Row, Read>(
  table: CsvTable<Row>,
  more: readonly string[],
  reader: (row: CsvRow, read: Row) => Read,
): Read[] {
  const columns = [...table.columns(LANGUAGES), ...more];
  return readCsv(join(FOLDER, table.file), columns, table.optionalColumns).map((row) =>
    reader(row, table.read(row, LANGUAGES)),
  );
}

/** Every category of the templates, with its questions and their options, in their order. Throws a DataError. */
export function readTemplates(): CategoryTemplate[] {
  const options = read(OPTIONS, [], (_, row) => row);
  const questions = read(QUESTIONS, [], (_, { category, ...row }) => ({
    category,
    question: {
      ...row,
      options: options
        .filter((option) => option.category === category && option.question === row.key)
        .map(({ key, position, text }) => ({ key, position, text })),
    },
  }));
  return read(CATEGORIES, ['template'], (source, row) => ({
    ...row,
    template: source.oneOf('template', TEMPLATES),
    questions: questions.flatMap(({ category, question }) => (category === row.key ? [question] : [])),
  }));
}
