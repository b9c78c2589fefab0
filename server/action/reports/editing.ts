// A member's draft of an annual report, saved whole.
import { change } from '../../access/journal/change.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { contentFrom, ContentInput } from './content-input.ts';
import { ReportYearType } from './draft.ts';
import { counted, draftFaults, isYear, rowsIn, withRows, type Method, type ReportContent } from './rules.ts';
import { findReportToChange, listEditions, writeReport, type Edition, type ReportRow } from './store.ts';

type ReportSaved = Saved<'ReportSaved', ReportRow> & {
  readonly municipality: Municipality;
  readonly editions: readonly Edition[];
};

const ReportSavedType = builder.objectRef<ReportSaved>('ReportSaved').implement({
  description: 'The draft is as it was sent.',
  fields: (t) => ({
    report: t.field({
      type: ReportYearType,
      description: 'It.',
      resolve: ({ row, municipality, editions }) => ({ municipality, year: row.year, draft: row, editions }),
    }),
  }),
});

const EditReportResult = outcomesOf('EditReportResult', 'What became of a draft that was sent.', [
  ReportSavedType,
  OutdatedType,
  InvalidType,
]);

const EditReportInput = builder.inputType('EditReportInput', {
  description: 'A draft of an annual report, whole.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    year: t.int({ required: true, description: 'The year.' }),
    version: t.int({ description: 'The version that was read; null where nothing was written yet.' }),
    content: t.field({ type: ContentInput, required: true, description: 'What it says.' }),
  }),
});

/** A draft as the journal tells it: a field for each method, so that only what changed is told; of a table how many rows it has, and its sums. */
export function told({ year, content: { methods, ...texts } }: ReportRow) {
  const entries = methods
    .map(counted)
    .map(({ method, rows, ...entry }) => [method.toLowerCase(), { ...entry, rows: rows.length }] as const);
  return { name: String(year), ...texts, ...Object.fromEntries(entries) };
}

builder.mutationField('editReport', (t) =>
  cityMutation(t, {
    type: EditReportResult,
    access: 'reports.edit',
    args: { input: t.arg({ type: EditReportInput, required: true, description: 'The draft.' }) },
    description: 'Saves the draft of an annual report. What is published stays as it is.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const content: ReportContent = contentFrom(input.content);
      const { year, version = null } = input;
      const faults = isYear(year)
        ? draftFaults(content)
        : [{ field: 'year', fault: 'OUT_OF_RANGE' as const }];
      const open = context.grant('editions.read', municipality.id);
      const editions = await listEditions(context.database.citizen.prisma, open, year);
      return change<ReportSaved | Outdated | Invalid>(context, edit, async (tx) => {
        const present = await findReportToChange(tx, edit, year);
        const { outcome, audit } = await saveVersioned(tx, edit, {
          outcome: 'ReportSaved',
          subject: 'Report',
          present,
          version,
          faults,
          told,
          save: () => {
            // Tables are sent apart: a form that is saved leaves them as they are.
            const kept = (method: Method) => rowsIn(present?.content, method);
            return writeReport(tx, edit, year, withRows(content, kept));
          },
        });
        return { audit, outcome: 'row' in outcome ? { ...outcome, municipality, editions } : outcome };
      });
    },
  }),
);
