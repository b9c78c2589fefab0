// What can be asked of annual reports: what is published, by everybody; years and drafts, by members.
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { ReportYearType, reportYear, reportYears } from './draft.ts';
import './editing.ts';
import './publishing.ts';
import { EditionType } from './refs.ts';
import { isYear } from './rules.ts';
import { listEditions, listPublishedYears } from './store.ts';
import './withdrawing.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';

const YEAR = builder.args((t) => ({
  municipality: t.string({ required: true, description: "The municipality's slug." }),
  year: t.int({ required: true, description: 'The year.' }),
}));

builder.queryField('reportEditions', (t) =>
  t.field({
    type: [EditionType],
    access: 'editions.read',
    args: {
      municipality: t.arg.string({ required: true, description: "The municipality's slug." }),
      year: t.arg.int({ description: 'Only of this year.' }),
    },
    description:
      'Every edition of the annual reports that was published, also withdrawn ones, the latest first.',
    resolve: async (_root, { municipality: slug, year }, context) => {
      const municipality = await getMunicipality(context, slug);
      const read = context.grant('editions.read', municipality.id);
      const editions = await listEditions(context.database.citizen.prisma, read, year ?? undefined);
      return editions.map((edition) => ({ ...edition, municipality }));
    },
  }),
);

builder.queryField('reportEdition', (t) =>
  t.field({
    type: EditionType,
    nullable: true,
    access: 'editions.read',
    args: { ...YEAR, edition: t.arg.int({ description: 'Which edition; without it the latest.' }) },
    description: 'An annual report as it was published, or that it was withdrawn; null where there is none.',
    resolve: async (_root, { municipality: slug, year, edition }, context) => {
      const municipality = await getMunicipality(context, slug);
      const read = context.grant('editions.read', municipality.id);
      const editions = await listEditions(context.database.citizen.prisma, read, year);
      const found = edition ? editions.find((each) => each.edition === edition) : editions[0];
      return found ? { ...found, municipality } : null;
    },
  }),
);

builder.queryField('reportYears', (t) =>
  t.field({
    type: [ReportYearType],
    access: 'reports.read',
    args: { municipality: t.arg.string({ required: true, description: "The municipality's slug." }) },
    description: 'The current year, the one before, and every other one with a report; the latest first.',
    resolve: async (_root, { municipality }, context) =>
      reportYears(context, await getMunicipality(context, municipality)),
  }),
);

builder.queryField('reportYear', (t) =>
  t.field({
    type: ReportYearType,
    access: 'reports.read',
    args: YEAR,
    description: 'The annual report of a year, for members.',
    resolve: async (_root, { municipality, year }, context) => {
      if (!isYear(year)) throw new AppError('NOT_FOUND', 'There is no such year.');
      return reportYear(context, await getMunicipality(context, municipality), year);
    },
  }),
);

builder.objectField(MunicipalityType, 'reports', (t) =>
  t.intList({
    description: 'The years of which an annual report is published, the latest first.',
    resolve: async ({ id }, _args, { database, grant }) =>
      listPublishedYears(database.citizen.prisma, grant('editions.read', id)),
  }),
);
