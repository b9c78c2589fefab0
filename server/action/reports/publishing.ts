// Publishes a draft as a new edition: its numbers are gathered once, and kept with it.
import { actorOf } from '../../access/grants/viewers.ts';
import { change } from '../../access/journal/change.ts';
import { outdated } from '../../access/journal/outdated.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { invalid, type Invalid, type Outdated } from '../../access/journal/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { asToldBefore } from '../mystery-visits/published.ts';
import { gatherYear } from './gather-year.ts';
import { EditionType, type Published } from './refs.ts';
import { counted, gapsOf, mayPublish } from './rules.ts';
import { findReport, listEditions, recordEdition } from './store.ts';

interface ReportPublished {
  readonly outcome: 'ReportPublished';
  readonly edition: Published;
}

const ReportPublishedType = builder.objectRef<ReportPublished>('ReportPublished').implement({
  description: 'The report stands on the page of the municipality.',
  fields: (t) => ({
    edition: t.expose('edition', { type: EditionType, description: 'The new edition.' }),
  }),
});

const PublishReportResult = outcomesOf(
  'PublishReportResult',
  'What became of a report that was to be published.',
  [ReportPublishedType, OutdatedType, InvalidType],
);

const PublishReportInput = builder.inputType('PublishReportInput', {
  description: 'A draft to publish.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    year: t.int({ required: true, description: 'The year.' }),
    version: t.int({ required: true, description: 'The version of the draft that was looked at.' }),
  }),
});

builder.mutationField('publishReport', (t) =>
  cityMutation(t, {
    type: PublishReportResult,
    access: 'reports.edit',
    args: { input: t.arg({ type: PublishReportInput, required: true, description: 'The draft.' }) },
    description:
      'Publishes the draft of a year with the numbers of this moment. Where there is an edition already, a new one is made.',
    resolve: async ({ municipality, grant: edit, context }, { input: { year, version } }) => {
      const open = context.grant('editions.read', municipality.id);
      const { timeZone, isDemo } = municipality;
      if (!mayPublish(year, dayIn(timeZone, context.now()), isDemo))
        return invalid([{ field: 'year', fault: 'OUT_OF_RANGE' }]);
      const figures = await gatherYear(context, municipality, edit, year);
      return change<ReportPublished | Outdated | Invalid>(context, edit, async (tx) => {
        const draft = await findReport(tx, edit, year);
        if (draft === null) throw new AppError('NOT_FOUND', 'There is no such draft.');
        const thing = { subject: 'Report', subjectId: String(draft.id) };
        if (draft.version !== version)
          return { outcome: await outdated(tx, edit, thing, draft.version), audit: null };
        const gaps = gapsOf(draft.content);
        if (gaps.length > 0) return { outcome: invalid(gaps), audit: null };
        const [latest] = await listEditions(tx, open, year);
        const mystery = asToldBefore(figures.mystery ?? [], latest?.figures.mystery ?? []);
        const edition = await recordEdition(tx, edit, {
          year,
          edition: (latest?.edition ?? 0) + 1,
          publishedAt: context.now(),
          // What groups are called is the city's own, until a report tells it.
          figures: { ...figures, mystery, ...(!draft.content.hasGroups && { groups: [] }) },
          // Nobody reads there what was typed and does not hold.
          content: { ...draft.content, methods: draft.content.methods.map(counted) },
          by: actorOf(context.viewer).name,
        });
        return {
          outcome: { outcome: 'ReportPublished', edition: { ...edition, municipality } },
          audit: { ...thing, subjectName: String(year), before: null, after: { edition: edition.edition } },
        };
      });
    },
  }),
);
