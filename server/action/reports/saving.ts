// A table of a method comes in: meetings with users, what came in by service and month, what media published. It takes the place of the one before.
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { listCategories } from '../../municipality/municipalities/store.ts';
import { tidy } from '../../municipality/texts/typed-text.ts';
import { MethodType, RowKindType } from './content-type.ts';
import { told } from './editing.ts';
import {
  isTabled,
  LONGEST_LINK,
  LONGEST_SERVICE,
  MOST_ROWS,
  rowsFrom,
  servicesByName,
} from './method-rows.ts';
import { EMPTY, isYear, rowsIn, withRows } from './rules.ts';
import { findReportToChange, writeTables } from './store.ts';

interface MethodRowsSaved {
  readonly outcome: 'MethodRowsSaved';
  readonly rows: number;
}

const MethodRowsSavedType = builder.objectRef<MethodRowsSaved>('MethodRowsSaved').implement({
  description: 'The draft has the table.',
  fields: (t) => ({ rows: t.exposeInt('rows', { description: 'How many rows it has now.' }) }),
});

const SaveMethodRowsResult = outcomesOf('SaveMethodRowsResult', 'What became of a table of a method.', [
  MethodRowsSavedType,
  InvalidType,
]);

const MethodRowInput = builder.inputType('MethodRowInput', {
  description: 'A row: a meeting, what came in of a kind in a month, or a publication.',
  fields: (t) => ({
    on: t.field({
      type: 'Date',
      required: true,
      description: 'Its day; of what came in any day of the month.',
    }),
    kind: t.field({ type: RowKindType, required: true, description: 'What it is.' }),
    service: t.string({
      required: true,
      description: `What it is about: a service by its name, in any of its languages, at most ${LONGEST_SERVICE} characters; empty: none of them.`,
    }),
    count: t.int({ required: true, description: 'How many took part, or came in; of a publication 1.' }),
    link: t.string({
      description: `Where a publication stands, of media only, at most ${LONGEST_LINK} characters. Of it the host is kept.`,
    }),
  }),
});

const SaveMethodRowsInput = builder.inputType('SaveMethodRowsInput', {
  description:
    'The table of a method and a year, whole. A fault names the row, from 0: rows.3.service. One faulty row, and none is saved.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    year: t.int({ required: true, description: 'The year.' }),
    method: t.field({
      type: MethodType,
      required: true,
      description: `Of USERS, SIGNALS or MEDIA: ${MOST_ROWS.USERS}, ${MOST_ROWS.SIGNALS} and ${MOST_ROWS.MEDIA} rows at the most.`,
    }),
    rows: t.field({
      type: [MethodRowInput],
      required: true,
      description: 'Its rows; none: what is typed holds again.',
    }),
  }),
});

/** They are read once, and written together. */
const COST = 100;

builder.mutationField('saveMethodRows', (t) =>
  cityMutation(t, {
    type: SaveMethodRowsResult,
    access: 'reports.edit',
    args: { input: t.arg({ type: SaveMethodRowsInput, required: true, description: 'The table.' }) },
    complexity: ({ input }) => COST + input.rows.length,
    description:
      'Gives the draft of an annual report the numbers of a method from a table, in place of typed ones.',
    resolve: async ({ municipality, grant: edit, context }, { input: { year, method, rows: given } }) => {
      if (!isYear(year)) return invalid([{ field: 'year', fault: 'OUT_OF_RANGE' }]);
      if (!isTabled(method)) return invalid([{ field: 'method', fault: 'NOT_ALLOWED' }]);
      const read = context.grant('municipalities.read', municipality.id);
      const categories = await listCategories(context.database.citizen.prisma, read);
      const services = servicesByName(categories);
      const tidied = given.map((row) => ({
        ...row,
        service: tidy(row.service),
        link: row.link?.trim() ?? null,
      }));
      const { rows, faults } = rowsFrom(tidied, { year, method, services });
      if (faults.length > 0) return invalid(faults);
      return change<MethodRowsSaved | Invalid>(context, edit, async (tx) => {
        const present = await findReportToChange(tx, edit, year);
        const content = withRows(present?.content ?? EMPTY, (of) =>
          of === method ? rows : rowsIn(present?.content, of),
        );
        const saved = await writeTables(tx, edit, year, content);
        const difference =
          present === null ? { before: null, after: told(saved) } : differenceOf(told(present), told(saved));
        return {
          outcome: { outcome: 'MethodRowsSaved', rows: rows.length },
          audit: difference && {
            subject: 'Report',
            subjectId: String(saved.id),
            subjectName: String(year),
            ...difference,
          },
        };
      });
    },
  }),
);
