// Reads docs/logs.md: what may be written, line by line, so that tests can compare it with what is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'logs.md'), 'utf8');

/** The rows of the table under a heading, cell by cell, without its head. */
function rowsUnder(heading: string): string[][] {
  const [, rest = ''] = page.split(`\n## ${heading}\n`);
  const [section = ''] = rest.split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.slice(1, -1)),
  );
}

/** The server's events: words, level, fields. */
export const listedEvents = rowsUnder('The log of the server').map(
  ([words = '', level = '', fields = '']) => ({
    words,
    level,
    fields: fields.trim() === '' ? [] : fields.split(', '),
  }),
);

/** The line with `<…>` for whatever differs; `before` is what each line begins with. */
function patternOf(line: string, before: string): RegExp {
  const parts = line
    .replaceAll('`', '')
    .trimStart()
    .split(/<[^>]*>/);
  const escaped = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${before}${escaped.join('.+')}$`);
}

/** What the terminal may show, and what PostgreSQL may say. */
export const terminalLines = rowsUnder('The terminal').map(([line = '']) => patternOf(line, ' *'));
const TIME_AND_PROCESS = String.raw`[\d-]{10} [\d:.]{12} UTC \[\d+\] `;
export const postgresLines = rowsUnder('PostgreSQL').map(([line = '']) => patternOf(line, TIME_AND_PROCESS));

/** The lines of a text that are none of these. */
export function unlisted(text: string, lines: readonly RegExp[]): string[] {
  return text.split('\n').filter((line) => line !== '' && !lines.some((pattern) => pattern.test(line)));
}
