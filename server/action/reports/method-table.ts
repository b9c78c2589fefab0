// POST /members/files/method-rows/SLUG: a table of a method of feedback, CSV or XLSX, comes in, its rows go out: the page reads them, and sends what is right.
import { answerRows } from '../../foundation/sheets/rows-in-child.ts';
import { membersFile } from '../../municipality/municipalities/members-file.ts';
import { MOST_ROWS } from './method-rows.ts';

/** A day, a kind, a number or a link, a service. */
const COLUMNS = 4;

/** With a heading. */
export const METHOD_ROWS_FILE = membersFile('POST', '/method-rows/:slug', 'reports.edit', (asked) =>
  answerRows(asked, { most: Math.max(...Object.values(MOST_ROWS)) + 1, columns: COLUMNS }),
);
