// POST /members/files/visits/SLUG: a table of visitors, CSV or XLSX, comes in, its rows go out: the page shows them, and sends what is right.
import { answerRows } from '../../foundation/sheets/rows-in-child.ts';
import { membersFile } from '../../municipality/municipalities/members-file.ts';
import { MOST_ROWS } from './rules.ts';

/** A place, a month, a number. */
const COLUMNS = 3;

/** With a heading. */
export const VISITS_FILE = membersFile('POST', '/visits/:slug', 'visits.record', (asked) =>
  answerRows(asked, { most: MOST_ROWS + 1, columns: COLUMNS }),
);
