// Withdraws an edition: its address stays, and says since when and why it is not there any more.
import { actorOf } from '../../access/grants/viewers.ts';
import { change } from '../../access/journal/change.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { EditionType, type Published } from './refs.ts';
import { findReport, listEditions, withdrawEdition } from './store.ts';

interface ReportWithdrawn {
  readonly outcome: 'ReportWithdrawn';
  readonly edition: Published;
}

const ReportWithdrawnType = builder.objectRef<ReportWithdrawn>('ReportWithdrawn').implement({
  description: 'The edition is withdrawn, and its page says so.',
  fields: (t) => ({
    edition: t.expose('edition', { type: EditionType, description: 'It.' }),
  }),
});

const WithdrawReportResult = outcomesOf(
  'WithdrawReportResult',
  'What became of an edition that was to be withdrawn.',
  [ReportWithdrawnType, InvalidType],
);

const WithdrawReportInput = builder.inputType('WithdrawReportInput', {
  description: 'An edition to withdraw.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    year: t.int({ required: true, description: 'The year.' }),
    edition: t.int({ required: true, description: 'Which edition.' }),
    why: t.string({ required: true, description: 'Why, in words for citizens.' }),
  }),
});

const LONGEST_REASON = 500;

builder.mutationField('withdrawReport', (t) =>
  cityMutation(t, {
    type: WithdrawReportResult,
    access: 'reports.edit',
    args: { input: t.arg({ type: WithdrawReportInput, required: true, description: 'The edition.' }) },
    description: 'Withdraws an edition of an annual report; its page says when and why.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const open = context.grant('editions.read', municipality.id);
      const why = tidy(input.why);
      const faults = textFaults('why', why, LONGEST_REASON);
      const { year, edition } = input;
      return change<ReportWithdrawn | Invalid>(context, edit, async (tx) => {
        const draft = await findReport(tx, edit, year);
        const present = (await listEditions(tx, open, year)).find((each) => each.edition === edition);
        if (draft === null || !present) throw new AppError('NOT_FOUND', 'There is no such edition.');
        if (faults.length > 0) return { outcome: invalid(faults), audit: null };
        const done = (row: typeof present) => ({
          outcome: 'ReportWithdrawn' as const,
          edition: { ...row, municipality },
        });
        // Whoever was second hears the same.
        if (present.withdrawnAt !== null) return { outcome: done(present), audit: null };
        const by = actorOf(context.viewer).name;
        const withdrawn = await withdrawEdition(tx, edit, { year, edition }, { at: context.now(), by, why });
        return {
          outcome: done(withdrawn),
          audit: {
            subject: 'Report',
            subjectId: String(draft.id),
            subjectName: String(year),
            before: { edition },
            after: { withdrawnWhy: why },
          },
        };
      });
    },
  }),
);
